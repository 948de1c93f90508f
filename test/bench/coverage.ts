import { comparePairedRows } from '../../src/core/comparison/compare-paired-rows.ts';
import type { PairedRows } from '../../src/core/comparison/paired-rows.ts';
import { binaryMetrics } from '../../src/core/evaluation/measure-binary.ts';
import { disparities } from '../../src/core/fairness/disparities.ts';
import type { GroupNumbers } from '../../src/core/fairness/group-numbers.ts';
import { metricIntervals } from '../../src/core/inference/metric-intervals.ts';
import { multinomialSampler } from '../../src/core/inference/multinomial.ts';
import { normalCdf, normalQuantile } from '../../src/core/inference/normal.ts';
import { RandomStream } from '../../src/core/inference/random.ts';
import { binaryMetric } from '../../src/core/metrics/binary-metric.ts';
import { labelFormula } from '../../src/core/metrics/label-metrics.ts';
import type { BinaryStatistic, Cells } from '../../src/core/statistics/binary-statistic.ts';
import { binaryStatistics } from '../../src/core/statistics/binary-statistics.ts';

/**
 * Simulated coverage of the interval methods: how often a 95 % interval holds the true value. Samples are drawn from
 * known distributions, so that the truth is exact. Prints one table; a method is as good as it is near 95.
 */

const inference = { confidence: 0.95, bootstrap: 400, seed: 1, weightKind: 'sampling', minimumGroup: 1 } as const;

interface Coverage {
  readonly method: string;
  readonly setting: string;
  readonly metric: string;
  holds: number;
  without: number;
  samples: number;
  width: number;
}

const table = new Map<string, Coverage>();

/** Counts one interval; `truth` is what it should hold. */
function count(
  setting: string,
  metric: string,
  found: readonly [number, number] | null,
  truth: number,
  method = '',
): void {
  const key = `${setting} ${metric}`;
  const row = table.get(key) ?? { method, setting, metric, holds: 0, without: 0, samples: 0, width: 0 };
  table.set(key, row);
  row.samples += 1;
  if (found === null) row.without += 1;
  else {
    if (found[0] <= truth + 1e-12 && truth <= found[1] + 1e-12) row.holds += 1;
    row.width += found[1] - found[0];
  }
}

const LABEL_METRICS = [
  'recall',
  'precision',
  'f1',
  'f2',
  'jaccard',
  'matthews_corrcoef',
  'cohen_kappa',
  'balanced_accuracy',
  'diagnostic_odds_ratio',
] as const;

function statisticOf(drawn: Float64Array): BinaryStatistic {
  const [truePositives = 0, falsePositives = 0, falseNegatives = 0, trueNegatives = 0] = drawn;
  const cells: Cells = { truePositives, falsePositives, falseNegatives, trueNegatives };
  const rows = truePositives + falsePositives + falseNegatives + trueNegatives;
  return { rows, table: { rows: cells, weights: cells, squaredWeights: cells } };
}

/** Label metrics of multinomial samples from fixed cell probabilities. */
function labelMetrics(n: number, probabilities: readonly [number, number, number, number], samples: number): void {
  const setting = `labels, n ${n}, cells ${probabilities.join(' ')}`;
  const random = new RandomStream(1, setting);
  const sample = multinomialSampler(probabilities, n);
  const drawn = new Float64Array(4);
  const [truePositives, falsePositives, falseNegatives, trueNegatives] = probabilities;
  for (let s = 0; s < samples; s++) {
    sample(random, drawn);
    const statistic = statisticOf(drawn);
    const measured = binaryMetrics(LABEL_METRICS, statistic, inference.weightKind);
    const found = metricIntervals(measured, inference, `sample ${s}`);
    for (const id of LABEL_METRICS) {
      const truth = labelFormula(id)({ truePositives, falsePositives, falseNegatives, trueNegatives });
      const { interval = null, method } = found.get(id) ?? {};
      count(setting, id, interval, truth, method);
    }
  }
}

const GAPS = [
  'demographic_parity_difference',
  'demographic_parity_ratio',
  'equal_opportunity_difference',
  'equalized_odds_difference',
  'f1_difference',
  'f1_ratio',
] as const;

