import type { CalibrationBins } from '../statistics/binary-statistic.ts';
import { BinomialSampler } from './binomial-table.ts';
import { quantile } from './quantile.ts';
import type { RandomStream } from './random.ts';
import { effectiveSize } from './sample.ts';

/** What a calibration error looks like when every score is the true probability. */
export interface CalibratedError {
  readonly mean: number;
  /** The 95 % point: larger errors are seen in 5 % of samples. */
  readonly upper: number;
}

export type CalibrationErrorId = 'ece' | 'mce' | 'rmsce';

/**
 * Distribution of the calibration errors under perfect calibration, by simulating the labels of each bin as a
 * binomial with the bin's mean score. (The labels of a bin with scores pᵢ have variance Σpᵢ(1−pᵢ); one common mean
 * makes it larger by the variance of the scores inside the bin, at most n/900 with 15 bins.)
 * Under sampling weights a bin has Kish's effective number of rows.
 */
export function calibrationErrorsIfCalibrated(
  bins: CalibrationBins,
  replicates: number,
  random: RandomStream,
): Record<CalibrationErrorId, CalibratedError> {
  const used = usedBins(bins);
  const errors = {
    ece: new Float64Array(replicates),
    mce: new Float64Array(replicates),
    rmsce: new Float64Array(replicates),
  };
  for (let b = 0; b < replicates; b++) {
    let mean = 0;
    let largest = 0;
    let square = 0;
    for (const { share, rows, score, labels } of used) {
      const gap = Math.abs(labels.draw(random) / rows - score);
      mean += share * gap;
      if (gap > largest) largest = gap;
      square += share * gap * gap;
    }
    errors.ece[b] = mean;
    errors.mce[b] = largest;
    errors.rmsce[b] = Math.sqrt(square);
  }
  return { ece: summarise(errors.ece), mce: summarise(errors.mce), rmsce: summarise(errors.rmsce) };
}

/** A bin with rows in it. */
interface UsedBin {
  readonly share: number;
  /** Effective number of rows, whole. */
  readonly rows: number;
  /** Mean score. */
  readonly score: number;
  /** Number of positive labels when the mean score is their probability. */
  readonly labels: BinomialSampler;
}

function usedBins({ weight, squaredWeight, score }: CalibrationBins): UsedBin[] {
  const totalWeight = weight.reduce((sum, w) => sum + w, 0);
  const used: UsedBin[] = [];
  weight.forEach((w, bin) => {
    if (!(w > 0)) return;
    const rows = Math.max(1, Math.round(effectiveSize(w, squaredWeight[bin] ?? 0)));
    const mean = Math.min(1, Math.max(0, (score[bin] ?? 0) / w));
    used.push({ share: w / totalWeight, rows, score: mean, labels: new BinomialSampler(rows, mean) });
  });
  return used;
}

function summarise(errors: Float64Array): CalibratedError {
  let sum = 0;
  for (let b = 0; b < errors.length; b++) sum += errors[b]!;
  return { mean: sum / errors.length, upper: quantile(errors, 0.95) };
}
