/** How the groups of a gap are spread, for two of them or, as `simultaneous …`, for all pairs at once. */
const spreadMethods = ['Newcombe', 'MOVER', 'MOVER, log scale', 'max-T bootstrap'] as const;

export type SpreadMethod = (typeof spreadMethods)[number];

/** The methods of intervals and tests, as the evidence names them: stable words, the same in every language. */
export const intervalMethods = [
  // one sample
  'Wilson',
  'linearised, logit',
  'linearised, t',
  'clustered, logit',
  'clustered, t',
  'clustered, log scale',
  'DeLong, logit',
  'Newcombe 2006',
  't',
  'delta',
  'order statistics',
  'delta, log scale',
  'sandwich variance',
  'infinitesimal jackknife, logit',
  'exact, negatives ahead',
  'bootstrap BCa',
  'bootstrap of cells + ½',
  // groups
  ...spreadMethods,
  'simultaneous Newcombe',
  'simultaneous MOVER',
  'simultaneous MOVER, log scale',
  'simultaneous max-T bootstrap',
  'Newcombe, both at 1 − α/2',
  // two versions on the same rows
  'paired DeLong',
  'paired infinitesimal jackknife',
  'paired t',
  'paired delta',
  'paired sandwich',
  'paired bootstrap BCa',
  'paired bootstrap of cells + ½',
  'exact, mid-p',
  'chi-squared',
] as const;

export type IntervalMethod = (typeof intervalMethods)[number];
