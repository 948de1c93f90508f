import type { WeightKind } from '../evaluation/plan.ts';
import type { ErrorSums, ScoreStatistic } from '../statistics/binary-statistic.ts';
import { type Estimate, logScale, type NoEstimate } from './estimate.ts';
import { noInterval } from './no-interval.ts';
import { sampleSize, smallSampleFactor } from './sample.ts';
import { studentTCritical } from './student-t.ts';

/** Σw·x over the rows of a label, with Σw²·x and Σw²·x² for its variance. */
interface LossSums {
  readonly sum: number;
  readonly squaredWeight: number;
  readonly cross: number;
  readonly square: number;
}

type LossOf = (sums: ErrorSums) => LossSums;

export const logLossOf: LossOf = ({ loss, squaredWeight, squares }) => ({
  sum: loss,
  squaredWeight,
  cross: squares.loss,
  square: squares.lossLoss,
});

export const brierOf: LossOf = ({ squaredError, squaredWeight, squares }) => ({
  sum: squaredError,
  squaredWeight,
  cross: squares.squaredError,
  square: squares.squaredErrorSquaredError,
});

function rowsOf(scores: ScoreStatistic, weightKind: WeightKind): number {
  return sampleSize(scores.positive, weightKind) + sampleSize(scores.negative, weightKind);
}

/** A mean loss with its t interval from n, Σx and Σx²; linearised with Σw² under sampling weights. */
export function meanEstimate(scores: ScoreStatistic, lossOf: LossOf, weightKind: WeightKind): Estimate | NoEstimate {
  const [positive, negative] = [lossOf(scores.positive), lossOf(scores.negative)];
  const weight = scores.positive.weight + scores.negative.weight;
  const rows = rowsOf(scores, weightKind);
  if (rows <= 1) return { reason: noInterval.oneRow };
  const value = (positive.sum + negative.sum) / weight;
  const squares = squaresAbout(positive, value) + squaresAbout(negative, value);
  const se = Math.sqrt((squares / weight ** 2) * smallSampleFactor(rows));
  const half = (critical: number) => studentTCritical(critical, rows - 1) * se;
  return {
    value,
    se,
    method: 't',
    limits: (critical) => [Math.max(0, value - half(critical)), value + half(critical)],
    ratioLimits: (critical) => [value * Math.exp(-half(critical) / value), value * Math.exp(half(critical) / value)],
  };
}

/** A sum of squares by its expanded terms; 0 where they cancel to nothing but their own rounding, or to less. */
function sumOfSquares(...terms: readonly number[]): number {
  const sum = terms.reduce((part, term) => part + term, 0);
  const rounding = 4 * Number.EPSILON * Math.max(...terms.map(Math.abs));
  return sum > rounding ? sum : 0;
}

/** Σw²(x − m)². */
function squaresAbout({ squaredWeight, cross, square }: LossSums, mean: number): number {
  return sumOfSquares(square, -2 * mean * cross, mean * mean * squaredWeight);
}

/**
 * Skill 1 − L/L₀ against always predicting the prevalence. On the log scale ln(L/L₀) is a ratio of two sums over
 * the same rows, Σw·l/Σw·h, where h is the loss of predicting the prevalence: its variance by the delta method is
 * Σw²(l/L − h/H)²·n/(n−1), and estimating the prevalence adds nothing to first order (h is minimal in it).
 */
export function skillEstimate(
  scores: ScoreStatistic,
  lossOf: LossOf,
  referenceLoss: (prevalence: number, positive: boolean) => number,
  weightKind: WeightKind,
): Estimate | NoEstimate {
  const { positive, negative } = scores;
  const prevalence = positive.weight / (positive.weight + negative.weight);
  const [onPositive, onNegative] = [referenceLoss(prevalence, true), referenceLoss(prevalence, false)];
  const [lossPositive, lossNegative] = [lossOf(positive), lossOf(negative)];
  const loss = lossPositive.sum + lossNegative.sum;
  const reference = positive.weight * onPositive + negative.weight * onNegative;
  if (!(loss > 0)) return { reason: noInterval.zeroOnLogScale };
  const squares =
    squaresAbout(lossPositive, (onPositive * loss) / reference) +
    squaresAbout(lossNegative, (onNegative * loss) / reference);
  const logSe = Math.sqrt((squares / loss ** 2) * smallSampleFactor(rowsOf(scores, weightKind)));
  const remaining = logScale(loss / reference, logSe, 'delta, log scale');
  return {
    value: 1 - remaining.value,
    se: remaining.se ?? Number.NaN,
    method: remaining.method,
    limits: (critical) => {
      const [lower, upper] = remaining.limits(critical);
      return [1 - upper, 1 - lower];
    },
  };
}

/** Loss of predicting the prevalence, in natural logarithms. */
export function entropyLoss(prevalence: number, positive: boolean): number {
  return -Math.log(positive ? prevalence : 1 - prevalence);
}

/** Squared error of predicting the prevalence. */
export function squaredReferenceLoss(prevalence: number, positive: boolean): number {
  return (positive ? 1 - prevalence : prevalence) ** 2;
}

/** Σp/Σy by the delta method on the log scale: Σw²(p/Σp − y/Σy)²·n/(n−1). */
export function calibrationRatioEstimate(scores: ScoreStatistic, weightKind: WeightKind): Estimate | NoEstimate {
  const { positive, negative } = scores;
  const scoreSum = positive.weight - positive.error + negative.error;
  if (!(scoreSum > 0)) return { reason: noInterval.zeroOnLogScale };
  // p = 1 − e where y = 1, and p = e where y = 0
  const constant = 1 / scoreSum - 1 / positive.weight;
  const squares = sumOfSquares(
    constant ** 2 * positive.squaredWeight,
    (-2 * constant * positive.squares.error) / scoreSum,
    (positive.squares.errorError + negative.squares.errorError) / scoreSum ** 2,
  );
  const rows = rowsOf(scores, weightKind);
  if (rows <= 1) return { reason: noInterval.oneRow };
  const logSe = Math.sqrt(squares * smallSampleFactor(rows));
  return logScale(scoreSum / positive.weight, logSe, 'delta, log scale');
}
