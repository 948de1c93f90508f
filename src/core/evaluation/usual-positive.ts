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
  const pair = usualPair(labels);
  if (pair) return pair[1];
  throw new InputProblem('input/positive-needed', { labels: labels.slice(0, 10).join(', ') });
}

/** Whether the labels are 0/1 or false/true, so that nobody needs to name the positive one. */
export function hasUsualPositive(labels: readonly string[]): boolean {
  return usualPair(labels) !== undefined;
}

function usualPair(labels: readonly string[]): (typeof usualPairs)[number] | undefined {
  if (labels.length === 0) return undefined;
  return usualPairs.find((known) => labels.every((label) => label === known[0] || label === known[1]));
}
