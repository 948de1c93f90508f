import { draftCard } from '../app/card-draft.ts';
import { targetsOf } from '../app/evaluate-model.ts';
import { loadModel } from '../app/load-model.ts';
import { reportFromEvidence } from '../app/report.ts';
import type { Services } from '../app/services.ts';
import { loadReportRenderer } from '../compose/report-renderer.ts';
import type { Language } from '../core/messages/catalog.ts';
import { reportMarkdown } from '../core/reports/markdown.ts';
import type { Report } from '../core/reports/report.ts';
import type { Effort } from '../ports/engine.ts';
import type { ComputeParams } from '../protocol/compute.ts';
import type { ComputeHandlers } from './serve.ts';

/** What is made from evidence: reports, pages of them, and the beginning of a card. `looking` gives services that remember. */
export function reportHandlers(
  services: Services,
  language: Language,
  looking: () => Promise<Services>,
): Pick<ComputeHandlers, 'report' | 'exportReport' | 'draftCard'> {
  const report = async (wish: ComputeParams<'report'>, effort: Effort): Promise<Report> => {
    const model = await loadModel(services, wish.config, wish.folder);
    const target = targetsOf(model.config, wish.version, wish.set).at(-1);
    const baseline = wish.baseline === undefined ? {} : { baseline: wish.baseline };
    return reportFromEvidence(await looking(), model, target, { language, ...baseline }, effort);
  };
  return {
    report,
    exportReport: async ({ format, ...wish }, effort) => {
      const made = await report(wish, effort);
      return { text: format === 'markdown' ? reportMarkdown(made) : (await loadReportRenderer()).html(made) };
    },
    draftCard: async (wish, effort) =>
      draftCard(await loadModel(services, wish.config, wish.folder), await report(wish, effort)),
  };
}
