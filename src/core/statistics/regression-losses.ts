/** What a row adds to a mean loss: of the label y and the prediction ŷ. */
export type RowLoss = (label: number, prediction: number) => number;

/** 2·∫ from ŷ to y of (y − t)/t^p dt: the deviance of the Tweedie distribution of power p, which is not 1 or 2 (Jørgensen 1987). */
export const tweedieDeviance =
  (power: number): RowLoss =>
  (y, p) =>
    2 *
    (Math.max(y, 0) ** (2 - power) / ((1 - power) * (2 - power)) -
      (y * p ** (1 - power)) / (1 - power) +
      p ** (2 - power) / (2 - power));

/** Loss of the quantile q: q·(y − ŷ) below, (1 − q)·(ŷ − y) above (Koenker & Bassett 1978). */
export const pinballLoss =
  (quantile: number): RowLoss =>
  (y, p) =>
    y >= p ? quantile * (y - p) : (1 - quantile) * (p - y);

/** Metrics of regression that are means over rows. */
export const regressionLosses = {
  mean_absolute_error: (y, p) => Math.abs(p - y),
  mean_squared_error: (y, p) => (p - y) ** 2,
  mean_absolute_percentage_error: (y, p) => Math.abs(p - y) / Math.abs(y),
  smape: (y, p) => (y === p ? 0 : (2 * Math.abs(p - y)) / (Math.abs(y) + Math.abs(p))),
  mean_error: (y, p) => p - y,
  'mean_pinball_loss@0.5': pinballLoss(0.5),
  mean_poisson_deviance: (y, p) => 2 * (y === 0 ? p : y * Math.log(y / p) - y + p),
  mean_gamma_deviance: (y, p) => 2 * (Math.log(p / y) + y / p - 1),
  'mean_tweedie_deviance@1.5': tweedieDeviance(1.5),
} as const satisfies Readonly<Record<string, RowLoss>>;

export type MeanLossId = keyof typeof regressionLosses;

export const meanLossIds = Object.keys(regressionLosses) as readonly MeanLossId[];

export function isMeanLoss(id: string): id is MeanLossId {
  return Object.hasOwn(regressionLosses, id);
}

/** What labels or predictions some losses can't be taken of. */
export const lossObstacles = {
  'a label is 0': (y) => y === 0,
  'a label is negative': (y) => y < 0,
  'a label is not positive': (y) => y <= 0,
  'a prediction is not positive': (_, p) => p <= 0,
} as const satisfies Readonly<Record<string, (label: number, prediction: number) => boolean>>;

export type LossObstacle = keyof typeof lossObstacles;

/** Any row with one of these makes the metric undefined. */
export const obstaclesOf: Readonly<Partial<Record<MeanLossId, readonly LossObstacle[]>>> = {
  mean_absolute_percentage_error: ['a label is 0'],
  mean_poisson_deviance: ['a label is negative', 'a prediction is not positive'],
  mean_gamma_deviance: ['a label is not positive', 'a prediction is not positive'],
  'mean_tweedie_deviance@1.5': ['a label is negative', 'a prediction is not positive'],
};
