import type { Disparity } from '../evaluation/document.ts';
import type { IntervalFields } from '../evaluation/interval-fields.ts';
import type { Reason } from '../evaluation/reason.ts';
import { noInterval } from '../inference/no-interval.ts';
import { type DisparityForm, disparityId } from '../metrics/disparity-id.ts';
import { type EqualGroups, expectedIfEqual } from './expected-if-equal.ts';
import { gap } from './gap.ts';
import { type GroupNumbers, type Participant, participants } from './group-numbers.ts';
import { allOfKind, type GroupUncertainty, hasSpreads } from './group-spreads.ts';
import { extremePairLimits, gapInterval, ratioInterval } from './simultaneous-pairs.ts';

/** Interval of the largest gap over all pairs of groups, from spreads that hold for all pairs at once. */
export function gapIntervalOf(
  metric: string,
  included: readonly Participant[],
  form: DisparityForm,
  uncertainty: GroupUncertainty,
  confidence: number,
): IntervalFields {
  const groups = uncertainty.spreads(metric, included, form, confidence);
  if (!hasSpreads(groups)) return { interval: null, no_interval: groups.reason };
  const limits = extremePairLimits(groups.spreads);
  const interval = form === 'difference' ? gapInterval(limits) : ratioInterval(limits);
  return { interval, method: `simultaneous ${groups.method}` };
}

/** A metric of these groups simulated as if nothing differed; undefined where there is no model for it. */
export function equalGroups(
  metric: string,
  included: readonly Participant[],
  uncertainty: GroupUncertainty,
): EqualGroups | undefined {
  const { equal } = uncertainty;
  if (included.length < 2) return undefined;
  const uncertainties = uncertainty.uncertainties(metric, included);
  const rates = allOfKind('rate', uncertainties);
  if (rates !== undefined) {
    const proportions = rates.map(({ proportion }) => proportion);
    return equal.rates(metric, proportions);
  }
  const cells = allOfKind('cells', uncertainties);
  const [first] = cells ?? [];
  if (cells !== undefined && first !== undefined) {
    const counted = cells.map(({ counts }, at) => ({ values: included[at]?.group.values ?? [], counts }));
    return equal.cells(first.formula, counted);
  }
  const estimates = uncertainty.estimates(metric, included);
  return Array.isArray(estimates) ? equal.estimates(estimates, included) : undefined;
}

/** The field of the document; absent where nothing could be simulated. */
export function expectedField(
  simulated: readonly (EqualGroups | undefined)[],
  form: DisparityForm,
): Pick<Disparity, 'expected_if_equal'> {
  const all = simulated.filter((each) => each !== undefined);
  const expected = all.length === simulated.length ? expectedIfEqual(all, form) : Number.NaN;
  return Number.isFinite(expected) ? { expected_if_equal: expected } : {};
}

/** The unsigned difference and ratio of one metric between all groups. */
export function betweenGroups(
  metric: string,
  groups: readonly GroupNumbers[],
  uncertainty: GroupUncertainty,
): Disparity[] {
  const { included, leftOut } = participants(groups, metric, uncertainty.inference.minimumGroup);
  const values = included.map(({ value }) => value);
  const simulated = equalGroups(metric, included, uncertainty);
  return (['difference', 'ratio'] as const).map((form) => {
    const id = disparityId({ metric, form, reference: 'groups' });
    const base = { by: [...uncertainty.by], metric: id, left_out: leftOut };
    const found = gap(values, form);
    if ('undefined' in found) return undefinedDisparity(base, found.undefined);
    return {
      ...base,
      value: found.value,
      ...gapIntervalOf(metric, included, form, uncertainty, uncertainty.inference.confidence),
      ...expectedField([simulated], form),
      lowest: valuesAt(included, found.lowest),
      highest: valuesAt(included, found.highest),
    };
  });
}

/** A disparity without a value, and why. */
export function undefinedDisparity(
  base: Pick<Disparity, 'by' | 'metric' | 'left_out' | 'group'>,
  reason: Reason,
): Disparity {
  return { ...base, value: null, undefined: reason, interval: null, no_interval: noInterval.undefined };
}

/** The values that name the group at a position; empty when there is none. */
export function valuesAt(included: readonly Participant[], position: number): (string | null)[] {
  return [...(included[position]?.group.values ?? [])];
}
