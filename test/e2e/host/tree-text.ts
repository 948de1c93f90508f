import type { AssayApi } from '../../../src/extension/api.ts';
import type { Row } from '../../../src/extension/host/tree/row.ts';

/** The models tree as lines of what a screen reader says, two spaces a level. */
export async function treeText(api: AssayApi): Promise<string> {
  await api.models.refresh();
  const lines = async (row: Row, level: number): Promise<string[]> => {
    const own = row.spoken ?? [row.label, row.description].filter(Boolean).join(', ');
    const below = await Promise.all((await api.models.rows(row)).map((child) => lines(child, level + 1)));
    return [`${'  '.repeat(level)}${own}`, ...below.flat()];
  };
  const all = await Promise.all((await api.models.rows()).map((row) => lines(row, 0)));
  return all.flat().join('\n');
}
