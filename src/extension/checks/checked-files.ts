import { basename } from 'node:path';

/** Files whose text a check reads, by name: model configs, cards, project files. */
const checked = /(^assay\.yaml|\.model\.ya?ml|\.modelcard\.(md|yaml|json)|^MODEL_CARD\.md|^README\.md)$/i;

/** Whether a change of this file can change a finding. */
export function isChecked(path: string): boolean {
  return checked.test(basename(path));
}
