import { useMemo } from 'preact/hooks';
import { type ChartData, type ChartKind, chartsOf } from '../../src/core/reports/chart-data.ts';
import type { Report } from '../../src/core/reports/report.ts';
import type { ThresholdPoint } from '../../src/core/reports/threshold-preview.ts';
import type { ThresholdMark } from '../charts/view.ts';
import { Chart } from '../shared/chart.tsx';
import { usePage } from '../shared/page-context.ts';
import { Section } from '../shared/section.tsx';
import type { EvaluationAction } from './state.ts';

interface CurvesSectionProps {
  readonly report: Report;
  readonly point: ThresholdPoint | undefined;
  readonly tables: readonly ChartKind[];
  readonly act: (action: EvaluationAction) => void;
}

/** The four charts of a binary model, with one threshold through all of them. */
export function CurvesSection({ report, point, tables, act }: CurvesSectionProps) {
  const { say, language, words } = usePage();
  const { evaluation, baseline } = report;
  const charts = useMemo(() => chartsOf(evaluation, baseline, words), [evaluation, baseline, language]);
  return (
    <Section id="curves" title={say('report/chart/section')}>
      {charts.length === 0 ? (
        <p class="muted">{say('report/chart/none')}</p>
      ) : (
        <div class="charts">
          {charts.map((chart) => (
            <Chart
              key={chart.kind}
              chart={chart}
              mark={thresholdIn(chart, point)}
              asTable={tables.includes(chart.kind)}
              onToggle={() => act({ type: 'table', chart: chart.kind })}
            />
          ))}
        </div>
      )}
    </Section>
  );
}

/** Where a threshold lies in a chart: a point on a curve, a score on the x axis, or nowhere. */
function thresholdIn(chart: ChartData, point: ThresholdPoint | undefined): ThresholdMark | undefined {
  if (!point) return undefined;
  const { recall, precision, falsePositiveRate, threshold } = point;
  switch (chart.kind) {
    case 'roc':
      return falsePositiveRate === null || recall === null ? undefined : { x: falsePositiveRate, y: recall };
    case 'precision-recall':
      return recall === null || precision === null ? undefined : { x: recall, y: precision };
    default:
      return { x: threshold };
  }
}
