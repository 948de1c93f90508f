import type { Disparity, Evaluation, Group, Metrics, MetricValue } from '../../src/core/evaluation/document.ts';
import type { GateResult } from '../../src/core/gates/verdict.ts';
import type { Language } from '../../src/core/messages/catalog.ts';
import type { Report } from '../../src/core/reports/report.ts';

/**
 * A realistic evaluation without data behind it: scores whose logit is normal in each label, so every rate has a
 * closed form. For views, whose tests need sizes and shapes (a thousand groups) that no example has.
 */

interface SampleOptions {
  /** Number of groups of the slice `region`, beside sex, age and their intersection. */
  readonly regions?: number;
  /** What the regions are: a slice unless given; of a sensitive column each has its disparities. */
  readonly regionsAre?: 'slice' | 'sensitive';
  readonly language?: Language;
  readonly version?: string;
  readonly baseline?: boolean;
}

const rows = 10_000;
const positives = 7_000;

export function sampleReport(options: SampleOptions = {}): Report {
  return {
    language: options.language ?? 'en',
    evaluation: sampleEvaluation(options),
    evidence: {
      file: '.assay/evaluations/credit-risk/2/test/3f9ac27e.json',
      digest: `sha256:3f9a${'0'.repeat(56)}c27e`,
    },
    stale: [],
    gates: sampleGates(),
    ...(options.baseline === false
      ? {}
      : { baseline: sampleEvaluation({ ...options, regions: 0, version: '1' }, 0.12) }),
    versions: ['1', '2'],
    sets: ['test'],
    command: 'assay evaluate credit-risk.model.yaml --version 2 --set test --seed 0',
  };
}

export function sampleEvaluation(options: SampleOptions = {}, worse = 0): Evaluation {
  const separation = 1.15 - worse;
  const groups = sampleGroups(options.regions ?? 12, separation, options.regionsAre ?? 'slice');
  return {
    schema: 'assay/evaluation/1',
    model: 'credit-risk',
    version: options.version ?? '2',
    set: { name: 'test', dataset: 'german-credit', split: 'test' },
    task: 'binary',
    positive: 'good',
    threshold: 0.5,
    classes: null,
    confidence: 0.95,
    rows: rows + 12,
    used: rows,
    excluded: [
      { reason: 'label missing', rows: 9 },
      { reason: 'score missing', rows: 3 },
    ],
    overall: { n: rows, metrics: metricsOf(separation, rows, positives / rows) },
    groups,
    disparities: sampleDisparities(groups),
    curves: sampleCurves(separation),
    confusion: confusionAt(0.5, separation),
    warnings: [
      {
        code: 'small-group',
        message: 'sex=female, age=(-inf,26) has few rows (28, fewer than 30): its numbers say little.',
        args: { group: 'sex=female, age=(-inf,26)', rows: 28, limit: 30 },
      },
      {
        code: 'sensitive-missing',
        message: 'age is missing in 5.4 % of the rows; they take no part in its disparities.',
        args: { columns: 'age', percent: 5.4 },
      },
    ],
    random: { generator: 'xoshiro128**', seed: 0, bootstrap: 1000 },
    digests: {
      data: `sha256:${'a1'.repeat(32)}`,
      config: `sha256:${'b2'.repeat(32)}`,
      artifact: `sha256:${'c3'.repeat(32)}`,
      inputs: `sha256:3f9a${'0'.repeat(56)}c27e`,
    },
    run: { time: '2026-11-22T10:42:00.000Z', actor: 'ada', engine: 'text', duration_ms: 41, tool: 'assay 0.1.0' },
  };
}

/** Standard normal distribution function (Abramowitz and Stegun 26.2.17). */
function normalCdf(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return x >= 0 ? 1 - tail : tail;
}

const logit = (p: number) => Math.log(p / (1 - p));

/** Cells as shares of the rows when positive means score ≥ threshold. */
function sharesAt(threshold: number, separation: number, base: number) {
  const cut = threshold <= 0 ? -Infinity : threshold >= 1 ? Infinity : logit(threshold) - 0.85;
  const recall = 1 - normalCdf((cut - separation / 2) / 1.1);
  const fallout = 1 - normalCdf((cut + separation / 2) / 1.1);
  return {
    tp: base * recall,
    fn: base * (1 - recall),
    fp: (1 - base) * fallout,
    tn: (1 - base) * (1 - fallout),
    recall,
    fallout,
  };
}

