import type { Comparison } from '../comparison/document.ts';
import type { Evaluation, MetricValue } from '../evaluation/document.ts';
import type { GateResult } from '../gates/verdict.ts';
import { type ColumnScale, columnScale } from './column-scale.ts';
import { gateLimits } from './group-table.ts';

/** Metrics that say most about a model of a task, best first. */
const preferred: Readonly<Record<string, readonly string[]>> = {
  binary: ['roc_auc', 'f1', 'log_loss', 'brier', 'balanced_accuracy', 'accuracy', 'recall', 'precision'],
  multiclass: ['accuracy', 'balanced_accuracy', 'f1_macro', 'log_loss', 'roc_auc_ovr', 'brier'],
  regression: ['mean_absolute_error', 'root_mean_squared_error', 'r2', 'median_absolute_error'],
  ranking: ['ndcg@10', 'map@10', 'mrr', 'hit_rate@10'],
};

const most = 4;

/** One of the main numbers, with the scale of its glyph. */
export interface HeadlineMetric {
  readonly metric: string;
  readonly measured: MetricValue;
  readonly baseline: number | undefined;
  readonly limits: readonly number[];
  readonly scale: ColumnScale | undefined;
  /** Against the baseline on the same rows, oriented so that positive is better. */
  readonly paired: PairedDifference | undefined;
}

export interface PairedDifference {
  readonly difference: number;
  readonly interval: readonly [number, number];
  /** The difference that data like these show four times in five: 1.96 + 0.84 standard errors at 95 % confidence. */
  readonly detectable: number;
}

/** Power of 80 % over the half-width of the interval: (z₀.₉₇₅ + z₀.₈) / z₀.₉₇₅; nearly the same at other confidences. */
const detectablePerHalfWidth = (1.959964 + 0.841621) / 1.959964;

const lowerIsBetter = new Set([
  'log_loss',
  'brier',
  'error_rate',
  'mean_absolute_error',
  'root_mean_squared_error',
  'median_absolute_error',
]);

/** The few numbers at the top of a report; the first that have a value. */
export function headlineMetrics(
  evaluation: Evaluation,
  baseline: Evaluation | undefined,
  gates: readonly GateResult[],
  comparison?: Comparison,
): readonly HeadlineMetric[] {
  const { metrics } = evaluation.overall;
  const known = preferred[evaluation.task] ?? Object.keys(metrics);
  return known
    .slice()
    .flatMap((metric) => {
      const measured = metrics[metric];
      if (!measured || measured.value === null) return [];
      const before = baseline?.overall.metrics[metric]?.value ?? undefined;
      const limits = gates
        .filter((gate) => gate.metric === metric && gate.group === undefined && gate.by === undefined)
        .flatMap(gateLimits);
      const scale = columnScale([{ value: measured.value, interval: measured.interval, baseline: before, limits }]);
      return [{ metric, measured, baseline: before, limits, scale, paired: pairedDifference(metric, comparison) }];
    })
    .slice(0, most);
}

function pairedDifference(metric: string, comparison: Comparison | undefined): PairedDifference | undefined {
  const compared = comparison?.metrics[metric];
  if (!compared?.interval || compared.difference === null) return undefined;
  const [lower, upper] = compared.interval;
  const detectable = ((upper - lower) / 2) * detectablePerHalfWidth;
  return lowerIsBetter.has(metric)
    ? { difference: -compared.difference, interval: [-upper, -lower], detectable }
    : { difference: compared.difference, interval: [lower, upper], detectable };
}
