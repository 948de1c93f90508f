import { bcaInterval, jackknifeAcceleration } from './bca.ts';
import type { IntervalMethod } from './interval-method.ts';
import { multinomialSampler } from './multinomial.ts';
import { quantile } from './quantile.ts';
import { RandomStream } from './random.ts';

/** A metric of the counts from position `at` on; NaN where it is undefined. */
export type CellFormula = (counts: ArrayLike<number>, at: number) => number;

/** Bootstrap replicates of the counts of one group's cells: as many numbers a replicate as there are cells. */
export interface CellDraws {
  readonly counts: Float64Array;
  readonly drawn: Float64Array;
  /** The same from each cell plus one half, for metrics that the plain draws never move; made when first needed. */
  smoothed(): Float64Array;
}

/**
 * Draws the counts of resampled rows. Rows that share a cell are alike, so that resampling n rows is one
 * multinomial draw over the cells: the same distribution at a cost that does not grow with n.
 */
export function drawCells(counts: Float64Array, replicates: number, seed: number, stream: string): CellDraws {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const draw = (pseudoCount: number, name: string) => {
    const random = new RandomStream(seed, name);
    const sample = multinomialSampler(
      counts.map((count) => count + pseudoCount),
      Math.round(rows),
    );
    const drawn = new Float64Array(counts.length * replicates);
    for (let b = 0; b < replicates; b++) sample(random, drawn, counts.length * b);
    return drawn;
  };
  let smoothed: Float64Array | undefined;
  return {
    counts,
    drawn: draw(0, `${stream} cells`),
    smoothed: () => {
      smoothed ??= draw(0.5, `${stream} smoothed cells`);
      return smoothed;
    },
  };
}

/** A metric of every replicate of so many cells, in the order drawn; NaN where it is undefined. */
export function metricOfDraws(formula: CellFormula, drawn: Float64Array, cells: number): Float64Array {
  const values = new Float64Array(drawn.length / cells);
  for (let b = 0; b < values.length; b++) values[b] = formula(drawn, b * cells);
  return values;
}

/** Whether all defined draws are the same number: the sample holds no error, or nothing but errors. */
export function neverMoves(draws: ArrayLike<number>): boolean {
  let first = Number.NaN;
  for (let b = 0; b < draws.length; b++) {
    const value = draws[b] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (Number.isNaN(first)) first = value;
    else if (Math.abs(value - first) > 1e-14 * Math.abs(first)) return false;
  }
  return true;
}

/** Defined draws; undefined when more than half a tail of the interval is missing. */
export function definedDraws(draws: Float64Array, confidence: number): Float64Array | undefined {
  let missing = 0;
  for (let b = 0; b < draws.length; b++) if (!Number.isFinite(draws[b])) missing += 1;
  if (missing === 0) return draws;
  return missing > (draws.length * (1 - confidence)) / 4 ? undefined : draws.filter(Number.isFinite);
}

/** Leave-one-out value of each cell, with the number of rows that share it. */
function acceleration(formula: CellFormula, counts: Float64Array): number {
  const occupied = [...counts.keys()].filter((cell) => (counts[cell] ?? 0) >= 1);
  const remaining = counts.slice();
  return jackknifeAcceleration(
    occupied.map((cell) => {
      remaining[cell]! -= 1;
      const value = formula(remaining, 0);
      remaining[cell] = counts[cell]!;
      return value;
    }),
    occupied.map((cell) => counts[cell] ?? 0),
  );
}

/** Interval of a metric of cells and the name of its method. */
export interface BootstrapInterval {
  readonly interval: readonly [number, number];
  readonly method: IntervalMethod;
}

/**
 * BCa interval of a metric of cells. When the draws never move (say, a table without errors, whose
 * bootstrap would claim certainty) the draws come from the cells plus one half each (Agresti & Caffo's device) and
 * the interval is their percentiles, widened to hold the value. Undefined when too many resamples are.
 */
export function cellInterval(
  formula: CellFormula,
  value: number,
  draws: CellDraws,
  confidence: number,
): BootstrapInterval | undefined {
  const values = metricOfDraws(formula, draws.drawn, draws.counts.length);
  if (neverMoves(values)) {
    const smoothed = definedDraws(metricOfDraws(formula, draws.smoothed(), draws.counts.length), confidence);
    if (smoothed === undefined) return undefined;
    const [lower, upper] = [(1 - confidence) / 2, (1 + confidence) / 2].map((p) => quantile(smoothed, p));
    const interval = [Math.min(value, lower ?? value), Math.max(value, upper ?? value)] as const;
    return { interval, method: 'bootstrap of cells + ½' };
  }
  const defined = definedDraws(values, confidence);
  if (defined === undefined) return undefined;
  const interval = bcaInterval(defined, value, acceleration(formula, draws.counts), confidence);
  return { interval, method: 'bootstrap BCa' };
}
