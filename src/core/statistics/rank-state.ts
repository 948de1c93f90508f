import type { QuantileCells, RankStatistic } from './binary-statistic.ts';

/** Offsets in the block of numbers that the walk keeps for each group. */
export const at = {
  /** Σw of positives and negatives in all. */
  positives: 0,
  negatives: 1,
  /** Σw of positives and negatives with a score above the current one. */
  truePositives: 2,
  falsePositives: 3,
  /** Σ over negatives of w·(2·Σw of positives above + Σw of positives tied): twice the concordant pairs. */
  concordance: 4,
  /** Σ over blocks of positives · precision. */
  precision: 5,
  /** Largest and smallest tp·negatives − fp·positives. */
  largestGap: 6,
  smallestGap: 7,
  /** Σ over positives of "w²"·(negatives above + ties / 2)²; over negatives of "w²"·(positives below + ties / 2)². */
  positivePlacement: 8,
  negativePlacement: 9,
  /** Σw² of each label. */
  squaredPositives: 10,
  squaredNegatives: 11,
  /** Weight from which on the next quantile begins, and how many began. */
  nextQuantile: 12,
  quantiles: 13,
  quantileCount: 14,
  quantileOffset: 15,
  /** Scratch for a block of rows with one score: positives, negatives, in two slices each; "w²" likewise. */
  tiedPositives: 16,
  tiedPositivesLow: 17,
  tiedNegatives: 18,
  tiedNegativesLow: 19,
  tiedSquaredPositives: 20,
  tiedSquaredPositivesLow: 21,
  tiedSquaredNegatives: 22,
  tiedSquaredNegativesLow: 23,
  /** Slices of truePositives and falsePositives, and rows in the block. */
  truePositivesHigh: 24,
  truePositivesLow: 25,
  falsePositivesHigh: 26,
  falsePositivesLow: 27,
  tiedRows: 28,
  /** Σ "w²"·(placement from the wrong side), of each label; without weights it follows from the concordance. */
  positiveMiss: 29,
  negativeMiss: 30,
} as const;

export const unweightedStride = 20;
export const weightedStride = 32;

const mostQuantiles = 1000;

/** What is known of a group before the walk. */
export interface GroupTotals {
  readonly rows: number;
  readonly positives: number;
  readonly negatives: number;
  readonly squaredPositives: number;
  readonly squaredNegatives: number;
}

/** The numbers of all groups in one array, and the cumulative weights at the beginning of each score quantile. */
export interface RankState {
  readonly stride: number;
  readonly numbers: Float64Array;
  readonly positivesBefore: Float64Array;
  readonly negativesBefore: Float64Array;
}

export function rankState(totals: readonly GroupTotals[], stride: number): RankState {
  const numbers = new Float64Array(totals.length * stride);
  let quantileOffset = 0;
  totals.forEach((group, index) => {
    const quantiles = Math.min(mostQuantiles, group.rows);
    const block = numbers.subarray(index * stride);
    block[at.positives] = group.positives;
    block[at.negatives] = group.negatives;
    block[at.squaredPositives] = group.squaredPositives;
    block[at.squaredNegatives] = group.squaredNegatives;
    block[at.quantileCount] = quantiles;
    block[at.quantileOffset] = quantileOffset;
    quantileOffset += quantiles;
  });
  return {
    stride,
    numbers,
    positivesBefore: new Float64Array(quantileOffset),
    negativesBefore: new Float64Array(quantileOffset),
  };
}

/** Begins a quantile of the group whose block starts at `block`, when the rows so far reach into it. */
export function beginQuantile(state: RankState, block: number): void {
  const { numbers, positivesBefore, negativesBefore } = state;
  const before = numbers[block + at.truePositives]! + numbers[block + at.falsePositives]!;
  const weight = numbers[block + at.positives]! + numbers[block + at.negatives]!;
  const count = numbers[block + at.quantileCount]!;
  const begun = numbers[block + at.quantiles]!;
  if (begun >= count) {
    numbers[block + at.nextQuantile] = Number.POSITIVE_INFINITY;
    return;
  }
  const place = numbers[block + at.quantileOffset]! + begun;
  positivesBefore[place] = numbers[block + at.truePositives]!;
  negativesBefore[place] = numbers[block + at.falsePositives]!;
  numbers[block + at.quantiles] = begun + 1;
  numbers[block + at.nextQuantile] = ((Math.floor((before * count) / weight) + 1) * weight) / count;
}

