import type { Disparity } from '../evaluation/document.ts';
import type { WeightKind } from '../evaluation/plan.ts';
import { type Spread, spreadOf } from '../inference/mover.ts';
import { noInterval } from '../inference/no-interval.ts';
import { effectiveSize, isCount, total } from '../inference/sample.ts';
import { pairwiseCritical } from '../inference/studentized-range.ts';
import { wilsonLimits } from '../inference/wilson.ts';
import { undefinedDisparity } from './between-groups.ts';
import { gap } from './gap.ts';
import { type GroupNumbers, type Participant, participants } from './group-numbers.ts';
import type { GroupUncertainty } from './group-spreads.ts';
import { extremePairLimits } from './simultaneous-pairs.ts';

/** Total weight of the Dirichlet prior, shared equally by the two outcomes. */
const CONCENTRATION = 1;

/** Share of predicted positives with half a positive and half a negative row added (AIF360 `smoothed_selection_rate`). */
function smoothedSelectionRate({ group }: Participant): number {
  const { weights } = group.statistic.table;
  const selected = weights.truePositives + weights.falsePositives;
  return (selected + CONCENTRATION / 2) / (total(weights) + CONCENTRATION);
}

/** Logarithm of the smoothed rate, or of its complement, with Wilson limits (of effective rows under weights). */
function logSpread(participant: Participant, selected: boolean, critical: number, weightKind: WeightKind): Spread {
  const { table } = participant.group.statistic;
  const [weight, squares] = [total(table.weights), total(table.squaredWeights)];
  const rows = isCount(table, weightKind) ? weight : effectiveSize(weight, squares);
  const rate = smoothedSelectionRate(participant);
  const plain = (table.weights.truePositives + table.weights.falsePositives) / weight;
  const share = selected ? plain : 1 - plain;
  const [lower, upper] = wilsonLimits(share * rows, rows, critical);
  return spreadOf(Math.log(selected ? rate : 1 - rate), [Math.log(Math.max(0, lower)), Math.log(upper)]);
}

/**
 * Smoothed empirical differential fairness of the predictions (Foulds et al. 2020; AIF360
 * `smoothed_edf(y, y_pred, concentration=1)`): the largest |ln| ratio, over pairs of groups, of the smoothed shares
 * of either outcome. 0 when all groups are treated alike. Its interval takes both outcomes at 1 − α/2.
 */
export function differentialFairness(groups: readonly GroupNumbers[], uncertainty: GroupUncertainty): Disparity {
  const { minimumGroup, confidence, weightKind } = uncertainty.inference;
  const { included, leftOut } = participants(groups, 'selection_rate', minimumGroup);
  const base = {
    by: [...uncertainty.by],
    metric: 'smoothed_empirical_differential_fairness',
    left_out: leftOut,
  };
  const rates = included.map(smoothedSelectionRate);
  const selected = gap(rates.map(Math.log), 'difference');
  const rejected = gap(
    rates.map((rate) => Math.log(1 - rate)),
    'difference',
  );
  if ('undefined' in selected || 'undefined' in rejected) return undefinedDisparity(base, 'fewer than two groups');
  const critical = pairwiseCritical((1 + confidence) / 2, included.length);
  const [ofSelected, ofRejected] = [true, false].map((outcome) =>
    extremePairLimits(included.map((participant) => logSpread(participant, outcome, critical, weightKind))),
  );
  const upper = Math.max(ofSelected?.upper ?? Infinity, ofRejected?.upper ?? Infinity);
  return {
    ...base,
    value: Math.max(selected.value, rejected.value),
    ...(Number.isFinite(upper)
      ? {
          interval: [Math.max(0, ofSelected?.lower ?? 0, ofRejected?.lower ?? 0), upper] as [number, number],
          method: 'simultaneous MOVER, log scale',
        }
      : { interval: null, no_interval: noInterval.zeroOnLogScale }),
    lowest: [...(included[selected.lowest]?.group.values ?? [])],
    highest: [...(included[selected.highest]?.group.values ?? [])],
  };
}
