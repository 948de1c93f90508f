import type { Disparity, Evaluation } from '../evaluation/document.ts';
import type { EvaluatedSet } from './snapshot.ts';

/** Metrics in the order in which one of them stands for the whole evaluation; the first defined one does. */
const leading = ['roc_auc', 'f1_macro', 'accuracy', 'r2', 'root_mean_squared_error', 'ndcg@10', 'f1'];

/** Metrics that a tooltip shows beside the headline. */
const inTooltip = ['roc_auc', 'average_precision', 'f1', 'precision', 'recall', 'accuracy', 'log_loss', 'brier', 'ece'];

/** Where the evidence is and why it is stale. */
export interface EvidencePlace {
  readonly file: string;
  readonly digest: string;
  readonly stale: readonly string[];
}

/** What the trees show of one evaluation. */
export function evaluatedSet(evaluation: Evaluation, { file, digest, stale }: EvidencePlace): EvaluatedSet {
  const { metrics } = evaluation.overall;
  const valuesOf = (ids: readonly string[]) =>
    ids.flatMap((metric) => {
      const value = metrics[metric];
      return value === undefined || value.value === null ? [] : [{ metric, value }];
    });
  const [headline] = valuesOf(leading);
  const gap = largestGap(evaluation.disparities);
  return {
    set: evaluation.set?.name ?? 'default',
    evidence: { file, digest },
    time: evaluation.run.time,
    engine: evaluation.run.engine,
    rows: evaluation.rows,
    used: evaluation.used,
    ...(headline === undefined ? {} : { headline }),
    metrics: valuesOf(inTooltip),
    groupings: groupings(evaluation),
    ...(gap === undefined ? {} : { largestGap: gap }),
    stale: [...stale],
  };
}

/** The sensitive columns and intersections, each once, in the order of the evaluation. */
function groupings({ groups }: Evaluation): string[][] {
  const byColumns = new Map<string, string[]>();
  for (const { kind, by } of groups) if (kind !== 'slice') byColumns.set(by.join('\n'), by);
  return [...byColumns.values()];
}

/** Rates whose gaps say how people are treated; the largest of them is what a row has room for. */
const treatment = ['demographic_parity_difference', 'equal_opportunity_difference', 'predictive_equality_difference'];

/** The largest gap between single sensitive columns' groups, among gaps that are comparable: differences of rates. */
function largestGap(disparities: readonly Disparity[]): EvaluatedSet['largestGap'] {
  let largest: EvaluatedSet['largestGap'];
  for (const { metric, by, group, value, interval } of disparities) {
    if (value === null || group !== undefined || by.length > 1 || !treatment.includes(metric)) continue;
    if (largest === undefined || value > largest.value) largest = { metric, by, value, interval };
  }
  return largest;
}
