import type { VersionSnapshot } from '../catalog/snapshot.ts';
import type { Range } from '../finding.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';
import type { ConfigDocument } from './config-document.ts';
import type { EditorAction } from './editor-action.ts';
import type { Knowledge } from './knowledge.ts';
import { evaluationText, verdictCounts } from './version-text.ts';

/** A word above a line; without an action it only says something. */
export interface ConfigLens {
  readonly range: Range;
  readonly title: string;
  readonly action?: EditorAction;
}

/** Above the model: evaluate all, open the report. Above each version: evaluate, what is known of it, its verdicts. */
export function configLenses(document: ConfigDocument, knowledge: Knowledge, language: Language): ConfigLens[] {
  if (document.kind !== 'model') return [];
  const evaluate = formatMessage('editor/action-evaluate-all', {}, language);
  const report = formatMessage('editor/action-report', {}, language);
  const hasEvidence = knowledge.model?.versions.some(({ evaluations }) => evaluations.length > 0) === true;
  const ofModel = document.at('model').flatMap(({ key }): ConfigLens[] => {
    if (key === undefined) return [];
    const range = document.range(key);
    const lens: ConfigLens = { range, title: evaluate, action: { does: 'evaluate' } };
    return hasEvidence ? [lens, { range, title: report, action: { does: 'open-report' } }] : [lens];
  });
  const ofVersions = document.at('versions[].version').flatMap(({ scalar }): ConfigLens[] => {
    if (scalar === undefined) return [];
    const known = knowledge.model?.versions.find(({ version }) => version === scalar.text);
    return versionLenses(document.range(scalar), scalar.text, known, language);
  });
  return [...ofModel, ...ofVersions];
}

function versionLenses(
  range: Range,
  version: string,
  known: VersionSnapshot | undefined,
  language: Language,
): ConfigLens[] {
  const lenses: ConfigLens[] = [
    { range, title: formatMessage('editor/action-evaluate', {}, language), action: { does: 'evaluate', version } },
  ];
  if (known === undefined) return lenses;
  const [first] = known.evaluations;
  if (first === undefined) return [...lenses, { range, title: formatMessage('editor/not-evaluated', {}, language) }];
  const several = known.evaluations.length > 1;
  for (const evaluated of known.evaluations) {
    const title = `${several ? `${evaluated.set}: ` : ''}${evaluationText(evaluated, language)}`;
    lenses.push({ range, title, action: { does: 'open-report', version, set: evaluated.set } });
  }
  const counts = verdictCounts(known, language);
  if (counts !== undefined) {
    lenses.push({ range, title: counts, action: { does: 'open-report', version, set: first.set } });
  }
  return lenses;
}
