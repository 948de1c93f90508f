import { chooseModel } from '../host/choose-model.ts';
import type { Host } from '../host/host.ts';
import type { RowTree } from '../host/tree/row-tree.ts';

/** Shows a model's row: of the config in the editor, or of a model that the user picks. */
export async function revealModel(host: Host, tree: RowTree, argument: unknown): Promise<void> {
  const chosen = await chooseModel(host, argument);
  if (chosen === undefined) return;
  await host.models.current();
  const row = await tree.find(({ subject, kind }) => {
    if (subject === undefined) return false;
    if (subject.config !== chosen.config) return 'not below';
    return chosen.version === undefined ? kind === 'model' : subject.version === chosen.version;
  });
  if (row !== undefined) await tree.reveal(row);
}
