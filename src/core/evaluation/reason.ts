/**
 * Why a number is undefined or has no interval, and why a row or a group is left out: stable words of the evidence,
 * the same in every language of its reader. The faces say them by `reasonText`.
 */
export type Reason = SimpleReason | `${ReasonOf}: ${SimpleReason}`;

/** What a reason is of, where a number is made of two: two sides of a comparison, two rates, two versions. */
export const reasonsOf = ['unprivileged', 'privileged', 'recall', 'false positive rate', 'a', 'b'] as const;

export type ReasonOf = (typeof reasonsOf)[number];

export type SimpleReason = PlainReason | CountedReason;

/** Reasons with a number of rows. */
export type CountedReason = `fewer than ${number} rows` | `suppressed: protects groups of fewer than ${number} rows`;

export const plainReasons = [
  // rows
  'label missing',
  'prediction missing',
  'score missing',
  'weight missing',
  'cluster missing',
  'query missing',
  // metrics
  'all scores are equal',
  'all weights are zero',
  'labels and predictions are all the same',
  'no false negatives',
  'no false positives',
  'no negatives',
  'no positives',
  'no positives, neither labelled nor predicted',
  'no predicted negatives',
  'no predicted positives',
  'no rows',
  'no scores',
  'no true negatives',
  'only false negatives',
  'only one class: no negatives',
  'only one class: no positives',
  'the score separates the classes',
  // intervals
  'a count',
  'a maximum over thresholds: no interval method',
  'biased upwards in small samples: compare with the value expected if calibrated',
  'bootstrap switched off',
  'no interval method for this metric',
  'no variance can be estimated',
  'one positive row',
  'one row',
  'one cluster',
  'a maximum over rows: no interval method',
  'a label is 0',
  'a label is negative',
  'a label is not positive',
  'a prediction is not positive',
  'all labels are 0',
  'all labels are the same',
  'no interval method for clustered rows',
  'undefined',
  'undefined in too many resamples',
  'zero has no logarithm',
  // disparities
  'a value is negative',
  'fewer than two groups',
  'missing value',
  'no such metric',
  'the largest value is 0',
  'the privileged value is 0',
] as const;

export type PlainReason = (typeof plainReasons)[number];
