import { type HeadlineMetric, headlineMetrics } from '../../src/core/reports/headline.ts';
import { saidAs } from '../../src/core/reports/metric-display.ts';
import { metricName } from '../../src/core/reports/metric-name.ts';
import {
  decimalsFor,
  formatInterval,
  formatMeasured,
  formatNumber,
  halfWidth,
} from '../../src/core/reports/number-format.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { IntervalGlyph } from '../shared/interval-glyph.tsx';
import { tooltip } from '../shared/measure.tsx';
import { usePage } from '../shared/page-context.ts';

/** The main numbers, each with its interval and the difference to the version it is compared with. */
export function Headline({ report }: { readonly report: Report }) {
  const { say } = usePage();
  const { evaluation, baseline, gates } = report;
  const confidence = evaluation.confidence * 100;
  return (
    <section aria-label={say('report/headline/title')}>
      <dl class="headline">
        {headlineMetrics(evaluation, baseline, gates).map((item) => (
          <HeadlineItem key={item.metric} item={item} version={baseline?.version} />
        ))}
      </dl>
      <p class="key">
        {baseline?.version
          ? say('report/glyph/key', { confidence, version: baseline.version })
          : say('report/glyph/key-no-baseline', { confidence })}
      </p>
    </section>
  );
}

function HeadlineItem({ item, version }: { readonly item: HeadlineMetric; readonly version: string | undefined }) {
  const { say, language, words } = usePage();
  const { metric, measured, baseline, limits, scale } = item;
  const said = saidAs(metric);
  const range = measured.interval ? formatInterval(measured.interval, said, language) : undefined;
  return (
    <div>
      <dt>{metricName(metric, words)}</dt>
      <dd title={tooltip(measured, say)}>
        <span class="big">{formatMeasured(measured, said, language)}</span>
        {range && <span class="muted">{range}</span>}
      </dd>
      <dd>
        <IntervalGlyph
          width={168}
          scale={scale}
          value={measured.value}
          interval={measured.interval}
          baseline={baseline}
          limits={limits}
          label={range ?? ''}
        />
      </dd>
      {baseline !== undefined && version !== undefined && measured.value !== null && (
        <dd class="muted" title={say('report/headline/unpaired')}>
          <Difference value={measured.value} baseline={baseline} interval={measured.interval} version={version} />
        </dd>
      )}
    </div>
  );
}

interface DifferenceProps {
  readonly value: number;
  readonly baseline: number;
  readonly interval: readonly [number, number] | null;
  readonly version: string;
}

function Difference({ value, baseline, interval, version }: DifferenceProps) {
  const { say, language } = usePage();
  const decimals = decimalsFor(halfWidth(interval));
  const difference = formatNumber(Math.abs(value - baseline), { language, decimals });
  if (!/[1-9]/.test(difference)) return <>{say('report/headline/same', { version })}</>;
  return <>{say(value > baseline ? 'report/headline/higher' : 'report/headline/lower', { difference, version })}</>;
}
