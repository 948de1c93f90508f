import type { MetricDefinition } from '../definition.ts';

const amount = { better: 'zero', unit: 'number', range: [0, Number.POSITIVE_INFINITY] } as const;

/** Inequality of what the predictions give to whom. */
export const inequalityDefinitions: readonly MetricDefinition[] = [
  {
    ...amount,
    id: 'theil_index',
    aliases: ['theil'],
    label: 'Theil index',
    meaning: 'How unequally benefit (1 + prediction − label) is spread over the rows.',
    formula: 'mean of (b/μ)·ln(b/μ), b = 1 + ŷ − y, over all rows',
    source: 'AIF360 theil_index',
  },
  {
    ...amount,
    id: 'generalized_entropy_index',
    aliases: ['generalised_entropy_index', 'gei'],
    label: 'Generalized entropy index',
    meaning: 'How unequally benefit (1 + prediction − label) is spread over the rows, large benefits weighing more.',
    formula: 'mean of ((b/μ)² − 1) / 2, b = 1 + ŷ − y, over all rows',
    source: 'AIF360 generalized_entropy_index (alpha 2)',
  },
  {
    ...amount,
    id: 'smoothed_empirical_differential_fairness',
    aliases: ['smoothed_edf', 'differential_fairness', 'edf'],
    label: 'Smoothed empirical differential fairness',
    meaning: 'The largest log ratio of the probabilities of an outcome between two groups.',
    formula: 'max over outcomes and pairs of |ln P(outcome | group)|, Dirichlet smoothing with concentration 1',
    source: 'AIF360 smoothed_edf (Foulds et al. 2020)',
  },
];
