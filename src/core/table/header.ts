import { InputProblem } from '../input-problem.ts';
import { closestName } from '../text/closest-name.ts';

/**
 * Position of a column among the columns of a file.
 *
 * @throws InputProblem when the file has no such column (with the name that may be meant) or several of that name
 */
export function columnPosition(column: string, columns: readonly string[], file: string): number {
  const position = columns.indexOf(column);
  if (position >= 0) {
    if (columns.indexOf(column, position + 1) < 0) return position;
    throw new InputProblem('input/column-duplicate', { file, column }, { file });
  }
  const near = closestName(column, columns);
  if (near !== undefined) throw new InputProblem('input/column-misspelt', { file, column, near }, { file });
  throw new InputProblem('input/column-missing', { file, column, columns: listed(columns) }, { file });
}

/** Demands that a further file of a table has the columns of the first, in the same order. */
export function requireSameColumns(
  columns: readonly string[],
  file: string,
  first: { readonly file: string; readonly columns: readonly string[] },
): void {
  const at = [...columns, undefined].findIndex((name, position) => name !== first.columns[position]);
  if (at < 0) return;
  const args = { file, other: first.file, position: at + 1 };
  const found = columns[at] ?? '–';
  throw new InputProblem('input/columns-differ', { ...args, found, expected: first.columns[at] ?? '–' }, { file });
}

function listed(columns: readonly string[]): string {
  const shown = columns.slice(0, 20).join(', ');
  return columns.length > 20 ? `${shown} …` : shown;
}