/** What the walk found, for each group. */
export interface RankResult {
  readonly ranks: RankStatistic;
  readonly quantileCells: QuantileCells;
}

/**
 * @param linearised whether the variance of the area is linearised (sampling weights) or DeLong's with n − 1 in each
 *   class (no weights, or frequencies).
 */
export function rankResults(state: RankState, linearised: boolean): RankResult[] {
  const groups = state.numbers.length / state.stride;
  return Array.from({ length: groups }, (_, group) => {
    const block = state.numbers.subarray(group * state.stride, (group + 1) * state.stride);
    return { ranks: ranksOf(block, linearised), quantileCells: quantileCellsOf(state, block) };
  });
}

function ranksOf(block: Float64Array, linearised: boolean): RankStatistic {
  const positives = block[at.positives]!;
  const negatives = block[at.negatives]!;
  const pairs = positives * negatives;
  const averagePrecision = positives > 0 ? block[at.precision]! / positives : Number.NaN;
  if (pairs === 0) {
    return { rocAuc: Number.NaN, rocAucVariance: Number.NaN, averagePrecision, kolmogorovSmirnov: Number.NaN };
  }
  return {
    rocAuc: block[at.concordance]! / (2 * pairs),
    rocAucVariance: linearised ? linearisedVariance(block) : deLongVariance(block),
    averagePrecision,
    kolmogorovSmirnov: Math.max(block[at.largestGap]!, -block[at.smallestGap]!) / pairs,
  };
}

/**
 * DeLong, DeLong & Clarke-Pearson 1988: variance of the placements within each class over its size. Placements
 * are counted from the wrong side (1 − placement), which is small for good scores and loses no digits.
 */
function deLongVariance(block: Float64Array): number {
  const positives = block[at.positives]!;
  const negatives = block[at.negatives]!;
  if (positives < 2 || negatives < 2) return Number.NaN;
  const miss = 1 - block[at.concordance]! / (2 * positives * negatives);
  const ofPositives =
    (block[at.positivePlacement]! / negatives ** 2 - positives * miss ** 2) / (positives - 1) / positives;
  const ofNegatives =
    (block[at.negativePlacement]! / positives ** 2 - negatives * miss ** 2) / (negatives - 1) / negatives;
  return Math.max(0, ofPositives + ofNegatives);
}

/** Sampling weights: Σ w²·(placement − area)² over the squared weight of each class. */
function linearisedVariance(block: Float64Array): number {
  const positives = block[at.positives]!;
  const negatives = block[at.negatives]!;
  const miss = 1 - block[at.concordance]! / (2 * positives * negatives);
  const spread = (second: number, first: number, squares: number): number =>
    second - 2 * miss * first + miss ** 2 * squares;
  const ofPositives = spread(
    block[at.positivePlacement]! / negatives ** 2,
    block[at.positiveMiss]! / negatives,
    block[at.squaredPositives]!,
  );
  const ofNegatives = spread(
    block[at.negativePlacement]! / positives ** 2,
    block[at.negativeMiss]! / positives,
    block[at.squaredNegatives]!,
  );
  return Math.max(0, ofPositives / positives ** 2 + ofNegatives / negatives ** 2);
}

function quantileCellsOf(state: RankState, block: Float64Array): QuantileCells {
  const begun = block[at.quantiles]!;
  const offset = block[at.quantileOffset]!;
  const steps = (before: Float64Array, total: number): Float64Array =>
    Float64Array.from({ length: begun }, (_, k) => {
      const next = k + 1 < begun ? before[offset + k + 1]! : total;
      return next - before[offset + k]!;
    });
  return {
    positive: steps(state.positivesBefore, block[at.positives]!),
    negative: steps(state.negativesBefore, block[at.negatives]!),
  };
}
