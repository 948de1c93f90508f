import { InputProblem } from '../input-problem.ts';

/** Pairs of labels whose second one everybody calls positive. */
const usualPairs = [
  ['0', '1'],
  ['false', 'true'],
] as const;

/**
 * The positive label when nobody has named it.
 * @throws InputProblem when the labels are not 0/1 or false/true, with the labels to choose from.
 */
export function usualPositive(labels: readonly string[]): string {
  const pair = usualPairs.find((known) => labels.length > 0 && labels.every((label) => label === known[0] || label === known[1]));
  if (pair) return pair[1];
  throw new InputProblem('input/positive-needed', { labels: labels.slice(0, 10).join(', ') });
}
