import { yamlText } from '../config/problem.ts';
import { textEdits } from '../config/structural-edit.ts';
import { YamlSource } from '../config/yaml-source.ts';
import type { TextEdit } from '../finding.ts';
import type { EditedText } from './config-service.ts';

/**
 * A gate more in a config, to be finished by its writer: how good is good enough only they know.
 *
 * @param item the gate in YAML, in braces, as {@link firstGate} gives it
 * @returns undefined where the gates are not written out in the file, as by an alias
 */
export function newGate(edited: EditedText, item: string): TextEdit[] | undefined {
  return textEdits(new YamlSource({ ...edited, digest: notAsked }), { does: 'add-item', list: 'gates', item });
}

/** A gate to begin with: between the groups of sensitive columns, or without them of the model as a whole. */
export function firstGate(columns: readonly string[]): string {
  const by = columns.length === 1 ? yamlText(columns[0] ?? '') : `[${columns.map(yamlText).join(', ')}]`;
  return columns.length === 0
    ? '{ metric: roc_auc, min: 0.8 }'
    : `{ metric: demographic_parity_difference, by: ${by}, max: 0.1 }`;
}

/** The digest of a text serves findings, which are not made here. */
const notAsked = '';