/** Largest gaps between groups that are equal, or of which the last is worse. */
function gaps(groups: number, n: number, worse: number, samples: number): void {
  const setting = `gaps, ${groups} groups of ${n}${worse > 0 ? ', last worse' : ', all equal'}`;
  const random = new RandomStream(1, setting);
  const probabilities = (g: number) => {
    const shift = g === groups - 1 ? worse : 0;
    return [0.3 - shift, 0.1, 0.15 + shift, 0.45];
  };
  const samplers = Array.from({ length: groups }, (_, g) => multinomialSampler(probabilities(g), n));
  const truths = new Map(
    gapsOf(
      probabilities(0).map((p) => p * 1e9),
      probabilities(groups - 1).map((p) => p * 1e9),
    ).map((d) => [d.metric, d.value]),
  );
  const drawn = new Float64Array(4);
  for (let s = 0; s < samples; s++) {
    const statistics = samplers.map((sample) => {
      sample(random, drawn);
      return statisticOf(drawn);
    });
    for (const { metric, interval, method } of gapsAmong(statistics, s)) {
      const truth = truths.get(metric);
      if (truth !== undefined && truth !== null) count(setting, metric, interval, truth, method);
    }
  }
}

function gapsOf(...cells: number[][]) {
  return gapsAmong(
    cells.map((group) => statisticOf(Float64Array.from(group))),
    0,
  );
}

function gapsAmong(statistics: readonly BinaryStatistic[], sample: number) {
  const groups = statistics.map((statistic, g): GroupNumbers => {
    const ids = ['selection_rate', 'recall', 'false_positive_rate', 'f1'];
    return { values: [`${sample} ${g}`], ...binaryMetrics(ids, statistic, inference.weightKind) };
  });
  const found = disparities({ kind: 'sensitive', columns: [{ column: 'group' }] }, groups, inference);
  return found.filter(({ metric }) => (GAPS as readonly string[]).includes(metric));
}

const SCORE_METRICS = [
  'roc_auc',
  'average_precision',
  'log_loss',
  'brier',
  'd2_log_loss',
  'd2_brier',
  'calibration_ratio',
  'calibration_slope',
  'calibration_intercept',
] as const;

/** Scores Φ(x), x normal with mean ±d/2 by label: a score, not a probability, except where d makes it one. */
function drawScores(random: RandomStream, n: number, prevalence: number, distance: number) {
  const label = Uint16Array.from({ length: n }, () => Number(random.uniform() < prevalence));
  const score = Float64Array.from(label, (y) =>
    normalCdf(normalQuantile(random.uniform() || 0.5) + (y === 1 ? distance / 2 : -distance / 2)),
  );
  return { label, score };
}

async function scoreStatistic({ label, score }: ReturnType<typeof drawScores>): Promise<BinaryStatistic> {
  const cells = { count: 2, positive: Uint8Array.of(0, 1), groups: 1, groupings: 1, groupOf: Int32Array.of(0, 0) };
  const { groups } = await binaryStatistics(
    { count: score.length, cell: label, score },
    cells,
    0.5,
    { kind: 'sampling', largest: 1 },
    async () => {},
  );
  const [statistic] = groups;
  if (statistic === undefined) throw new Error('no statistic');
  return statistic;
}

/** Score metrics of samples of scored rows; the truth is the value in a sample of a million. */
async function scoreMetrics(n: number, prevalence: number, distance: number, samples: number): Promise<void> {
  const setting = `scores, n ${n}, prevalence ${prevalence}, AUC ${normalCdf(distance / Math.SQRT2).toFixed(2)}`;
  const random = new RandomStream(1, setting);
  const population = await scoreStatistic(drawScores(random, 1_000_000, prevalence, distance));
  for (let s = 0; s < samples; s++) {
    const statistic = await scoreStatistic(drawScores(random, n, prevalence, distance));
    const measured = binaryMetrics(SCORE_METRICS, statistic, inference.weightKind);
    const found = metricIntervals(measured, inference, `sample ${s}`);
    for (const id of SCORE_METRICS) {
      const truth = binaryMetric(id, population).value;
      const { interval = null, method } = found.get(id) ?? {};
      if (truth !== null) count(setting, id, interval, truth, method);
    }
  }
}

