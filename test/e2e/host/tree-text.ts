import type { AssayApi } from '../../../src/extension/api.ts';
import type { Row } from '../../../src/extension/models/row.ts';

/** The models tree as lines of text, two spaces a level. */
export async function treeText(api: AssayApi): Promise<string> {
  await api.models.refresh();
  const lines = async (row: Row, level: number): Promise<string[]> => {
    const own = `${'  '.repeat(level)}${row.label}${row.description === undefined ? '' : `  ${row.description}`}`;
    const below = await Promise.all((await api.models.rows(row)).map((child) => lines(child, level + 1)));
    return [own, ...below.flat()];
  };
  const all = await Promise.all((await api.models.rows()).map((row) => lines(row, 0)));
  return all.flat().join('\n');
}
