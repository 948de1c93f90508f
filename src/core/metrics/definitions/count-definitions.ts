import type { CountMetricId } from '../count-metrics.ts';
import type { MetricDefinition } from '../definition.ts';

const described: Readonly<
  Record<CountMetricId, readonly [label: string, meaning: string, aliases: readonly string[]]>
> = {
  n: ['Rows', 'Number of rows used.', []],
  weight: ['Weight', 'Sum of the weights of the rows used.', ['sum_of_weights']],
  true_positives: ['True positives', 'Positive rows that are predicted positive (Σw).', ['tp']],
  false_positives: ['False positives', 'Negative rows that are predicted positive (Σw).', ['fp']],
  false_negatives: ['False negatives', 'Positive rows that are predicted negative (Σw).', ['fn']],
  true_negatives: ['True negatives', 'Negative rows that are predicted negative (Σw).', ['tn']],
};

export const countDefinitions: readonly MetricDefinition[] = Object.entries(described).map(
  ([id, [label, meaning, aliases]]) => ({
    id,
    aliases,
    label,
    better: 'neither',
    unit: 'count',
    range: [0, Number.POSITIVE_INFINITY],
    meaning,
    formula: id === 'n' ? 'rows' : 'Σw',
    source: 'scikit-learn confusion_matrix',
  }),
);
