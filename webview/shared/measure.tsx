import type { MetricValue } from '../../src/core/evaluation/document.ts';
import type { Words } from '../../src/core/messages/words.ts';
import type { ColumnScale } from '../../src/core/reports/column-scale.ts';
import { saidAs } from '../../src/core/reports/metric-display.ts';
import { formatInterval, formatMeasured, undefinedMark } from '../../src/core/reports/number-format.ts';
import { methodText, reasonText } from '../../src/core/reports/reason-text.ts';
import { IntervalGlyph } from './interval-glyph.tsx';
import { usePage } from './page-context.ts';

interface MeasureProps {
  readonly metric: string;
  readonly measured: MetricValue | undefined;
  readonly scale: ColumnScale | undefined;
  readonly limits?: readonly number[];
  /** With the wide glyph, where there are few columns. */
  readonly wide?: boolean;
}

/** A metric in a table: the number with its glyph; the full double, n and method in the tooltip. */
export function Measure({ metric, measured, scale, limits, wide }: MeasureProps) {
  const { words, language } = usePage();
  if (!measured) return <span class="undefined">{undefinedMark}</span>;
  const said = saidAs(metric);
  return (
    <span class="measure" title={tooltip(measured, words)}>
      <span class="number">{formatMeasured(measured, said, language)}</span>
      <IntervalGlyph
        width={wide ? 168 : 72}
        scale={scale}
        value={measured.value}
        interval={measured.interval}
        limits={limits}
        label={measured.interval ? formatInterval(measured.interval, said, language) : ''}
      />
    </span>
  );
}

/** Everything that the short form leaves out. */
export function tooltip(measured: MetricValue, words: Words): string {
  const { say } = words;
  if (measured.value === null)
    return say('report/number/undefined', { reason: reasonText(measured.undefined ?? '', words) });
  const parts = [String(measured.value), say('report/number/n', { n: measured.n ?? undefinedMark })];
  if (measured.interval === null && measured.no_interval !== undefined) {
    parts.push(say('report/number/no-interval', { reason: reasonText(measured.no_interval, words) }));
  }
  if (measured.method !== undefined) parts.push(methodText(measured.method, words));
  return parts.join(' · ');
}
