import { yamlText } from '../config/problem.ts';
import { textEdits } from '../config/structural-edit.ts';
import { YamlSource } from '../config/yaml-source.ts';
import type { TextEdit } from '../finding.ts';
import type { EditedText } from './config-service.ts';

/**
 * A gate more in a config, to be finished by its writer: how good is good enough only they know.
 *
 * @param columns the sensitive columns that it is to be about; without them it is about the model as a whole
 * @returns undefined where the gates are not written out in the file, as by an alias
 */
export function newGate(edited: EditedText, columns: readonly string[]): TextEdit[] | undefined {
  const by = columns.length === 1 ? yamlText(columns[0] ?? '') : `[${columns.map(yamlText).join(', ')}]`;
  const item =
    columns.length === 0
      ? '{ metric: roc_auc, min: 0.8 }'
      : `{ metric: demographic_parity_difference, by: ${by}, max: 0.1 }`;
  return textEdits(new YamlSource({ ...edited, digest: notAsked }), { does: 'add-item', list: 'gates', item });
}

/** The digest of a text serves findings, which are not made here. */
const notAsked = '';
