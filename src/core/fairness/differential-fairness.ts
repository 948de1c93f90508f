import type { Disparity } from '../evaluation/document.ts';
import { type Spread, spreadOf } from '../inference/mover.ts';
import { noInterval } from '../inference/no-interval.ts';
import type { Proportion } from '../inference/rates.ts';
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
function smoothedSelectionRate({ successes, trials }: Proportion): number {
  return (successes + CONCENTRATION / 2) / (trials + CONCENTRATION);
}

/** @throws RangeError for a group whose selection rate is no rate: none of binary predictions */
function selectionRate({ group, value }: Participant): Proportion {
  const uncertainty = group.uncertainty('selection_rate', value);
  if (uncertainty.kind !== 'rate') throw new RangeError('selection_rate is not a rate');
  return uncertainty.proportion;
}

/** Logarithm of the smoothed rate, or of its complement, with Wilson limits (of effective rows under weights). */
function logSpread(selection: Proportion, selected: boolean, critical: number): Spread {
  const rows = selection.effectiveTrials;
  const rate = smoothedSelectionRate(selection);
  const share = selected ? selection.share : 1 - selection.share;
  const [lower, upper] = wilsonLimits(share * rows, rows, critical);
  return spreadOf(Math.log(selected ? rate : 1 - rate), [Math.log(Math.max(0, lower)), Math.log(upper)]);
}

/**
 * Smoothed empirical differential fairness of the predictions (Foulds et al. 2020; AIF360
 * `smoothed_edf(y, y_pred, concentration=1)`): the largest |ln| ratio, over pairs of groups, of the smoothed shares
 * of either outcome. 0 when all groups are treated alike. Its interval takes both outcomes at 1 − α/2.
 */
export function differentialFairness(groups: readonly GroupNumbers[], uncertainty: GroupUncertainty): Disparity {
  const { minimumGroup, confidence } = uncertainty.inference;
  const { included, leftOut } = participants(groups, 'selection_rate', minimumGroup);
  const base = {
    by: [...uncertainty.by],
    metric: 'smoothed_empirical_differential_fairness',
    left_out: leftOut,
  };
  const selection = included.map(selectionRate);
  const rates = selection.map(smoothedSelectionRate);
  const selected = gap(rates.map(Math.log), 'difference');
  const rejected = gap(
    rates.map((rate) => Math.log(1 - rate)),
    'difference',
  );
  if ('undefined' in selected || 'undefined' in rejected) return undefinedDisparity(base, 'fewer than two groups');
  const critical = pairwiseCritical((1 + confidence) / 2, included.length);
  const [ofSelected, ofRejected] = [true, false].map((outcome) =>
    extremePairLimits(selection.map((rate) => logSpread(rate, outcome, critical))),
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
