import type { Disparity } from '../evaluation/document.ts';
import type { IntervalFields } from '../evaluation/interval-fields.ts';
import type { Reason } from '../evaluation/reason.ts';
import { differenceLimits, differenceSpread, meanDifferenceLimits, type Spread } from '../inference/mover.ts';
import { noInterval } from '../inference/no-interval.ts';
import { twoSidedCritical } from '../inference/normal.ts';
import { type DisparityForm, disparityId } from '../metrics/disparity-id.ts';
import { undefinedDisparity } from './between-groups.ts';
import { type GroupNumbers, type LeftOut, type Participant, participant, reasonToLeaveOut } from './group-numbers.ts';
import { type GroupUncertainty, hasSpreads } from './group-spreads.ts';

/** An unprivileged side of a comparison: all unprivileged rows together, or one group. */
interface Unprivileged {
  readonly side: GroupNumbers;
  readonly base: Pick<Disparity, 'by' | 'left_out' | 'group'>;
}

/** Interval of unprivileged minus (or over) privileged: two independent groups. */
function pairInterval(
  metric: string,
  pair: readonly [Participant, Participant],
  form: DisparityForm,
  uncertainty: GroupUncertainty,
): IntervalFields {
  const found = uncertainty.spreads(metric, pair, form, uncertainty.inference.confidence);
  const [a, b] = hasSpreads(found) ? found.spreads : [];
  if (!hasSpreads(found) || a === undefined || b === undefined) {
    return { interval: null, no_interval: hasSpreads(found) ? noInterval.undefined : found.reason };
  }
  const [lower, upper] = differenceLimits(a, b);
  const interval: [number, number] = form === 'difference' ? [lower, upper] : [Math.exp(lower), Math.exp(upper)];
  if (!interval.every(Number.isFinite)) return { interval: null, no_interval: noInterval.zeroOnLogScale };
  return { interval, method: found.method };
}

function compare(
  metric: string,
  form: DisparityForm,
  { side, base }: Unprivileged,
  privileged: GroupNumbers,
  uncertainty: GroupUncertainty,
): Disparity {
  const named = { ...base, metric: disparityId({ metric, form, reference: 'privileged' }) };
  const { minimumGroup } = uncertainty.inference;
  const [u, p] = [participant(side, metric, minimumGroup), participant(privileged, metric, minimumGroup)];
  if (typeof u === 'string') return undefinedDisparity(named, `unprivileged: ${u}`);
  if (typeof p === 'string') return undefinedDisparity(named, `privileged: ${p}`);
  if (form === 'ratio' && p.value === 0) return undefinedDisparity(named, 'the privileged value is 0');
  if (form === 'ratio' && Math.min(u.value, p.value) < 0) return undefinedDisparity(named, 'a value is negative');
  const value = form === 'difference' ? u.value - p.value : u.value / p.value;
  return { ...named, value, ...pairInterval(metric, [u, p], form, uncertainty) };
}

/** Spreads of recall and false positive rate of both sides, and the two differences. */
interface Odds {
  readonly recall: readonly [Spread, Spread];
  readonly fallout: readonly [Spread, Spread];
}

function odds(
  unprivileged: GroupNumbers,
  privileged: GroupNumbers,
  uncertainty: GroupUncertainty,
  confidence: number,
): Odds | Reason {
  const { minimumGroup } = uncertainty.inference;
  const critical = twoSidedCritical(confidence);
  const spreads = (metric: string): readonly [Spread, Spread] | Reason => {
    const [u, p] = [participant(unprivileged, metric, minimumGroup), participant(privileged, metric, minimumGroup)];
    if (typeof u === 'string') return `unprivileged: ${u}`;
    if (typeof p === 'string') return `privileged: ${p}`;
    const estimates = uncertainty.estimates(metric, [u, p]);
    if (!Array.isArray(estimates)) return estimates.reason;
    const [a, b] = estimates.map((estimate) => differenceSpread(estimate, critical));
    return a === undefined || b === undefined ? 'undefined' : [a, b];
  };
  const [recall, fallout] = [spreads('recall'), spreads('false_positive_rate')];
  if (typeof recall === 'string') return recall;
  return typeof fallout === 'string' ? fallout : { recall, fallout };
}

/** Limits of |x| from limits of x. */
function absoluteLimits([lower, upper]: readonly [number, number]): [number, number] {
  const smallest = lower <= 0 && upper >= 0 ? 0 : Math.min(Math.abs(lower), Math.abs(upper));
  return [smallest, Math.max(Math.abs(lower), Math.abs(upper))];
}

