import type { Disparity } from '../evaluation/document.ts';
import { RandomStream } from '../inference/random.ts';
import { isRate } from '../inference/rates.ts';
import { isCount } from '../inference/sample.ts';
import { type DisparityForm, disparityId } from '../metrics/disparity-id.ts';
import { labelFormula } from '../metrics/label-metrics.ts';
import { type EqualGroups, equalNormals, equalRates, equalTables, expectedIfEqual } from './expected-if-equal.ts';
import { gap } from './gap.ts';
import { type GroupNumbers, type Participant, participants } from './group-numbers.ts';
import { type GroupUncertainty, hasSpreads } from './group-spreads.ts';
import { extremePairLimits, gapInterval, ratioInterval } from './simultaneous-pairs.ts';

/** Interval of a disparity with its method, or why there is none. */
export type DisparityInterval = Pick<Disparity, 'interval' | 'no_interval' | 'method'>;

/** Interval of the largest gap over all pairs of groups, from spreads that hold for all pairs at once. */
export function gapIntervalOf(
  metric: string,
  included: readonly Participant[],
  form: DisparityForm,
  uncertainty: GroupUncertainty,
  confidence: number,
): DisparityInterval {
  const groups = uncertainty.spreads(metric, included, form, confidence);
  if (!hasSpreads(groups)) return { interval: null, no_interval: groups.reason };
  const limits = extremePairLimits(groups.spreads);
  const interval = form === 'difference' ? gapInterval(limits) : ratioInterval(limits);
  return { interval, method: `simultaneous ${groups.method}` };
}

/** How to simulate a metric of these groups when nothing differs; undefined where there is no model for it. */
export function equalGroups(
  metric: string,
  included: readonly Participant[],
  uncertainty: GroupUncertainty,
): EqualGroups | undefined {
  const { weightKind } = uncertainty.inference;
  if (isRate(metric)) return equalRates(metric, included, weightKind);
  if (uncertainty.isBootstrapped(metric, included)) {
    const counts = included.every(({ group }) => isCount(group.statistic.table, weightKind));
    return equalTables(labelFormula(metric), included, counts);
  }
  const estimates = uncertainty.estimates(metric, included);
  return Array.isArray(estimates) ? equalNormals(estimates, included) : undefined;
}

/** Random stream of a grouping's simulation for one metric; the groups are all in it, so it is theirs together. */
export function equalStream(uncertainty: GroupUncertainty, metric: string): RandomStream {
  return new RandomStream(uncertainty.inference.seed, JSON.stringify([uncertainty.by, metric, 'if equal']));
}

/** The unsigned difference and ratio of one metric between all groups. */
export function betweenGroups(
  metric: string,
  groups: readonly GroupNumbers[],
  uncertainty: GroupUncertainty,
): Disparity[] {
  const { included, leftOut } = participants(groups, metric, uncertainty.inference.minimumGroup);
  const values = included.map(({ value }) => value);
  const equal = included.length < 2 ? undefined : equalGroups(metric, included, uncertainty);
  const expected = equal && expectedIfEqual([equal], [included.length], equalStream(uncertainty, metric));
  return (['difference', 'ratio'] as const).map((form) => {
    const id = disparityId({ metric, form, reference: 'groups' });
    const base = { by: [...uncertainty.by], metric: id, left_out: leftOut };
    const found = gap(values, form);
    if ('undefined' in found) return undefinedDisparity(base, found.undefined);
    return {
      ...base,
      value: found.value,
      ...gapIntervalOf(metric, included, form, uncertainty, uncertainty.inference.confidence),
      ...(expected !== undefined && Number.isFinite(expected[form]) ? { expected_if_equal: expected[form] } : {}),
      lowest: valuesAt(included, found.lowest),
      highest: valuesAt(included, found.highest),
    };
  });
}

export function undefinedDisparity(
  base: Pick<Disparity, 'by' | 'metric' | 'left_out' | 'group'>,
  reason: string,
): Disparity {
  return { ...base, value: null, undefined: reason, interval: null, no_interval: 'undefined' };
}

export function valuesAt(included: readonly Participant[], position: number): (string | null)[] {
  return [...(included[position]?.group.values ?? [])];
}
