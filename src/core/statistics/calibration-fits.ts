import { type BinaryCells, type SortedRows, varianceWeight, type Weighting } from './binary-rows.ts';
import type { CalibrationFit } from './binary-statistic.ts';
import { gatherRows } from './gather-rows.ts';
import { type FitOutcome, fitIntercept, fitLogistic } from './logistic-fit.ts';
import { type LogisticSample, RowSample } from './logistic-sample.ts';
import { type LogitBins, logitBins, logitMoments } from './logit-moments.ts';
import { MomentSample, momentCount } from './moment-sample.ts';
import type { ScoreSpans } from './score-spans.ts';

const undefinedFit: CalibrationFit = {
  slope: Number.NaN,
  slopeVariance: Number.NaN,
  intercept: Number.NaN,
  interceptVariance: Number.NaN,
};

/** Up to this many rows of a group, fitting the rows is faster than fitting moments. */
const fewRows = 1000;
/** Numbers that the moments of the groups handled at once may take: 64 MB. */
const momentBudget = 8_000_000;
/** Rows that may be gathered at once for groups that need an exact fit. */
const rowBudget = 8_000_000;

/**
 * Calibration slope and intercept of every group. Large groups share one pass over the sorted rows, which leaves the
 * moments of logit(p) in narrow bins (exact sums, so that no group depends on another); small groups, and those whose
 * slope is too steep for the bins, are fitted on their rows.
 */
export function calibrationFits(
  rows: SortedRows,
  cells: BinaryCells,
  spans: readonly ScoreSpans[],
  weighting: Weighting,
): CalibrationFit[] {
  const fits = spans.map(() => undefinedFit);
  const wanted = spans.flatMap((span, group) => (span.bothLabels ? [group] : []));
  if (wanted.length === 0) return fits;
  const bins = logitBins(rows.score);
  const perGroup = bins.middles.length * 2 * momentCount * (rows.weight === undefined ? 1 : 2);
  const onRows = wanted.filter((group) => spans[group]!.rows <= fewRows);
  const onMoments = wanted.filter((group) => spans[group]!.rows > fewRows);
  for (const groups of batches(onMoments, () => perGroup, momentBudget)) {
    const samples = momentSamples(rows, cells, groups, bins, weighting);
    groups.forEach((group, slot) => {
      const fit = fitBoth(samples[slot]!, samples[slot]!.center, spans[group]!.overlap);
      if (fit === 'untrusted') onRows.push(group);
      else fits[group] = fit;
    });
  }
  for (const groups of batches(onRows, (group) => spans[group]!.rows, rowBudget)) {
    gatherRows(rows, cells, groups, varianceWeight(weighting.kind)).forEach((gathered, slot) => {
      const group = groups[slot]!;
      const center = gathered.x.reduce((sum, x) => sum + x, 0) / gathered.x.length;
      const sample = new RowSample(
        gathered.x.map((x) => x - center),
        gathered.negatives,
        gathered.weights,
      );
      const fit = fitBoth(sample, center, spans[group]!.overlap);
      if (fit !== 'untrusted') fits[group] = fit;
    });
  }
  return fits;
}

function momentSamples(
  rows: SortedRows,
  cells: BinaryCells,
  groups: readonly number[],
  bins: LogitBins,
  weighting: Weighting,
): MomentSample[] {
  const { moments, squares } = logitMoments(rows, cells, groups, bins, weighting);
  const size = bins.middles.length * 2 * momentCount;
  return groups.map(
    (_, slot) =>
      new MomentSample(
        bins.middles,
        bins.halfWidth,
        moments.subarray(slot * size, (slot + 1) * size),
        squares.subarray(slot * size, (slot + 1) * size),
      ),
  );
}

/** Runs of groups whose sizes add up to the budget, or single groups beyond it. */
function batches(groups: readonly number[], size: (group: number) => number, budget: number): number[][] {
  const runs: number[][] = [];
  let room = 0;
  for (const group of groups) {
    const last = runs.at(-1);
    if (last !== undefined && size(group) <= room) last.push(group);
    else {
      runs.push([group]);
      room = budget;
    }
    room -= size(group);
  }
  return runs;
}

/** @param center the mean that the sample subtracted from logit(p) */
function fitBoth(sample: LogisticSample, center: number, overlap: boolean): CalibrationFit | 'untrusted' {
  const fixed = fitIntercept(sample, center);
  if (fixed === 'untrusted') return 'untrusted';
  const free: FitOutcome = overlap && fixed !== undefined ? fitLogistic(sample, fixed.intercept) : undefined;
  if (free === 'untrusted') return 'untrusted';
  return {
    slope: free?.slope ?? Number.NaN,
    slopeVariance: free?.slopeVariance ?? Number.NaN,
    intercept: fixed === undefined ? Number.NaN : fixed.intercept - center,
    interceptVariance: fixed?.interceptVariance ?? Number.NaN,
  };
}
