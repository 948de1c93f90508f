import { InputProblem } from '../input-problem.ts';
import type { CodedTable } from '../table/coded-table.ts';

/** Pairs of labels whose second one everybody calls positive. */
const usualPairs = [
  ['0', '1'],
  ['false', 'true'],
] as const;

/**
 * The positive label of a column when nobody has named it.
 * @throws InputProblem when the labels are not 0/1 or false/true, with the labels to choose from, or that there are
 *   none or too many.
 */
export function usualPositive(table: CodedTable): string {
  const [{ column, values } = { column: '', values: [] }] = table.categories;
  const pair = usualPair(values);
  if (pair) return pair[1];
  const labels = `${values.slice(0, mostNamed).join(', ')}${values.length > mostNamed ? ' …' : ''}`;
  if (values.length === 0) throw new InputProblem('input/no-labels', { column });
  if (values.length > 2) throw new InputProblem('input/label-values', { column, count: values.length, labels });
  throw new InputProblem('input/positive-needed', { labels });
}

const mostNamed = 10;

/** Whether the labels are 0/1 or false/true, so that nobody needs to name the positive one. */
export function hasUsualPositive(labels: readonly string[]): boolean {
  return usualPair(labels) !== undefined;
}

function usualPair(labels: readonly string[]): (typeof usualPairs)[number] | undefined {
  if (labels.length === 0) return undefined;
  return usualPairs.find((known) => labels.every((label) => label === known[0] || label === known[1]));
}
