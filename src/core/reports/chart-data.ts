import type { Curves, Evaluation } from '../evaluation/document.ts';
import type { Language } from '../messages/catalog.ts';
import { sayInReport } from '../messages/report.ts';
import { formatNumber, formatPercent, formatPoints } from './number-format.ts';

/** The charts of a binary evaluation, in the order of the page. */
export const chartKinds = ['roc', 'precision-recall', 'calibration', 'scores'] as const;
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
export function chartsOf(evaluation: Evaluation, baseline: Evaluation | undefined, language: Language): ChartData[] {
  const context = { evaluation, baseline, language };
  return [rocChart(context), precisionRecallChart(context), calibrationChart(context), scoresChart(context)].filter(
    (chart) => chart !== undefined,
  );
}

interface ChartContext {
  readonly evaluation: Evaluation;
  readonly baseline: Evaluation | undefined;
  readonly language: Language;
}

function rocChart({ evaluation, baseline, language }: ChartContext): ChartData | undefined {
  const rows = seriesOf(evaluation, baseline, language, (curves) =>
    curves.roc?.threshold.map((threshold, index) => ({
      x: curves.roc?.false_positive_rate[index] ?? null,
      y: curves.roc?.recall[index] ?? null,
      threshold,
    })),
  );
  if (!evaluation.curves.roc) return undefined;
  const auc = evaluation.overall.metrics['roc_auc']?.value ?? null;
  const axis = axisNames(language);
  return {
    kind: 'roc',
    title:
      auc === null
        ? sayInReport('report/chart/roc-unknown', {}, language)
        : sayInReport(
            'report/chart/roc',
            { positive: positiveOf(evaluation), pairs: formatNumber(auc * 100, { language, decimals: 0 }) },
            language,
          ),
    description: sayInReport('report/chart/describe/roc', { points: evaluation.curves.roc.threshold.length }, language),
    rows,
    columns: columnsFor(language, ['threshold', 'false_positive_rate', 'recall'], ['threshold', 'x', 'y']),
    xTitle: axis('false_positive_rate'),
    yTitle: axis('recall'),
    reference: sayInReport('report/chart/chance', {}, language),
  };
}

function precisionRecallChart({ evaluation, baseline, language }: ChartContext): ChartData | undefined {
  const curve = evaluation.curves.precision_recall;
  if (!curve) return undefined;
  const rows = seriesOf(evaluation, baseline, language, (curves) =>
    curves.precision_recall?.threshold.map((threshold, index) => ({
      x: curves.precision_recall?.recall[index] ?? null,
      y: curves.precision_recall?.precision[index] ?? null,
      threshold,
    })),
  );
  const precision = evaluation.overall.metrics['precision']?.value ?? null;
  const prevalence = evaluation.overall.metrics['prevalence']?.value ?? null;
  const axis = axisNames(language);
  return {
    kind: 'precision-recall',
    title:
      precision === null
        ? sayInReport('report/chart/pr-unknown', {}, language)
        : sayInReport(
            'report/chart/pr',
            { positive: positiveOf(evaluation), correct: formatNumber(precision * 100, { language, decimals: 0 }) },
            language,
          ),
    description: sayInReport('report/chart/describe/precision-recall', { points: curve.threshold.length }, language),
    rows,
    columns: columnsFor(language, ['threshold', 'recall', 'precision'], ['threshold', 'x', 'y']),
    xTitle: axis('recall'),
    yTitle: axis('precision'),
    reference: sayInReport('report/chart/everyone', {}, language),
    ...(prevalence === null ? {} : { referenceAt: prevalence }),
  };
}

function calibrationChart({ evaluation, language }: ChartContext): ChartData | undefined {
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
    title: calibrationTitle(evaluation, language),
    description: sayInReport('report/chart/describe/calibration', { points: rows.length }, language),
    rows,
    columns: columnsFor(language, ['mean_score', 'observed', 'rows'], ['x', 'y', 'n']),
    xTitle: sayInReport('report/chart/axis/mean_score', {}, language),
    yTitle: sayInReport('report/chart/axis/observed', { positive: positiveOf(evaluation) }, language),
    reference: sayInReport('report/chart/as-scored', {}, language),
  };
}

function calibrationTitle(evaluation: Evaluation, language: Language): string {
  const ratio = evaluation.overall.metrics['calibration_ratio'];
  if (!ratio?.interval || ratio.value === null) return sayInReport('report/chart/calibration-unknown', {}, language);
  const [lower, upper] = ratio.interval;
  const percent = formatPercent(Math.abs(ratio.value - 1), language, (upper - lower) / 2);
  if (lower > 1) return sayInReport('report/chart/calibration-high', { percent }, language);
  if (upper < 1) return sayInReport('report/chart/calibration-low', { percent }, language);
  return sayInReport('report/chart/calibration-near', {}, language);
}

function scoresChart({ evaluation, language }: ChartContext): ChartData | undefined {
  const scores = evaluation.curves.scores;
  if (!scores) return undefined;
  const other = evaluation.confusion?.labels.find((label) => label !== evaluation.positive);
  const names = {
    positive: positiveOf(evaluation),
    negative: other ?? sayInReport('report/confusion/other', { label: positiveOf(evaluation) }, language),
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
        ? sayInReport('report/chart/scores-unknown', {}, language)
        : sayInReport('report/chart/scores', { points: formatPoints(ks, language) }, language),
    description: sayInReport('report/chart/describe/scores', { points: scores.lower.length }, language),
    rows,
    columns: [
      { field: 'series', label: sayInReport('report/groups/group', {}, language) },
      ...columnsFor(language, ['score', 'share'], ['lower', 'y']),
    ],
    xTitle: sayInReport('report/chart/axis/score', {}, language),
    yTitle: sayInReport('report/chart/axis/share', {}, language),
    reference: '',
  };
}

function seriesOf(
  evaluation: Evaluation,
  baseline: Evaluation | undefined,
  language: Language,
  points: (curves: Curves) => readonly ChartRow[] | undefined,
): ChartRow[] {
  const own = points(evaluation.curves) ?? [];
  const other = baseline ? (points(baseline.curves) ?? []) : [];
  return [
    ...other.map((row) => ({ ...row, series: versionName(baseline, language), role: 'baseline' })),
    ...own.map((row) => ({ ...row, series: versionName(evaluation, language), role: 'own' })),
  ];
}

function versionName(evaluation: Evaluation | undefined, language: Language): string {
  return evaluation?.version === undefined
    ? sayInReport('report/chart/this', {}, language)
    : sayInReport('report/chart/this-version', { version: evaluation.version }, language);
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

function axisNames(language: Language): (axis: Axis) => string {
  return (axis) => sayInReport(`report/chart/axis/${axis}`, {}, language);
}

function columnsFor(language: Language, axes: readonly Axis[], fields: readonly string[]): ChartColumn[] {
  const name = axisNames(language);
  return axes.map((axis, index) => ({ field: fields[index] ?? axis, label: name(axis).replace('{positive}', '') }));
}
