import type { Disparity } from '../evaluation/document.ts';
import type { GateResult } from '../gates/verdict.ts';
import { type ColumnScale, columnScale } from './column-scale.ts';
import { gateOf } from './fairness-answers.ts';
import { groupKey } from './group-name.ts';
import { gateLimits } from './group-table.ts';
import { saidInPoints } from './metric-display.ts';
import type { Report } from './report.ts';

/** The gaps that a report shows; all others are in the evidence. */
const shownAlways = [
  'demographic_parity_difference',
  'demographic_parity_ratio',
  'equal_opportunity_difference',
  'predictive_equality_difference',
  'equalized_odds_difference',
  'predictive_parity_difference',
  'roc_auc_difference',
  'calibration_ratio_difference',
];

export interface DisparityRow {
  readonly disparity: Disparity;
  readonly gate: GateResult | undefined;
  readonly limits: readonly number[];
}

export interface DisparityBlock {
  readonly by: readonly string[];
  readonly rows: readonly DisparityRow[];
  /** How many disparities of this grouping are not shown. */
  readonly more: number;
}

export interface DisparityTable {
  readonly blocks: readonly DisparityBlock[];
  /** One scale for gaps of rates, which compare; ratios and other gaps have their own. */
  readonly scaleOf: (disparity: Disparity) => ColumnScale | undefined;
}

/** The disparities of a report by way of grouping: the usual gaps, and every gated one. */
export function disparityTable(report: Report): DisparityTable {
  const byGrouping = new Map<string, Disparity[]>();
  for (const disparity of report.evaluation.disparities) {
    const key = groupKey(disparity.by);
    byGrouping.set(key, [...(byGrouping.get(key) ?? []), disparity]);
  }
  const blocks = [...byGrouping.values()].flatMap((disparities) => {
    const rows = disparities
      .map((disparity) => ({ disparity, gate: gateOf(report.gates, disparity) }))
      .filter(({ disparity, gate }) => gate !== undefined || isShownAlways(disparity))
      .sort((left, right) => rank(left.disparity) - rank(right.disparity))
      .map(({ disparity, gate }) => ({ disparity, gate, limits: gate ? gateLimits(gate) : [] }));
    const by = disparities[0]?.by;
    return by && rows.length > 0 ? [{ by, rows, more: disparities.length - rows.length }] : [];
  });
  const scales = new Map<string, ColumnScale | undefined>();
  const scaleOf = (disparity: Disparity) => {
    const name = scaleName(disparity);
    if (!scales.has(name)) {
      const cells = blocks
        .flatMap((block) => block.rows)
        .filter((row) => scaleName(row.disparity) === name)
        .map(({ disparity: { value, interval }, limits }) => ({ value, interval, limits: [...limits, 0] }));
      scales.set(name, columnScale(cells));
    }
    return scales.get(name);
  };
  return { blocks, scaleOf };
}

function isShownAlways(disparity: Disparity): boolean {
  return disparity.group === undefined && shownAlways.includes(disparity.metric);
}

/** Gated gaps that are not among the usual ones come after them. */
function rank(disparity: Disparity): number {
  const place = shownAlways.indexOf(disparity.metric);
  return place < 0 ? shownAlways.length : place;
}

function scaleName(disparity: Disparity): string {
  return saidInPoints(disparity.metric) ? 'points' : disparity.metric;
}
