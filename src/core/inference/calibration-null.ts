import type { CalibrationBins } from '../statistics/binary-statistic.ts';
import { sortedQuantile } from './bca.ts';
import { binomialSampler } from './binomial-table.ts';
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
  const used = [...bins.weight.keys()].filter((bin) => (bins.weight[bin] ?? 0) > 0);
  const weight = used.map((bin) => bins.weight[bin] ?? 0);
  const rows = used.map((bin, i) =>
    Math.max(1, Math.round(effectiveSize(weight[i] ?? 0, bins.squaredWeight[bin] ?? 0))),
  );
  const score = used.map((bin, i) => Math.min(1, Math.max(0, (bins.score[bin] ?? 0) / (weight[i] ?? 1))));
  const samplers = used.map((_, i) => binomialSampler(rows[i] ?? 1, score[i] ?? 0));
  const totalWeight = weight.reduce((sum, w) => sum + w, 0);
  const shares = weight.map((w) => w / totalWeight);
  const errors = {
    ece: new Float64Array(replicates),
    mce: new Float64Array(replicates),
    rmsce: new Float64Array(replicates),
  };
  for (let b = 0; b < replicates; b++) {
    let mean = 0;
    let largest = 0;
    let square = 0;
    for (let i = 0; i < samplers.length; i++) {
      const share = shares[i] ?? 0;
      const positives = samplers[i]?.(random) ?? 0;
      const gap = Math.abs(positives / (rows[i] ?? 1) - (score[i] ?? 0));
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

function summarise(errors: Float64Array): CalibratedError {
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return { mean, upper: sortedQuantile(errors.sort(), 0.95) };
}
