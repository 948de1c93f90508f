import type { MetricDefinition } from '../definition.ts';
import { type DisparityForm, type DisparityReference, disparityId, genericDisparityId } from '../disparity-id.ts';

/** Names that people also use for a disparity. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  demographic_parity_difference: ['statistical_parity_gap', 'dp_difference', 'demographic_parity'],
  demographic_parity_ratio: ['dp_ratio', 'four_fifths_ratio'],
  equal_opportunity_difference: ['tpr_difference', 'true_positive_rate_difference', 'equal_opportunity'],
  equal_opportunity_ratio: ['tpr_ratio', 'true_positive_rate_ratio'],
  predictive_equality_difference: ['fpr_difference', 'predictive_equality'],
  predictive_equality_ratio: ['fpr_ratio'],
  predictive_parity_difference: ['ppv_difference', 'predictive_parity'],
  predictive_parity_ratio: ['ppv_ratio'],
  statistical_parity_difference: ['spd', 'mean_difference'],
  disparate_impact: ['disparate_impact_ratio', 'adverse_impact_ratio'],
};

const forms: readonly DisparityForm[] = ['difference', 'ratio'];
const references: readonly DisparityReference[] = ['groups', 'privileged'];

/** The disparities of one metric: unsigned between all groups, signed to the privileged group; differences and ratios. */
export function disparityDefinitions(metric: MetricDefinition): MetricDefinition[] {
  return references.flatMap((reference) => forms.map((form) => disparityDefinition(metric, form, reference)));
}

function disparityDefinition(
  metric: MetricDefinition,
  form: DisparityForm,
  reference: DisparityReference,
): MetricDefinition {
  const compared = { metric: metric.id, form, reference };
  const id = disparityId(compared);
  const generic = genericDisparityId(compared);
  const unsigned = reference === 'groups';
  return {
    id,
    aliases: [...(generic === id ? [] : [generic]), ...(otherNames[id] ?? [])],
    label: `${form === 'difference' ? 'Difference' : 'Ratio'} of ${lowerCaseFirst(metric.label)}${unsigned ? '' : ' to the privileged group'}`,
    better: form === 'difference' ? 'zero' : 'one',
    unit: form === 'difference' ? metric.unit : 'number',
    range: disparityRange(metric, form, unsigned),
    meaning: meaningOf(metric, form, unsigned),
    formula: formulaOf(metric.id, form, unsigned),
    source: unsigned ? 'Fairlearn MetricFrame' : 'AIF360 ClassificationMetric',
  };
}

function disparityRange(
  { range: [lowest, highest] }: MetricDefinition,
  form: DisparityForm,
  unsigned: boolean,
): readonly [number, number] {
  if (form === 'ratio') return [0, unsigned ? 1 : Number.POSITIVE_INFINITY];
  const width = highest - lowest;
  return [unsigned ? 0 : -width, width];
}

function meaningOf({ label }: MetricDefinition, form: DisparityForm, unsigned: boolean): string {
  const name = lowerCaseFirst(label);
  if (unsigned) {
    return form === 'difference'
      ? `How far the groups with the highest and the lowest ${name} are apart.`
      : `The lowest ${name} of a group as a share of the highest.`;
  }
  return form === 'difference'
    ? `By how much the ${name} of the unprivileged rows exceeds that of the privileged group.`
    : `The ${name} of the unprivileged rows as a multiple of that of the privileged group.`;
}

function formulaOf(metric: string, form: DisparityForm, unsigned: boolean): string {
  if (unsigned) return form === 'difference' ? `max ${metric} − min ${metric}` : `min ${metric} / max ${metric}`;
  const [u, p] = [`${metric}(unprivileged)`, `${metric}(privileged)`];
  return form === 'difference' ? `${u} − ${p}` : `${u} / ${p}`;
}

/** `Recall` → `recall`, but `ROC AUC` stays. */
const lowerCaseFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Disparities of recall and false positive rate together. */
export const oddsDefinitions: readonly MetricDefinition[] = [
  {
    id: 'equalized_odds_difference',
    aliases: ['equalized_odds', 'equalised_odds_difference'],
    label: 'Equalized odds difference',
    better: 'zero',
    unit: 'rate',
    range: [0, 1],
    meaning: 'The larger of the gaps in recall and in false positive rate between groups.',
    formula: 'max(equal_opportunity_difference, predictive_equality_difference)',
    source: 'Fairlearn equalized_odds_difference',
  },
  {
    id: 'equalized_odds_ratio',
    aliases: ['equalised_odds_ratio'],
    label: 'Equalized odds ratio',
    better: 'one',
    unit: 'number',
    range: [0, 1],
    meaning: 'The smaller of the ratios of recall and of false positive rate between groups.',
    formula: 'min(equal_opportunity_ratio, predictive_equality_ratio)',
    source: 'Fairlearn equalized_odds_ratio',
  },
  {
    id: 'average_odds_difference',
    aliases: ['aod'],
    label: 'Average odds difference',
    better: 'zero',
    unit: 'rate',
    range: [-1, 1],
    meaning: 'Mean of the differences of recall and false positive rate to the privileged group.',
    formula: '½ (false_positive_rate_difference_to_privileged + recall_difference_to_privileged)',
    source: 'AIF360 average_odds_difference',
  },
  {
    id: 'average_abs_odds_difference',
    aliases: ['average_odds_error'],
    label: 'Average absolute odds difference',
    better: 'zero',
    unit: 'rate',
    range: [0, 1],
    meaning: 'Mean of the sizes of the differences of recall and false positive rate to the privileged group.',
    formula: '½ (|false_positive_rate_difference_to_privileged| + |recall_difference_to_privileged|)',
    source: 'AIF360 average_abs_odds_difference',
  },
];
