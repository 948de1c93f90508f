import type { Warning } from '../evaluation/document.ts';
import type { IntervalFields } from '../evaluation/interval-fields.ts';
import type { PlainReason, Reason } from '../evaluation/reason.ts';
import { noInterval } from '../inference/no-interval.ts';
import { twoSidedCritical } from '../inference/normal.ts';
import { GENERATOR } from '../inference/random.ts';
import { hasScoreInfluence, type ScoredRows } from '../inference/score-influence.ts';
import { studentTCritical } from '../inference/student-t.ts';
import { formatMessage, type MessageArgs } from '../messages/catalog.ts';
import { type LabelMetricId, labelMetric, labelMetricIds, labelMetricUndefined } from '../metrics/label-metrics.ts';
import { type ScoreMetricId, scoreMetric, scoreMetricIds, scoreMetricUndefined } from '../metrics/score-metrics.ts';
import { binaryStatistics } from '../statistics/binary-statistics.ts';
import type { ComparisonNumbers, MetricComparison } from './document.ts';
import { mcnemar } from './mcnemar.ts';
import { pairedInfluence, pairedMethod } from './paired-influence.ts';
import { firstTable, PairedBootstrap, type PairedCells, pairedCells, secondTable } from './paired-label-metrics.ts';
import type { PairedRows } from './paired-rows.ts';

/** How the intervals of a comparison are computed; see `Inference`. */
export interface ComparisonOptions {
  readonly confidence: number;
  readonly bootstrap: number;
  readonly seed: number;
  /** Whether the rows have weights, which a comparison does not use: it warns. */
  readonly hasWeights?: boolean;
  /** Whether the rows have clusters, which a comparison does not use: it warns. */
  readonly hasClusters?: boolean;
}

/** Below this share of matched rows a comparison warns: the unmatched rows may be what differs. */
const ENOUGH_MATCHED = 0.95;

/**
 * Compares two versions on the same rows: every binary metric of both with the interval of second − first that the
 * pairing allows, McNemar's test, and the predictions that changed.
 *
 * Label metrics: paired bootstrap over the eight cells label × first × second; ROC AUC: DeLong for two correlated
 * areas; mean losses: paired t. Metrics of scores use the rows where both versions have a score.
 */
export async function comparePairedRows(rows: PairedRows, options: ComparisonOptions): Promise<ComparisonNumbers> {
  const cells = pairedCells(rows.label, rows.predictions);
  const matchedScores = await scoredRows(rows);
  const onlyFirst = (cells[1] ?? 0) + (cells[6] ?? 0);
  const onlySecond = (cells[2] ?? 0) + (cells[5] ?? 0);
  const test = mcnemar(onlyFirst, onlySecond);
  return {
    task: 'binary',
    positive: rows.positive,
    confidence: options.confidence,
    matched: rows.matched,
    unmatched: { a: rows.unmatched[0], b: rows.unmatched[1] },
    metrics: {
      ...labelComparisons(cells, options),
      ...(matchedScores === undefined ? {} : scoreComparisons(matchedScores, options.confidence)),
    },
    mcnemar: {
      only_a_right: onlyFirst,
      only_b_right: onlySecond,
      p_value: rows.matched === 0 ? null : test.pValue,
      method: test.method,
    },
    flips: {
      label_negative: { negative_to_positive: cells[1] ?? 0, positive_to_negative: cells[2] ?? 0 },
      label_positive: { negative_to_positive: cells[5] ?? 0, positive_to_negative: cells[6] ?? 0 },
    },
    warnings: warningsOf(rows, options),
    random: { generator: GENERATOR, seed: options.seed, bootstrap: options.bootstrap },
  };
}

function warningsOf({ matched, unmatched }: PairedRows, { hasWeights, hasClusters }: ComparisonOptions): Warning[] {
  const larger = matched + Math.max(...unmatched);
  const matchedShare = larger === 0 ? 0 : matched / larger;
  const share = Math.floor(matchedShare * 1000) / 10;
  return [
    ...(matchedShare < ENOUGH_MATCHED ? [warning('comparison/few-matched', { share })] : []),
    ...(hasWeights === true ? [warning('comparison/weights-ignored', {})] : []),
    ...(hasClusters === true ? [warning('comparison/clusters-ignored', {})] : []),
  ];
}

function warning(
  id: 'comparison/few-matched' | 'comparison/weights-ignored' | 'comparison/clusters-ignored',
  args: MessageArgs,
): Warning {
  return { code: id.slice('comparison/'.length), message: formatMessage(id, args, 'en'), args };
}