/**
 * Average odds difference ½[(FPRᵤ − FPRₚ) + (TPRᵤ − TPRₚ)] (MOVER over its four rates) and average absolute odds
 * difference, with both differences at 1 − α/2 (AIF360 `average_odds_difference`, `average_abs_odds_difference`).
 */
function averageOdds(
  { side, base }: Unprivileged,
  privileged: GroupNumbers,
  uncertainty: GroupUncertainty,
): Disparity[] {
  const { confidence } = uncertainty.inference;
  const signed = { ...base, metric: 'average_odds_difference' };
  const absolute = { ...base, metric: 'average_abs_odds_difference' };
  const at = odds(side, privileged, uncertainty, confidence);
  const atHalf = odds(side, privileged, uncertainty, (1 + confidence) / 2);
  if (typeof at === 'string' || typeof atHalf === 'string') {
    const reason = typeof at === 'string' ? at : 'undefined';
    return [undefinedDisparity(signed, reason), undefinedDisparity(absolute, reason)];
  }
  const [recallGap, falloutGap] = [at.recall[0].value - at.recall[1].value, at.fallout[0].value - at.fallout[1].value];
  const ofRecall = absoluteLimits(differenceLimits(...atHalf.recall));
  const ofFallout = absoluteLimits(differenceLimits(...atHalf.fallout));
  return [
    {
      ...signed,
      value: (recallGap + falloutGap) / 2,
      interval: meanDifferenceLimits(...at.recall, ...at.fallout),
      method: 'MOVER',
    },
    {
      ...absolute,
      value: (Math.abs(recallGap) + Math.abs(falloutGap)) / 2,
      interval: [(ofRecall[0] + ofFallout[0]) / 2, (ofRecall[1] + ofFallout[1]) / 2],
      method: 'Newcombe, both at 1 − α/2',
    },
  ];
}

/**
 * More unprivileged groups than this are compared with the privileged one together only: each alone would add some 75
 * numbers that nobody reads, and to the evidence more than all else. A warning says so (`groupWarnings`).
 */
export const mostComparedAlone = 100;

/** Every unprivileged side: the pooled one, then each group, unless they are too many. */
function unprivilegedSides(
  groups: readonly GroupNumbers[],
  isPrivileged: (group: GroupNumbers) => boolean,
  uncertainty: GroupUncertainty,
  together: GroupNumbers | undefined,
): Unprivileged[] {
  const leftOut: LeftOut[] = [];
  const others: GroupNumbers[] = [];
  for (const group of groups) {
    const reason = reasonToLeaveOut(group, uncertainty.inference.minimumGroup);
    if (reason !== undefined) leftOut.push({ values: [...group.values], reason });
    else if (!isPrivileged(group)) others.push(group);
  }
  const by = [...uncertainty.by];
  const pooled = together ?? (others.length === 1 ? others[0] : undefined);
  return [
    ...(pooled === undefined ? [] : [{ side: pooled, base: { by, left_out: leftOut } }]),
    ...(others.length > mostComparedAlone ? [] : others).map((side) => ({
      side,
      base: { by, left_out: [], group: [...side.values] },
    })),
  ];
}

/**
 * Signed disparities of the unprivileged groups to the privileged one, after AIF360: one of all unprivileged rows
 * pooled (without `group`), and one of each group of up to `mostComparedAlone`. A privileged group that is left out (too few rows, suppressed)
 * leaves them all undefined for that reason.
 *
 * @param together numbers of all unprivileged rows as one group; a single one is that itself
 */
export function toPrivileged(
  metrics: readonly string[],
  groups: readonly GroupNumbers[],
  isPrivileged: (group: GroupNumbers) => boolean,
  uncertainty: GroupUncertainty,
  together?: GroupNumbers,
): Disparity[] {
  const privileged = groups.find(isPrivileged);
  if (privileged === undefined) return [];
  uncertainty.compareWith(privileged);
  return unprivilegedSides(groups, isPrivileged, uncertainty, together).flatMap((unprivileged) => [
    ...metrics.flatMap((metric) => [
      compare(metric, 'difference', unprivileged, privileged, uncertainty),
      compare(metric, 'ratio', unprivileged, privileged, uncertainty),
    ]),
    ...(metrics.includes('recall') ? averageOdds(unprivileged, privileged, uncertainty) : []),
  ]);
}
