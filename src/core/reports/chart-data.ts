import type { Curves, Evaluation } from '../evaluation/document.ts';
import type { Words } from '../messages/words.ts';
import { formatNumber, formatPercent, formatPoints } from './number-format.ts';

/** The charts of a binary evaluation, in the order of the page. */
const chartKinds = ['roc', 'precision-recall', 'calibration', 'scores'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** A row of a chart: also a row of its table. `series` is the text of the direct label. */
export type ChartRow = Readonly<Record<string, number | string | null>>;

export interface ChartColumn {
  readonly field: string;
  readonly label: string;
}

/** A chart as data: everything that a drawing or a table of it needs. */
export interface ChartData {
  readonly kind: ChartKind;
  /** What it says, in words made from the numbers. */
  readonly title: string;
  /** What it is, for those who don't see it. */
  readonly description: string;
  readonly rows: readonly ChartRow[];
  readonly columns: readonly ChartColumn[];
  readonly xTitle: string;
  readonly yTitle: string;
  /** Text of the reference line. */
  readonly reference: string;
  /** Where a horizontal reference line lies, if the chart has one. */
  readonly referenceAt?: number;
}

/** The charts that the evaluation's curves allow; `baseline` adds a second series to the first two. */
export function chartsOf(evaluation: Evaluation, baseline: Evaluation | undefined, words: Words): ChartData[] {
  const context = { evaluation, baseline, words };
  return [rocChart(context), precisionRecallChart(context), calibrationChart(context), scoresChart(context)].filter(
    (chart) => chart !== undefined,
  );
}

interface ChartContext {
  readonly evaluation: Evaluation;
  readonly baseline: Evaluation | undefined;
  readonly words: Words;
}

function rocChart({ evaluation, baseline, words }: ChartContext): ChartData | undefined {
  const rows = seriesOf(evaluation, baseline, words, (curves) =>
    curves.roc?.threshold.map((threshold, index) => ({
      x: curves.roc?.false_positive_rate[index] ?? null,
      y: curves.roc?.recall[index] ?? null,
      threshold,
    })),
  );
  if (!evaluation.curves.roc) return undefined;
  const auc = evaluation.overall.metrics['roc_auc']?.value ?? null;
  const axis = axisNames(words);
  return {
    kind: 'roc',
    title:
      auc === null
        ? words.say('report/chart/roc-unknown')
        : words.say('report/chart/roc', {
            positive: positiveOf(evaluation),
            pairs: formatNumber(auc * 100, { language: words.language, decimals: 0 }),
          }),
    description: words.say('report/chart/describe/roc', { points: evaluation.curves.roc.threshold.length }),
    rows,
    columns: columnsFor(words, ['threshold', 'false_positive_rate', 'recall'], ['threshold', 'x', 'y']),
    xTitle: axis('false_positive_rate'),
    yTitle: axis('recall'),
    reference: words.say('report/chart/chance'),
  };
}

function precisionRecallChart({ evaluation, baseline, words }: ChartContext): ChartData | undefined {
  const curve = evaluation.curves.precision_recall;
  if (!curve) return undefined;
  const rows = seriesOf(evaluation, baseline, words, (curves) =>
    curves.precision_recall?.threshold.map((threshold, index) => ({
      x: curves.precision_recall?.recall[index] ?? null,
      y: curves.precision_recall?.precision[index] ?? null,
      threshold,
    })),
  );
  const precision = evaluation.overall.metrics['precision']?.value ?? null;
  const prevalence = evaluation.overall.metrics['prevalence']?.value ?? null;
  const axis = axisNames(words);
  return {
    kind: 'precision-recall',
    title:
      precision === null
        ? words.say('report/chart/pr-unknown')
        : words.say('report/chart/pr', {
            positive: positiveOf(evaluation),
            correct: formatNumber(precision * 100, { language: words.language, decimals: 0 }),
          }),
    description: words.say('report/chart/describe/precision-recall', { points: curve.threshold.length }),
    rows,
    columns: columnsFor(words, ['threshold', 'recall', 'precision'], ['threshold', 'x', 'y']),
    xTitle: axis('recall'),
    yTitle: axis('precision'),
    reference: words.say('report/chart/everyone'),
    ...(prevalence === null ? {} : { referenceAt: prevalence }),
  };
}

function calibrationChart({ evaluation, words }: ChartContext): ChartData | undefined {
  const curve = evaluation.curves.calibration;
  if (!curve) return undefined;
  const rows = curve.mean_score.flatMap((x, index) => {
    const n = curve.n[index] ?? 0;
    if (n === 0) return [];
    return [
      {
        x,
        y: curve.observed[index] ?? null,
        lower: curve.observed_lower[index] ?? null,
        upper: curve.observed_upper[index] ?? null,
        n,
      },
    ];
  });
  return {
    kind: 'calibration',
    title: calibrationTitle(evaluation, words),
    description: words.say('report/chart/describe/calibration', { points: rows.length }),
    rows,
    columns: columnsFor(words, ['mean_score', 'observed', 'rows'], ['x', 'y', 'n']),
    xTitle: words.say('report/chart/axis/mean_score'),
    yTitle: words.say('report/chart/axis/observed'),
    reference: words.say('report/chart/as-scored'),
  };
}

function calibrationTitle(evaluation: Evaluation, words: Words): string {
  const ratio = evaluation.overall.metrics['calibration_ratio'];
  if (!ratio?.interval || ratio.value === null) return words.say('report/chart/calibration-unknown');
  const [lower, upper] = ratio.interval;
  const percent = formatPercent(Math.abs(ratio.value - 1), words.language, (upper - lower) / 2);
  if (lower > 1) return words.say('report/chart/calibration-high', { percent });
  if (upper < 1) return words.say('report/chart/calibration-low', { percent });
  // Scores that are right on the whole can be wrong at both ends.
  const slope = evaluation.overall.metrics['calibration_slope']?.interval;
  if (slope && slope[1] < 1) return words.say('report/chart/calibration-extreme');
  if (slope && slope[0] > 1) return words.say('report/chart/calibration-timid');
  return words.say('report/chart/calibration-near');
}

function scoresChart({ evaluation, words }: ChartContext): ChartData | undefined {
  const scores = evaluation.curves.scores;
  if (!scores) return undefined;
  const other = evaluation.confusion?.labels.find((label) => label !== evaluation.positive);
  const names = {
    positive: positiveOf(evaluation),
    negative: other ?? words.say('report/confusion/other', { label: positiveOf(evaluation) }),
  };
  const rows = (['positive', 'negative'] as const).flatMap((label) => {
    const total = scores[label].reduce((sum, weight) => sum + weight, 0);
    return scores.lower.map((lower, index) => ({
      series: names[label],
      label,
      lower,
      upper: scores.upper[index] ?? null,
      y: total > 0 ? (scores[label][index] ?? 0) / total : 0,
    }));
  });
  const ks = evaluation.overall.metrics['ks']?.value ?? null;
  return {
    kind: 'scores',
    title:
      ks === null
        ? words.say('report/chart/scores-unknown')
        : words.say('report/chart/scores', { points: formatPoints(ks, words.language) }),
    description: words.say('report/chart/describe/scores', { points: scores.lower.length }),
    rows,
    columns: [
      { field: 'series', label: words.say('report/groups/group') },
      ...columnsFor(words, ['score', 'share'], ['lower', 'y']),
    ],
    xTitle: words.say('report/chart/axis/score'),
    yTitle: words.say('report/chart/axis/share'),
    reference: '',
  };
}

function seriesOf(
  evaluation: Evaluation,
  baseline: Evaluation | undefined,
  words: Words,
  points: (curves: Curves) => readonly ChartRow[] | undefined,
): ChartRow[] {
  const own = points(evaluation.curves) ?? [];
  const other = baseline ? (points(baseline.curves) ?? []) : [];
  return [
    ...other.map((row) => ({ ...row, series: versionName(baseline, words), role: 'baseline' })),
    ...own.map((row) => ({ ...row, series: versionName(evaluation, words), role: 'own' })),
  ];
}

function versionName(evaluation: Evaluation | undefined, words: Words): string {
  return evaluation?.version === undefined
    ? words.say('report/chart/this')
    : words.say('report/chart/this-version', { version: evaluation.version });
}

function positiveOf(evaluation: Evaluation): string {
  return evaluation.positive ?? '1';
}

type Axis =
  | 'threshold'
  | 'false_positive_rate'
  | 'recall'
  | 'precision'
  | 'mean_score'
  | 'observed'
  | 'rows'
  | 'score'
  | 'share';

function axisNames(words: Words): (axis: Axis) => string {
  return (axis) => words.say(`report/chart/axis/${axis}`);
}

function columnsFor(words: Words, axes: readonly Axis[], fields: readonly string[]): ChartColumn[] {
  const name = axisNames(words);
  return axes.map((axis, index) => ({ field: fields[index] ?? axis, label: name(axis) }));
}