function wilson(share: number, n: number): [number, number] {
  const z2 = 1.96 ** 2;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (1.96 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

function rate(share: number, n: number): MetricValue {
  return { value: share, n: Math.round(n), interval: wilson(share, Math.max(1, n)), method: 'Wilson' };
}

function about(value: number, half: number, n: number, method: string): MetricValue {
  return { value, n, interval: [value - half, value + half], method };
}

function metricsOf(separation: number, n: number, base: number): Metrics {
  const s = sharesAt(0.5, separation, base);
  const selected = s.tp + s.fp;
  const root = 1 / Math.sqrt(n);
  const auc = normalCdf(separation / (1.1 * Math.SQRT2));
  return {
    n: { value: n, n, interval: null, no_interval: 'a count' },
    accuracy: rate(s.tp + s.tn, n),
    prevalence: rate(base, n),
    selection_rate: rate(selected, n),
    precision: rate(s.tp / selected, selected * n),
    recall: rate(s.recall, base * n),
    true_negative_rate: rate(1 - s.fallout, (1 - base) * n),
    false_positive_rate: rate(s.fallout, (1 - base) * n),
    false_negative_rate: rate(1 - s.recall, base * n),
    f1: about((2 * s.tp) / (2 * s.tp + s.fp + s.fn), 0.9 * root, n, 'bootstrap BCa'),
    balanced_accuracy: about((s.recall + 1 - s.fallout) / 2, 1.3 * root, n, 'bootstrap BCa'),
    roc_auc: { ...about(auc, 1.1 * root, n, 'DeLong, logit'), se: 0.56 * root },
    average_precision: about(0.9 * auc + 0.1, 1.2 * root, n, 'infinitesimal jackknife, logit'),
    log_loss: about(0.512 + 0.1 * (1.15 - separation), 1.5 * root, n, 't'),
    brier: about(0.168 + 0.05 * (1.15 - separation), 0.6 * root, n, 't'),
    ks: {
      value: 2 * normalCdf(separation / 2.2) - 1,
      n,
      interval: null,
      no_interval: 'a maximum over thresholds: no interval method',
    },
    ece: {
      value: 0.021,
      n,
      interval: null,
      no_interval: 'biased upwards in small samples: compare with the value expected if calibrated',
      expected_if_calibrated: 0.014,
      calibrated_95: 0.022,
    },
    calibration_ratio: about(1.01, 2 * root, n, 'delta, log scale'),
    diagnostic_odds_ratio: {
      value: null,
      n: 0,
      undefined: 'no false negatives',
      interval: null,
      no_interval: 'undefined',
    },
  };
}

function sampleGroups(regions: number, separation: number, regionsAre: 'slice' | 'sensitive'): Group[] {
  const group = (by: string[], values: (string | null)[], kind: Group['kind'], n: number, shift: number): Group => ({
    by,
    values,
    kind,
    n,
    metrics: metricsOf(separation + shift, n, 0.7 + shift / 4),
  });
  const young = '(-inf,26)';
  const old = '[26,inf)';
  return [
    group(['sex'], ['female'], 'sensitive', 3100, -0.35),
    group(['sex'], ['male'], 'sensitive', 6900, 0.1),
    group(['age'], [young], 'sensitive', 1900, -0.3),
    group(['age'], [old], 'sensitive', 7560, 0.08),
    group(['age'], [null], 'sensitive', 540, 0),
    group(['sex', 'age'], ['female', young], 'intersection', 28, -0.4),
    group(['sex', 'age'], ['female', old], 'intersection', 2572, -0.1),
    group(['sex', 'age'], ['male', young], 'intersection', 1000, -0.2),
    group(['sex', 'age'], ['male', old], 'intersection', 5860, 0.15),
    ...Array.from({ length: regions }, (_, index) =>
      group(
        ['region'],
        [`region ${index + 1}`],
        regionsAre,
        40 + ((index * 7919) % 500),
        (((index * 31) % 17) - 8) / 40,
      ),
    ),
  ];
}

/** Gaps of the groups' own metrics, with intervals about as wide as simultaneous ones. */
function sampleDisparities(groups: readonly Group[]): Disparity[] {
  const named = {
    demographic_parity_difference: 'selection_rate',
    equal_opportunity_difference: 'recall',
    predictive_equality_difference: 'false_positive_rate',
    predictive_parity_difference: 'precision',
    prevalence_difference: 'prevalence',
    roc_auc_difference: 'roc_auc',
    calibration_ratio_difference: 'calibration_ratio',
  };
  const groupings = [...new Set(groups.map((group) => group.by.join()))].map((by) =>
    groups.filter((group) => group.by.join() === by),
  );
  return groupings.flatMap((members) =>
    Object.entries(named).map(([metric, compared]) => gapBetween(members, metric, compared)),
  );
}

function gapBetween(groups: readonly Group[], metric: string, compared: string): Disparity {
  const value = (group: Group) => group.metrics[compared]?.value ?? 0;
  const present = groups
    .filter((group) => !group.values.includes(null))
    .sort((left, right) => value(left) - value(right));
  const [lowest, highest] = [present[0], present.at(-1)];
  if (!lowest || !highest) throw new Error('a grouping without groups');
  const gap = value(highest) - value(lowest);
  const half = 1.1 / Math.sqrt(Math.min(...present.map((group) => group.n ?? 0)));
  return {
    by: lowest.by,
    metric,
    value: gap,
    interval: [Math.max(0, gap - half), gap + half],
    method: 'simultaneous Newcombe',
    expected_if_equal: half / 2.4,
    lowest: lowest.values,
    highest: highest.values,
    left_out: groups
      .filter((group) => group.values.includes(null))
      .map((group) => ({ values: group.values, reason: 'missing value' })),
  };
}

function confusionAt(threshold: number, separation: number): Evaluation['confusion'] {
  const s = sharesAt(threshold, separation, positives / rows);
  const counts = [
    [s.tn, s.fp],
    [s.fn, s.tp],
  ].map((row) => row.map((share) => Math.round(share * rows)));
  return { labels: ['bad', 'good'], counts };
}

function sampleCurves(separation: number): Evaluation['curves'] {
  const base = positives / rows;
  const grid = Array.from({ length: 201 }, (_, index) => index / 200);
  const cells = grid.map((threshold) => sharesAt(threshold, separation, base));
  const count = (share: number) => Math.round(share * rows);
  const descending = [...grid].reverse().map((threshold) => ({ threshold, ...sharesAt(threshold, separation, base) }));
  const selecting = descending.filter((point) => point.tp + point.fp > 1e-9);
  const bins = Array.from({ length: 15 }, (_, index) => (index + 0.5) / 15);
  const histogram = Array.from({ length: 40 }, (_, index) => index / 40);
  const between = (lower: number, upper: number, key: 'tp' | 'fp') =>
    count(sharesAt(lower, separation, base)[key] - sharesAt(upper, separation, base)[key]);
  const binRows = bins.map((middle) =>
    Math.max(4, between(middle - 1 / 30, middle + 1 / 30, 'tp') + between(middle - 1 / 30, middle + 1 / 30, 'fp')),
  );
  const observed = bins.map((middle, index) => Math.min(0.99, middle ** 0.9 + (index % 3) * 0.01));
  return {
    roc: {
      threshold: descending.map((point) => point.threshold),
      false_positive_rate: descending.map((point) => point.fallout),
      recall: descending.map((point) => point.recall),
    },
    precision_recall: {
      threshold: selecting.map((point) => point.threshold),
      recall: selecting.map((point) => point.recall),
      precision: selecting.map((point) => point.tp / (point.tp + point.fp)),
    },
    calibration: {
      lower: bins.map((middle) => middle - 1 / 30),
      upper: bins.map((middle) => middle + 1 / 30),
      n: binRows,
      mean_score: bins,
      observed,
      observed_lower: observed.map((share, index) => wilson(share, binRows[index] ?? 1)[0]),
      observed_upper: observed.map((share, index) => wilson(share, binRows[index] ?? 1)[1]),
    },
    thresholds: {
      threshold: grid,
      true_positives: cells.map((cell) => count(cell.tp)),
      false_positives: cells.map((cell) => count(cell.fp)),
      false_negatives: cells.map((cell) => count(cell.fn)),
      true_negatives: cells.map((cell) => count(cell.tn)),
    },
    scores: {
      lower: histogram,
      upper: histogram.map((lower) => lower + 1 / 40),
      negative: histogram.map((lower) => between(lower, lower + 1 / 40, 'fp')),
      positive: histogram.map((lower) => between(lower, lower + 1 / 40, 'tp')),
    },
  };
}

function sampleGates(): GateResult[] {
  const gate = { model: 'credit-risk', version: '2', set: 'test', file: 'credit-risk.model.yaml', column: 5 };
  return [
    {
      ...gate,
      line: 21,
      metric: 'roc_auc',
      title: 'roc_auc ≥ 0.75',
      limit: { min: 0.75 },
      value: 0.77,
      interval: [0.759, 0.781],
      verdict: 'pass',
    },
    {
      ...gate,
      line: 22,
      metric: 'recall',
      group: { sex: 'female' },
      title: 'recall[sex=female] ≥ 0.6',
      limit: { min: 0.6 },
      value: 0.625,
      interval: [0.55, 0.7],
      verdict: 'insufficient',
      reason: 'the interval reaches 0.55, below 0.6',
    },
    {
      ...gate,
      line: 23,
      metric: 'demographic_parity_difference',
      by: ['sex'],
      title: 'demographic_parity_difference[sex] ≤ 0.02',
      limit: { max: 0.02 },
      value: 0.0305,
      interval: [0.0107, 0.0503],
      verdict: 'fail',
      shown: false,
    },
  ];
}
