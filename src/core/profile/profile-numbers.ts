import { histogramEdges } from './histogram-edges.ts';
import type { Histogram, NumberProfile, ValueCount } from './table-profile.ts';

const binLimit = 20;
const frequentLimit = 20;
const shares = [0.05, 0.25, 0.5, 0.75, 0.95];

/** A column of numbers: what its values say, and its distinct values. */
export interface ProfiledNumbers {
  readonly numbers: NumberProfile;
  readonly distinct: number;
  /** Values that more than one row has; all values where there are few. */
  readonly frequent: readonly ValueCount[];
}

/**
 * Statistics of the numbers of a column, NaN where missing; undefined when there are none. Sums are taken over the
 * sorted numbers, so that neither the order of the rows nor the engine changes a digit.
 */
export function profileNumbers(values: Float64Array): ProfiledNumbers | undefined {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const { length } = sorted;
  if (length === 0) return undefined;
  const minimum = sorted[0] as number;
  const maximum = sorted[length - 1] as number;
  const isWhole = sorted.every(Number.isInteger);
  const numbers: NumberProfile = {
    minimum,
    maximum,
    ...moments(sorted),
    quantiles: shares.map((share) => ({ share, value: quantile(sorted, share) })),
    histogram: histogram(sorted, histogramEdges({ minimum, maximum, limit: binLimit, isWhole })),
  };
  return { numbers, ...distinctValues(sorted) };
}

/** Mean and standard deviation about the median, in units in which no sum can overflow. */
function moments(sorted: Float64Array): Pick<NumberProfile, 'mean' | 'standardDeviation'> {
  const largest = Math.max(Math.abs(sorted[0] as number), Math.abs(sorted.at(-1) as number));
  const unit = largest === 0 ? 1 : 2 ** Math.min(1023, Math.max(-1000, Math.floor(Math.log2(largest))));
  const shift = quantile(sorted, 0.5) / unit;
  let sum = 0;
  for (const value of sorted) sum += value / unit - shift;
  const mean = sum / sorted.length;
  let squares = 0;
  for (const value of sorted) squares += (value / unit - shift - mean) ** 2;
  const deviation = sorted.length < 2 ? Number.NaN : Math.sqrt(squares / (sorted.length - 1)) * unit;
  return { mean: (mean + shift) * unit, standardDeviation: Number.isFinite(deviation) ? deviation : null };
}

/** Linear between neighbours (Hyndman & Fan 1996, type 7; numpy.quantile's default). */
function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const lower = sorted[below] as number;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  const fraction = place - below;
  const gap = upper - lower;
  if (!Number.isFinite(gap)) return lower * (1 - fraction) + upper * fraction;
  // From the nearer neighbour, as NumPy does.
  return fraction < 0.5 ? lower + gap * fraction : upper - gap * (1 - fraction);
}

function histogram(sorted: Float64Array, edges: number[]): Histogram {
  const bins = edges.length - 1;
  const counts = new Array<number>(bins).fill(0);
  let bin = 0;
  for (const value of sorted) {
    while (bin < bins - 1 && value >= (edges[bin + 1] as number)) bin++;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return { edges, counts };
}

function distinctValues(sorted: Float64Array): Pick<ProfiledNumbers, 'distinct' | 'frequent'> {
  const runs: { number: number; rows: number }[] = [];
  const once: { number: number; rows: number }[] = [];
  let distinct = 0;
  for (let first = 0, next = 0; first < sorted.length; first = next) {
    const number = sorted[first] as number;
    while (next < sorted.length && sorted[next] === number) next++;
    distinct++;
    const rows = next - first;
    if (rows > 1) runs.push({ number, rows });
    else if (once.length < frequentLimit) once.push({ number, rows });
  }
  const listed = distinct <= frequentLimit ? [...runs, ...once] : runs;
  const frequent = listed
    .sort((a, b) => b.rows - a.rows || a.number - b.number)
    .slice(0, frequentLimit)
    .map(({ number, rows }) => ({ value: String(number), rows }));
  return { distinct, frequent };
}
