import type { MetricDefinition } from '../definition.ts';
import type { RegressionMetricId } from '../regression-metrics.ts';

type Described = Omit<MetricDefinition, 'id'>;

const loss = { unit: 'number', range: [0, Number.POSITIVE_INFINITY], better: 'lower' } as const;
const skill = { unit: 'number', range: [Number.NEGATIVE_INFINITY, 1], better: 'higher' } as const;

const definitions: Readonly<Record<RegressionMetricId, Described>> = {
  mean_absolute_error: {
    ...loss,
    aliases: ['mae'],
    label: 'Mean absolute error',
    meaning: 'How far predictions are off on average, in the unit of the label.',
    formula: 'mean of |ŷ − y|',
    source: 'scikit-learn mean_absolute_error',
  },
  mean_squared_error: {
    ...loss,
    aliases: ['mse'],
    label: 'Mean squared error',
    meaning: 'Mean of the squared errors, in which large ones count most.',
    formula: 'mean of (ŷ − y)²',
    source: 'scikit-learn mean_squared_error',
  },
  root_mean_squared_error: {
    ...loss,
    aliases: ['rmse'],
    label: 'Root mean squared error',
    meaning: 'Size of a typical error, large ones counting most, in the unit of the label.',
    formula: '√ mean of (ŷ − y)²',
    source: 'scikit-learn root_mean_squared_error',
  },
  mean_absolute_percentage_error: {
    ...loss,
    aliases: ['mape'],
    label: 'Mean absolute percentage error',
    meaning: 'Mean error as a share of the label (1 is 100 %); undefined when a label is 0.',
    formula: 'mean of |ŷ − y| / |y|',
    source: 'scikit-learn mean_absolute_percentage_error',
  },
  smape: {
    ...loss,
    range: [0, 2],
    aliases: ['symmetric_mean_absolute_percentage_error'],
    label: 'Symmetric percentage error',
    meaning: 'Mean error as a share of the mean of label and prediction, 0 to 2.',
    formula: 'mean of 2·|ŷ − y| / (|y| + |ŷ|), 0/0 counting 0',
    source: 'torchmetrics SymmetricMeanAbsolutePercentageError',
  },
  wmape: {
    ...loss,
    aliases: ['weighted_mean_absolute_percentage_error', 'wape'],
    label: 'Weighted percentage error',
    meaning: 'All errors as a share of all labels (1 is 100 %).',
    formula: 'Σ |ŷ − y| / Σ |y|',
    source: 'torchmetrics WeightedMeanAbsolutePercentageError',
  },
  median_absolute_error: {
    ...loss,
    aliases: ['medae', 'median_ae'],
    label: 'Median absolute error',
    meaning: 'Half of the predictions are off by less; large errors do not move it.',
    formula: 'median of |ŷ − y|',
    source: 'scikit-learn median_absolute_error',
  },
  max_error: {
    ...loss,
    aliases: ['maximum_error'],
    label: 'Largest error',
    meaning: 'The largest error of any row.',
    formula: 'max |ŷ − y|',
    source: 'scikit-learn max_error',
  },
  mean_error: {
    unit: 'number',
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    better: 'zero',
    aliases: ['mean_bias_error', 'mbe', 'bias'],
    label: 'Mean error',
    meaning: 'Whether predictions are too high (above 0) or too low on average.',
    formula: 'mean of ŷ − y',
    source: 'Evidently MeanError',
  },
  r2: {
    ...skill,
    aliases: ['r2_score', 'r_squared', 'r²'],
    label: 'R²',
    meaning: 'Share of the variance of the labels that the predictions explain; 0 is as good as their mean.',
    formula: '1 − Σ (ŷ − y)² / Σ (y − ȳ)²',
    source: 'scikit-learn r2_score',
  },
  explained_variance: {
    ...skill,
    aliases: ['explained_variance_score'],
    label: 'Explained variance',
    meaning: 'As R², but without counting a constant error.',
    formula: '1 − variance of ŷ − y / variance of y',
    source: 'scikit-learn explained_variance_score',
  },
  'mean_pinball_loss@0.5': {
    ...loss,
    aliases: ['mean_pinball_loss', 'pinball_loss'],
    label: 'Mean pinball loss at 0.5',
    meaning: 'Loss of predictions of the median: half of the mean absolute error.',
    formula: 'mean of ½·|ŷ − y|',
    source: 'scikit-learn mean_pinball_loss (alpha 0.5)',
  },
  mean_poisson_deviance: {
    ...loss,
    aliases: ['poisson_deviance'],
    label: 'Mean Poisson deviance',
    meaning: 'Loss of predicted counts; undefined when a label is negative or a prediction is not positive.',
    formula: 'mean of 2·(y·ln(y/ŷ) − y + ŷ)',
    source: 'scikit-learn mean_poisson_deviance',
  },
  mean_gamma_deviance: {
    ...loss,
    aliases: ['gamma_deviance'],
    label: 'Mean gamma deviance',
    meaning: 'Loss of predicted amounts, relative to their size; undefined unless all are positive.',
    formula: 'mean of 2·(ln(ŷ/y) + y/ŷ − 1)',
    source: 'scikit-learn mean_gamma_deviance',
  },
  'mean_tweedie_deviance@1.5': {
    ...loss,
    aliases: [],
    label: 'Mean Tweedie deviance at 1.5',
    meaning:
      'Loss of predicted amounts many of which are 0; undefined when a label is negative or a prediction is not positive.',
    formula: 'mean of 4·(y/√ŷ + √ŷ − 2·√y)',
    source: 'scikit-learn mean_tweedie_deviance (power 1.5)',
  },
  d2_absolute_error: {
    ...skill,
    aliases: ['d2_absolute_error_score'],
    label: 'D² of absolute errors',
    meaning:
      'Share of the absolute deviation of the labels that the predictions explain; 0 is as good as their median.',
    formula: '1 − Σ |ŷ − y| / Σ |y − lower median of y|',
    source: 'scikit-learn d2_absolute_error_score',
  },
};

/** Metrics of predicted numbers. */
export const regressionDefinitions: readonly MetricDefinition[] = Object.entries(definitions).map(
  ([id, described]) => ({ ...described, id }),
);
