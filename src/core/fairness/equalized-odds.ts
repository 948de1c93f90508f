import type { Disparity } from '../evaluation/document.ts';
import type { IntervalFields } from '../evaluation/interval-fields.ts';
import type { DisparityForm } from '../metrics/disparity-id.ts';
import { equalGroups, expectedField, gapIntervalOf, undefinedDisparity, valuesAt } from './between-groups.ts';
import { gap } from './gap.ts';
import { type GroupNumbers, type LeftOut, participants } from './group-numbers.ts';
import type { GroupUncertainty } from './group-spreads.ts';

/** Both parts hold at once when each holds at 1 − α/2 (Bonferroni). */
function worse(form: DisparityForm, a: IntervalFields, b: IntervalFields): IntervalFields {
  if (a.interval === null || a.interval === undefined) return a;
  if (b.interval === null || b.interval === undefined) return b;
  const choose = form === 'difference' ? Math.max : Math.min;
  const interval: [number, number] = [choose(a.interval[0], b.interval[0]), choose(a.interval[1], b.interval[1])];
  return { interval, ...(a.method === undefined ? {} : { method: a.method }) };
}

/** Groups left out of either gap, once each. */
function union(a: readonly LeftOut[], b: readonly LeftOut[]): LeftOut[] {
  const key = ({ values }: LeftOut) => JSON.stringify(values);
  const known = new Set(a.map(key));
  return [...a, ...b.filter((left) => !known.has(key(left)))];
}

/**
 * Equalized odds (Hardt, Price & Srebro 2016; Fairlearn `equalized_odds_difference`, worst case): the larger of the
 * recall and the false-positive-rate gap, for the ratio the smaller; undefined if either is.
 */
export function equalizedOdds(groups: readonly GroupNumbers[], uncertainty: GroupUncertainty): Disparity[] {
  const { confidence, minimumGroup } = uncertainty.inference;
  const recall = participants(groups, 'recall', minimumGroup);
  const fallout = participants(groups, 'false_positive_rate', minimumGroup);
  const leftOut = union(recall.leftOut, fallout.leftOut);
  const partConfidence = (1 + confidence) / 2;
  const simulated = [
    equalGroups('recall', recall.included, uncertainty),
    equalGroups('false_positive_rate', fallout.included, uncertainty),
  ];
  return (['difference', 'ratio'] as const).map((form) => {
    const base = { by: [...uncertainty.by], metric: `equalized_odds_${form}`, left_out: leftOut };
    const ofRecall = gap(
      recall.included.map(({ value }) => value),
      form,
    );
    const ofFallout = gap(
      fallout.included.map(({ value }) => value),
      form,
    );
    if ('undefined' in ofRecall) return undefinedDisparity(base, `recall: ${ofRecall.undefined}`);
    if ('undefined' in ofFallout) return undefinedDisparity(base, `false positive rate: ${ofFallout.undefined}`);
    const byRecall = form === 'difference' ? ofRecall.value >= ofFallout.value : ofRecall.value <= ofFallout.value;
    const [included, found] = byRecall ? [recall.included, ofRecall] : [fallout.included, ofFallout];
    return {
      ...base,
      value: found.value,
      ...worse(
        form,
        gapIntervalOf('recall', recall.included, form, uncertainty, partConfidence),
        gapIntervalOf('false_positive_rate', fallout.included, form, uncertainty, partConfidence),
      ),
      ...expectedField(simulated, form),
      lowest: valuesAt(included, found.lowest),
      highest: valuesAt(included, found.highest),
    };
  });
}
