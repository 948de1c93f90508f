import { effectiveSize } from '../inference/sample.ts';
import { wilsonInterval } from '../inference/wilson.ts';
import type { BinaryCells, SortedRows } from '../statistics/binary-rows.ts';
import type { CalibrationBins } from '../statistics/binary-statistic.ts';
import { labelWeightsAbove, type ScoreStep, scoreSteps } from '../statistics/score-steps.ts';
import { lowerBound } from '../statistics/sort-by-score.ts';
import type { Curves } from './document.ts';

const thresholdSteps = 200;
const histogramBins = 40;

/**
 * The curves of all rows. A curve that needs a class that is not there is left out.
 * @param effectiveRows of each bin: independent rows of equal weight that would tell as much
 */
export function binaryCurves(
  rows: SortedRows,
  cells: BinaryCells,
  largestWeight: number,
  bins: CalibrationBins,
  effectiveRows: Float64Array,
  confidence: number,
): Curves {
  if (rows.count === 0) return {};
  const steps = scoreSteps(rows, cells, largestWeight);
  return {
    ...rankCurves(steps),
    calibration: calibrationCurve(bins, effectiveRows, confidence),
    thresholds: thresholdCurve(rows, cells, largestWeight),
    scores: scoreHistogram(rows, cells, largestWeight),
  };
}

function rankCurves(steps: readonly ScoreStep[]): Pick<Curves, 'roc' | 'precision_recall'> {
  const last = steps.at(-1);
  const positives = last?.truePositives ?? 0;
  const negatives = last?.falsePositives ?? 0;
  if (positives === 0) return {};
  const selecting = steps.filter((step) => step.truePositives + step.falsePositives > 0);
  const precision_recall = {
    threshold: selecting.map((step) => step.threshold),
    recall: selecting.map((step) => step.truePositives / positives),
    precision: selecting.map((step) => step.truePositives / (step.truePositives + step.falsePositives)),
  };
  if (negatives === 0) return { precision_recall };
  const roc = {
    threshold: [null, ...steps.map((step) => step.threshold)],
    false_positive_rate: [0, ...steps.map((step) => step.falsePositives / negatives)],
    recall: [0, ...steps.map((step) => step.truePositives / positives)],
  };
  return { roc, precision_recall };
}

/** Of each bin, where rows are independent (Kish 1965). */
export function effectiveRowsOfBins({ weight, squaredWeight }: CalibrationBins): Float64Array {
  return weight.map((w, bin) => effectiveSize(w, squaredWeight[bin]!));
}

/** The bins that hold rows. Limits are Wilson's at the effective number of rows. */
function calibrationCurve(
  bins: CalibrationBins,
  effectiveRows: Float64Array,
  confidence: number,
): NonNullable<Curves['calibration']> {
  const count = bins.rows.length;
  const filled = Array.from({ length: count }, (_, bin) => bin).filter((bin) => bins.weight[bin]! > 0);
  const observed = filled.map((bin) => bins.positive[bin]! / bins.weight[bin]!);
  const limits = filled.map((bin, k) => {
    const effective = effectiveRows[bin]!;
    return wilsonInterval(observed[k]! * effective, effective, confidence);
  });
  return {
    lower: filled.map((bin) => bin / count),
    upper: filled.map((bin) => (bin + 1) / count),
    n: filled.map((bin) => bins.rows[bin]!),
    mean_score: filled.map((bin) => bins.score[bin]! / bins.weight[bin]!),
    observed,
    observed_lower: limits.map(([lower]) => lower),
    observed_upper: limits.map(([, upper]) => upper),
  };
}

/** The four cells at each threshold of an even grid, positive when score ≥ threshold. */
function thresholdCurve(
  rows: SortedRows,
  cells: BinaryCells,
  largestWeight: number,
): NonNullable<Curves['thresholds']> {
  const threshold = Array.from({ length: thresholdSteps + 1 }, (_, k) => k / thresholdSteps);
  const cuts = threshold.map((t) => lowerBound(rows.score, t));
  const { positive, negative } = labelWeightsAbove(rows, cells, largestWeight, cuts);
  const positives = positive[0] ?? 0;
  const negatives = negative[0] ?? 0;
  return {
    threshold,
    true_positives: positive,
    false_positives: negative,
    false_negatives: positive.map((weight) => positives - weight),
    true_negatives: negative.map((weight) => negatives - weight),
  };
}

function scoreHistogram(rows: SortedRows, cells: BinaryCells, largestWeight: number): NonNullable<Curves['scores']> {
  const lower = Array.from({ length: histogramBins }, (_, bin) => bin / histogramBins);
  const cuts = [...lower.map((edge) => lowerBound(rows.score, edge)), rows.count];
  const { positive, negative } = labelWeightsAbove(rows, cells, largestWeight, cuts);
  const inBin = (above: readonly number[]): number[] => lower.map((_, bin) => above[bin]! - above[bin + 1]!);
  return {
    lower,
    upper: lower.map((_, bin) => (bin + 1) / histogramBins),
    negative: inBin(negative),
    positive: inBin(positive),
  };
}
