import { type HeadlineMetric, headlineMetrics, type PairedDifference } from '../../src/core/reports/headline.ts';
import { saidAs } from '../../src/core/reports/metric-display.ts';
import { metricName } from '../../src/core/reports/metric-name.ts';
import {
  decimalsFor,
  formatCount,
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
  const { evaluation, baseline, gates, comparison } = report;
  const confidence = evaluation.confidence * 100;
  return (
    <section aria-label={say('report/headline/title')}>
      <dl class="headline">
        {headlineMetrics(evaluation, baseline, gates, comparison).map((item) => (
          <HeadlineItem key={item.metric} item={item} version={baseline?.version} rows={comparison?.matched ?? 0} />
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

interface HeadlineItemProps {
  readonly item: HeadlineMetric;
  /** Of the baseline. */
  readonly version: string | undefined;
  /** That both versions were compared on. */
  readonly rows: number;
}

function HeadlineItem({ item, version, rows }: HeadlineItemProps) {
  const { say, language, words } = usePage();
  const { metric, measured, baseline, limits, scale } = item;
  const said = saidAs(metric);
  const range = measured.interval ? formatInterval(measured.interval, said, language) : undefined;
  return (
    <div>
      <dt>{metricName(metric, words)}</dt>
      <dd title={tooltip(measured, words)}>
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
      {item.paired !== undefined && version !== undefined ? (
        <Paired paired={item.paired} version={version} rows={rows} />
      ) : (
        baseline !== undefined &&
        version !== undefined &&
        measured.value !== null && (
          <dd class="muted" title={say('report/headline/unpaired')}>
            <Difference value={measured.value} baseline={baseline} interval={measured.interval} version={version} />
          </dd>
        )
      )}
    </div>
  );
}

interface PairedProps {
  readonly paired: PairedDifference;
  readonly version: string;
  readonly rows: number;
}

/** Better, worse, or no difference shown: only what the same rows show of both versions. */
function Paired({ paired, version, rows }: PairedProps) {
  const { say, language } = usePage();
  const decimals = decimalsFor(halfWidth(paired.interval));
  const write = (value: number, signed = false) => formatNumber(value, { language, decimals, signed });
  const [lower, upper] = paired.interval;
  const interval = formatInterval(paired.interval, 'number', language);
  const help = say('report/headline/paired', {
    difference: write(paired.difference, true),
    interval,
    rows: formatCount(rows, language),
  });
  return (
    <dd title={help}>
      {lower > 0 && say('report/headline/better', { difference: write(paired.difference), interval, version })}
      {upper < 0 &&
        say('report/headline/worse', {
          difference: write(-paired.difference),
          interval: formatInterval([-upper, -lower], 'number', language),
          version,
        })}
      {lower <= 0 &&
        upper >= 0 &&
        say('report/headline/not-shown', { detectable: formatNumber(paired.detectable, { language }), version })}
    </dd>
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
