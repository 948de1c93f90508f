import { histogramEdges } from '../profile/histogram-edges.ts';

/** Round numbers from 0 to at least the largest count, for the axis of a histogram: at most five of them. */
export function countTicks(largest: number): readonly number[] {
  return largest <= 0 ? [0] : histogramEdges({ minimum: 0, maximum: largest, limit: 4, isWhole: true });
}

/** Every how manyth edge of a histogram is written so that no more than `limit` are, the first among them. */
export function labelledEdges(edges: readonly number[], limit: number): readonly number[] {
  const step = Math.max(1, Math.ceil((edges.length - 1) / Math.max(1, limit - 1)));
  return edges.filter((_, index) => index % step === 0);
}