/** Label metrics when rows weigh 1 or 4 whatever they hold: the linearised methods. */
function weightedLabelMetrics(
  n: number,
  probabilities: readonly [number, number, number, number],
  samples: number,
): void {
  const setting = `weights 1 and 4, n ${n}, cells ${probabilities.join(' ')}`;
  const random = new RandomStream(1, setting);
  const sample = multinomialSampler([...probabilities, ...probabilities], n);
  const drawn = new Float64Array(8);
  const [truePositives, falsePositives, falseNegatives, trueNegatives] = probabilities;
  for (let s = 0; s < samples; s++) {
    sample(random, drawn);
    const sums = (heavy: number) =>
      statisticOf(drawn.slice(0, 4).map((light, cell) => light + heavy * (drawn[cell + 4] ?? 0)));
    const table = { rows: sums(1).table.rows, weights: sums(4).table.rows, squaredWeights: sums(16).table.rows };
    const statistic: BinaryStatistic = { rows: n, table };
    const measured = binaryMetrics(LABEL_METRICS, statistic, inference.weightKind);
    const found = metricIntervals(measured, inference, `sample ${s}`);
    for (const id of LABEL_METRICS) {
      const truth = labelFormula(id)({ truePositives, falsePositives, falseNegatives, trueNegatives });
      const { interval = null, method } = found.get(id) ?? {};
      count(setting, id, interval, truth, method);
    }
  }
}

const PAIRED_METRICS = ['accuracy', 'recall', 'f1', 'matthews_corrcoef', 'roc_auc', 'brier'] as const;

/** Two versions on the same rows: scores of the same latent number with noise of their own, the second's larger. */
async function pairedMetrics(n: number, samples: number): Promise<void> {
  const setting = `two versions, ${n} matched rows`;
  const random = new RandomStream(1, setting);
  const normal = () => normalQuantile(random.uniform() || 0.5);
  const draw = (rows: number): PairedRows => {
    const label = Uint8Array.from({ length: rows }, () => Number(random.uniform() < 0.4));
    const latent = Float64Array.from(label, (y) => normal() + (y === 1 ? 0.7 : -0.7));
    const scores = [0.5, 0.8].map((noise) => latent.map((x) => normalCdf(x + noise * normal())));
    const [a = latent, b = latent] = scores;
    const predicted = (values: Float64Array) => Uint8Array.from(values, (score) => Number(score >= 0.5));
    const predictions = [predicted(a), predicted(b)] as const;
    return { positive: 'yes', label, scores: [a, b], predictions, matched: rows, unmatched: [0, 0] };
  };
  const population = await comparePairedRows(draw(400_000), { ...inference, bootstrap: 0 });
  for (let s = 0; s < samples; s++) {
    const { metrics } = await comparePairedRows(draw(n), { ...inference, seed: s });
    for (const id of PAIRED_METRICS) {
      const truth = population.metrics[id]?.difference ?? null;
      const { interval = null, method } = metrics[id] ?? {};
      if (truth !== null) count(setting, id, interval, truth, method);
    }
  }
}

function print(): void {
  console.log(`${'setting'.padEnd(46)} ${'metric'.padEnd(30)} coverage  ± mc  none  width   method`);
  for (const { setting, metric, method, holds, without, samples, width } of table.values()) {
    const given = samples - without;
    const share = holds / given;
    const error = 1.96 * Math.sqrt((share * (1 - share)) / given);
    const percent = (value: number) => (100 * value).toFixed(1).padStart(5);
    console.log(
      `${setting.padEnd(46)} ${metric.padEnd(30)} ${percent(share)} %  ${percent(error)} ${percent(without / samples)}  ${(width / given).toFixed(3).padStart(6)}  ${method}`,
    );
  }
}

async function main(samples: number): Promise<void> {
  for (const n of [50, 500]) {
    labelMetrics(n, [0.3, 0.1, 0.15, 0.45], samples);
    labelMetrics(n, [0.06, 0.04, 0.04, 0.86], samples);
  }
  weightedLabelMetrics(200, [0.3, 0.1, 0.15, 0.45], samples);
  await pairedMetrics(200, samples);
  gaps(2, 200, 0, samples);
  gaps(5, 200, 0, samples);
  gaps(5, 200, 0.15, samples);
  gaps(20, 100, 0.15, samples / 2);
  await scoreMetrics(100, 0.5, 1, samples);
  await scoreMetrics(100, 0.1, 1.5, samples);
  await scoreMetrics(1000, 0.1, 1.5, samples);
  await scoreMetrics(500, 0.5, 3, samples);
  print();
}

void main(Number(process.argv[2] ?? 400));
