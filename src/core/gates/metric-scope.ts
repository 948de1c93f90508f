/** Metrics of one group of rows whose names end like those of a gap between groups. */
const ofOneGroup = new Set([
  'calibration_ratio',
  'positive_likelihood_ratio',
  'negative_likelihood_ratio',
  'diagnostic_odds_ratio',
]);

const signedToPrivileged = new Set([
  'statistical_parity_difference',
  'disparate_impact',
  'average_odds_difference',
  'average_abs_odds_difference',
]);

/** Whether a metric id compares the groups with the privileged one (AIF360). */
export function isToPrivileged(metric: string): boolean {
  return signedToPrivileged.has(metric) || metric.endsWith('_to_privileged');
}

/** Inequality of all rows by benefit or of the outcomes by a sensitive column. */
const ofAllGroups = new Set(['smoothed_empirical_differential_fairness']);

/** Whether a metric id is a number between groups, which needs `by`, rather than a number of one group. */
export function isBetweenGroups(metric: string): boolean {
  if (ofOneGroup.has(metric)) return false;
  return isToPrivileged(metric) || ofAllGroups.has(metric) || /_(difference|ratio)$/.test(metric);
}
