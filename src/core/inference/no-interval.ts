import type { PlainReason } from '../evaluation/reason.ts';

/** Why a number has no interval, as evidence says it. */
export const noInterval = {
  undefined: 'undefined',
  count: 'a count',
  maximum: 'a maximum over thresholds: no interval method',
  largest: 'a maximum over rows: no interval method',
  calibrationError: 'biased upwards in small samples: compare with the value expected if calibrated',
  bootstrapOff: 'bootstrap switched off',
  oneRow: 'one row',
  oneCluster: 'one cluster',
  clusters: 'no interval method for clustered rows',
  onePositive: 'one positive row',
  noVariance: 'no variance can be estimated',
  zeroOnLogScale: 'zero has no logarithm',
  resamplesUndefined: 'undefined in too many resamples',
  unknownMetric: 'no interval method for this metric',
} as const satisfies Readonly<Record<string, PlainReason>>;
