import { useEffect, useRef } from 'preact/hooks';
import type { ChartData, ChartRow } from '../../src/core/reports/chart-data.ts';
import { formatNumber, undefinedMark } from '../../src/core/reports/number-format.ts';
import type { DrawnChart } from '../charts/draw.ts';
import type { ThresholdMark } from '../charts/view.ts';
import { usePage } from './page-context.ts';
import { Scroll } from './scroll.tsx';

interface ChartProps {
  readonly chart: ChartData;
  readonly mark: ThresholdMark | undefined;
  readonly asTable: boolean;
  readonly onToggle: () => void;
}

/** A chart with its title in words, or the same data as a table. */
export function Chart({ chart, mark, asTable, onToggle }: ChartProps) {
  const { say, drawChart, interactive } = usePage();
  const id = `chart-${chart.kind}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onToggle();
  };
  return (
    <figure class="chart" aria-labelledby={id} onKeyDown={interactive ? onKeyDown : undefined}>
      <figcaption>
        <h3 id={id}>{chart.title}</h3>
        {interactive && (
          <button
            type="button"
            class="link"
            aria-keyshortcuts="t"
            title={say(asTable ? 'report/chart/toggle-back' : 'report/chart/toggle')}
            onClick={onToggle}
          >
            {say(asTable ? 'report/chart/chart' : 'report/chart/table')}
          </button>
        )}
      </figcaption>
      {drawChart ? (
        <>
          <div role="img" aria-label={chart.description}>
            <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: drawChart(chart, mark) }} />
          </div>
          <details>
            <summary>{say('report/chart/table')}</summary>
            <ChartTable chart={chart} />
          </details>
        </>
      ) : asTable ? (
        <ChartTable chart={chart} />
      ) : (
        <Drawing chart={chart} mark={mark} />
      )}
    </figure>
  );
}

/** The chart as Vega draws it; arrow keys move over its marks, which are read aloud. */
function Drawing({ chart, mark }: { readonly chart: ChartData; readonly mark: ThresholdMark | undefined }) {
  const { announce, language } = usePage();
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnChart>(null);
  const latest = useRef(mark);
  const focused = useRef(-1);
  latest.current = mark;
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let removed = false;
    void import('../charts/draw.ts').then(({ drawChart }) => {
      if (removed) return;
      drawn.current = drawChart(element, chart, latest.current);
    });
    return () => {
      removed = true;
      drawn.current?.remove();
      drawn.current = null;
    };
  }, [chart]);
  useEffect(() => drawn.current?.markThreshold(mark), [mark?.x, mark?.y]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const rows = chart.rows.filter((row) => row['role'] !== 'baseline');
    focused.current = Math.max(0, Math.min(rows.length - 1, focused.current + step));
    const row = rows[focused.current];
    if (!row) return;
    drawn.current?.markFocus(row);
    announce?.(rowInWords(chart, row, language));
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys read the chart's marks one by one.
    <div class="drawing" role="img" aria-label={chart.description} tabIndex={0} onKeyDown={onKeyDown}>
      <div ref={place} aria-hidden="true" />
    </div>
  );
}

function ChartTable({ chart }: { readonly chart: ChartData }) {
  const { language } = usePage();
  return (
    <Scroll tall label={chart.title}>
      <table>
        <caption class="unseen">{chart.description}</caption>
        <thead>
          <tr>
            {chart.columns.map((column) => (
              <th key={column.field} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.rows
            .filter((row) => row['role'] !== 'baseline')
            .map((row, index) => (
              <tr key={index}>
                {chart.columns.map((column) => (
                  <td key={column.field}>{cellText(row, column.field, language)}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function rowInWords(chart: ChartData, row: ChartRow, language: 'en' | 'zh-cn'): string {
  return chart.columns.map((column) => `${column.label} ${cellText(row, column.field, language)}`).join(', ');
}

function cellText(row: ChartRow, field: string, language: 'en' | 'zh-cn'): string {
  const value = row[field] ?? null;
  if (value === null) return undefinedMark;
  return typeof value === 'number' ? formatNumber(value, { language }) : value;
}
