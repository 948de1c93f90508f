import type { ChartData, ChartRow } from '../../src/core/reports/chart-data.ts';

/** A chart's rows as they are drawn: lines in their own order, the negative label's histogram below the axis. */
export function drawnRows(chart: ChartData): ChartRow[] {
  return chart.rows.map((row, order) => ({ ...row, order, y: drawnY(row) }));
}

/** Where a row's mark lies on the y axis. */
export function drawnY(row: ChartRow): number {
  return (row['label'] === 'negative' ? -1 : 1) * Number(row['y']);
}

/** Smallest and largest y with room for labels; used where the y axis is not a rate's. */
export function yRange(rows: readonly ChartRow[]): readonly [number, number] {
  const ys = rows.map((row) => Number(row['y']));
  return [Math.min(0, ...ys) * 1.15, Math.max(0, ...ys) * 1.15];
}

/** A text at a place of the chart; `role` colours it as what it names. */
export interface DirectLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly role: 'own' | 'baseline' | 'reference';
  readonly align?: 'left' | 'right';
}

/** Names of lines and bars beside them, where the charts' shapes leave room. */
export function directLabelsOf(chart: ChartData): DirectLabel[] {
  switch (chart.kind) {
    case 'roc':
      return [
        ...lineLabels(chart, { own: [0.2, -0.02, 0.06], baseline: [0.36, 0.03, -0.08] }),
        { x: 0.78, y: 0.7, text: chart.reference, role: 'reference', align: 'left' },
      ];
    case 'precision-recall':
      return [
        ...lineLabels(chart, { own: [0.72, 0, 0.08], baseline: [0.3, 0, -0.08] }),
        { x: 0.02, y: (chart.referenceAt ?? -10) - 0.06, text: chart.reference, role: 'reference', align: 'left' },
      ];
    case 'calibration':
      return [{ x: 0.78, y: 0.68, text: chart.reference, role: 'reference', align: 'left' }];
    case 'scores':
      return scoreLabels(chart);
  }
}

/** For each line: at which x its label stands, and how far beside the line. */
type LabelPlaces = Readonly<Record<'own' | 'baseline', readonly [x: number, right: number, up: number]>>;

function lineLabels(chart: ChartData, places: LabelPlaces): DirectLabel[] {
  return (['own', 'baseline'] as const).flatMap((role) => {
    const line = chart.rows.filter((row) => row['role'] === role);
    const [x, right, up] = places[role];
    const nearest = nearestTo(line, x);
    if (!nearest) return [];
    return [
      {
        x: Number(nearest['x']) + right,
        y: Math.min(1.02, Number(nearest['y']) + up),
        text: String(nearest['series']),
        role,
        align: role === 'own' && chart.kind === 'roc' ? ('right' as const) : ('left' as const),
      },
    ];
  });
}

function nearestTo(rows: readonly ChartRow[], x: number): ChartRow | undefined {
  const distance = (row: ChartRow) => Math.abs(Number(row['x']) - x);
  return rows.reduce<ChartRow | undefined>(
    (best, row) => (best === undefined || distance(row) < distance(best) ? row : best),
    undefined,
  );
}

/** At the left edge, above and below the axis. */
function scoreLabels(chart: ChartData): DirectLabel[] {
  return (['positive', 'negative'] as const).flatMap((label) => {
    const rows = chart.rows.filter((row) => row['label'] === label);
    const highest = Math.max(...rows.map((row) => Number(row['y'])));
    const first = rows[0];
    if (!first) return [];
    const isPositive = label === 'positive';
    return [
      {
        x: 0.02,
        y: (isPositive ? 0.9 : -0.9) * highest,
        align: 'left' as const,
        text: String(first['series']),
        role: isPositive ? ('own' as const) : ('baseline' as const),
      },
    ];
  });
}
