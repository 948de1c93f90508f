/** How two groups are compared. */
export type DisparityForm = 'difference' | 'ratio';

/** Largest against smallest group (Fairlearn, unsigned), or unprivileged against privileged (AIF360, signed). */
export type DisparityReference = 'groups' | 'privileged';

/** A disparity that compares one metric between groups. */
export interface ComparedMetric {
  readonly metric: string;
  readonly form: DisparityForm;
  readonly reference: DisparityReference;
}

/** Fairlearn's names of the gap of one rate. */
const fairlearnNames: Readonly<Record<string, string>> = {
  selection_rate: 'demographic_parity',
  recall: 'equal_opportunity',
  precision: 'predictive_parity',
  false_positive_rate: 'predictive_equality',
};

/** AIF360's names where it has one. */
const aif360Names: Readonly<Record<string, string>> = {
  selection_rate_difference_to_privileged: 'statistical_parity_difference',
  selection_rate_ratio_to_privileged: 'disparate_impact',
};

/** The generic name, `recall_difference_to_privileged`, whether or not it is the one that is printed. */
export function genericDisparityId({ metric, form, reference }: ComparedMetric): string {
  return `${metric}_${form}${reference === 'privileged' ? '_to_privileged' : ''}`;
}

/** The id that is printed: the field's own name where there is one, else the generic one. */
export function disparityId(disparity: ComparedMetric): string {
  const generic = genericDisparityId(disparity);
  if (disparity.reference === 'privileged') return aif360Names[generic] ?? generic;
  const name = fairlearnNames[disparity.metric];
  return name === undefined ? generic : `${name}_${disparity.form}`;
}
