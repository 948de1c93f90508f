import { relative, resolve } from 'node:path';
import { compareVersions } from '../../app/compare.ts';
import { setsInCommon } from '../../app/compare-versions.ts';
import { type LoadedModel, loadModel } from '../../app/load-model.ts';
import type { Services } from '../../app/services.ts';
import type { Comparison } from '../../core/comparison/document.ts';
import type { Evaluation } from '../../core/evaluation/document.ts';
import { formatMessage } from '../../core/messages/catalog.ts';
import { comparisonText } from '../../core/reports/comparison-text.ts';
import { command, exitCodes } from '../command.ts';

/** `assay compare`: two versions on the rows that both have predicted. */
export const compareCommand = command({
  name: 'compare',
  operands: '<*.model.yaml> <version> <version>',
  minimumOperands: 3,
  maximumOperands: 3,
  summary: {
    en: 'Compares two versions row by row: the second minus the first, every difference with its interval.',
    'zh-cn': '逐行比较两个版本：后者减前者，每个差异都有区间。',
  },
  example: 'assay compare credit-risk.model.yaml 1 2',
  options: {
    set: { type: 'string', value: 'S', help: { en: 'on this evaluation set', 'zh-cn': '指定评估集' } },
    'no-save': { type: 'boolean', help: { en: 'write no evidence', 'zh-cn': '不写证据' } },
    json: { type: 'boolean', help: { en: 'print one JSON document', 'zh-cn': '输出一个 JSON 文档' } },
  },
  async run([operand = '', a = '', b = ''], values, { services, workingDirectory, language, effort, output }) {
    const model = await loadModel(services, resolve(workingDirectory, operand), workingDirectory);
    const comparisons = [];
    const notes: string[] = [];
    for (const set of setsInCommon(model.config, a, b, values.set)) {
      comparisons.push(await compareVersions(services, model, { a, b }, set, effort));
    }
    for (const comparison of values['no-save'] ? [] : comparisons) {
      const file = await services.evidence.saveComparison(model.root, comparison);
      notes.push(formatMessage('evaluation/saved', { file: relative(workingDirectory, file) }, language));
    }
    if (values.json) {
      await output.result(`${JSON.stringify({ schema: 'assay/run/1', evaluations: [], comparisons, gates: [] })}\n`);
    } else {
      const evaluations = await evaluationsOf(services, model, comparisons);
      const texts = comparisons.map((comparison) => comparisonText(comparison, evaluations, language));
      const sections = [...texts, ...notes];
      await output.text(`${sections.join('\n\n')}\n`);
    }
    return exitCodes.fine;
  },
});

/** The newest evidence of the compared versions, as far as they have been evaluated. */
async function evaluationsOf(
  { evidence }: Services,
  { root, config }: LoadedModel,
  comparisons: readonly Comparison[],
): Promise<Evaluation[]> {
  const wanted = comparisons.flatMap(({ a, b, set }) => [a, b].map((version) => ({ version, set: set.name })));
  const stored = await Promise.all(wanted.map(({ version, set }) => evidence.newest(root, config.model, version, set)));
  return stored.flatMap((one) => (one === undefined ? [] : [one.evaluation]));
}