/** Value of each version, or which of them is undefined and why. */
function compared(
  a: number,
  b: number,
  n: number,
  reasons: readonly [() => PlainReason, () => PlainReason],
): Omit<MetricComparison, 'interval'> {
  const [first, second] = [a, b].map((value) => (Number.isFinite(value) ? value : null)) as [
    number | null,
    number | null,
  ];
  if (first === null)
    return { a: first, b: second, difference: null, undefined: `a: ${reasons[0]()}` satisfies Reason, n };
  if (second === null)
    return { a: first, b: second, difference: null, undefined: `b: ${reasons[1]()}` satisfies Reason, n };
  return { a: first, b: second, difference: second - first, n };
}

function labelComparisons(cells: PairedCells, options: ComparisonOptions): Record<string, MetricComparison> {
  const { bootstrap, seed, confidence } = options;
  const draws = bootstrap === 0 ? undefined : new PairedBootstrap(cells, bootstrap, seed, confidence);
  const [first, second] = [firstTable(cells), secondTable(cells)];
  const rows = cells.reduce((sum, count) => sum + count, 0);
  const compare = (id: LabelMetricId): MetricComparison => {
    const values = compared(labelMetric(id, first), labelMetric(id, second), rows, [
      () => labelMetricUndefined(id, first, rows),
      () => labelMetricUndefined(id, second, rows),
    ]);
    if (values.difference === null) return { ...values, interval: null, no_interval: noInterval.undefined };
    if (draws === undefined) return { ...values, interval: null, no_interval: noInterval.bootstrapOff };
    return { ...values, ...draws.interval(id, values.difference) };
  };
  return Object.fromEntries(labelMetricIds.map((id) => [id, compare(id)]));
}

/** Rows of both versions where both have a score, with the statistic of each. */
async function scoredRows(rows: PairedRows): Promise<readonly [ScoredRows, ScoredRows] | undefined> {
  const [first, second] = rows.scores;
  const kept = [...rows.label.keys()].filter((row) => Number.isFinite(first[row]) && Number.isFinite(second[row]));
  if (kept.length === 0) return undefined;
  const label = Uint8Array.from(kept, (row) => rows.label[row] ?? 0);
  const versions = await Promise.all(
    rows.scores.map(async (scores): Promise<ScoredRows | undefined> => {
      const score = Float64Array.from(kept, (row) => scores[row] ?? Number.NaN);
      const statistic = await scoreStatistic(label, score);
      return statistic && { label, score, statistic };
    }),
  );
  const [a, b] = versions;
  return a === undefined || b === undefined ? undefined : [a, b];
}

async function scoreStatistic(label: Uint8Array, score: Float64Array): Promise<ScoredRows['statistic'] | undefined> {
  const cells = {
    count: 2,
    positive: Uint8Array.of(0, 1),
    groups: 1,
    groupings: 1,
    groupOf: Int32Array.of(0, 0),
  };
  const rows = { count: score.length, cell: Uint16Array.from(label), score };
  const { groups } = await binaryStatistics(rows, cells, 0.5, { kind: 'sampling', largest: 1 }, async () => {});
  return groups[0]?.scores;
}

function scoreComparisons(
  [first, second]: readonly [ScoredRows, ScoredRows],
  confidence: number,
): Record<string, MetricComparison> {
  const rows = first.score.length;
  const compare = (id: ScoreMetricId): MetricComparison => {
    const values = compared(scoreMetric(id, first.statistic), scoreMetric(id, second.statistic), rows, [
      () => scoreMetricUndefined(id, first.statistic, rows),
      () => scoreMetricUndefined(id, second.statistic, rows),
    ]);
    if (values.difference === null) return { ...values, interval: null, no_interval: noInterval.undefined };
    return { ...values, ...differenceInterval(id, values.difference, first, second, confidence) };
  };
  return Object.fromEntries(scoreMetricIds.map((id) => [id, compare(id)]));
}

function differenceInterval(
  id: ScoreMetricId,
  difference: number,
  first: ScoredRows,
  second: ScoredRows,
  confidence: number,
): IntervalFields {
  if (!hasScoreInfluence(id)) {
    return { interval: null, no_interval: id === 'ks' ? noInterval.maximum : noInterval.calibrationError };
  }
  const method = pairedMethod(id);
  const [a, b] = [pairedInfluence(id, first), pairedInfluence(id, second)];
  const se = Math.sqrt(a.reduce((sum, x, row) => sum + ((b[row] ?? 0) - x) ** 2, 0));
  const identical = first.score.every((score, row) => score === second.score[row]);
  if (!(se > 0) && !identical) return { interval: null, no_interval: noInterval.noVariance };
  const normal = twoSidedCritical(confidence);
  const critical = method === 'paired t' ? studentTCritical(normal, a.length - 1) : normal;
  const half = identical ? 0 : critical * se;
  return { interval: [difference - half, difference + half], method, se: identical ? 0 : se };
}
