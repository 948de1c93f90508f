import type { MetricValue } from '../../src/core/evaluation/document.ts';
import { saidAs, tabledMetrics } from '../../src/core/reports/metric-display.ts';
import { metricName } from '../../src/core/reports/metric-name.ts';
import { formatCount, formatInterval, formatMeasured, undefinedMark } from '../../src/core/reports/number-format.ts';
import { methodText, reasonText } from '../../src/core/reports/reason-text.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { tooltip } from '../shared/measure.tsx';
import { usePage } from '../shared/page-context.ts';
import { Scroll } from '../shared/scroll.tsx';
import { Section } from '../shared/section.tsx';

/** Every overall metric with its interval, rows, method, and the value of the version it is compared with. */
export function MetricsSection({ report }: { readonly report: Report }) {
  const { say, language, words } = usePage();
  const { evaluation, baseline } = report;
  return (
    <Section id="metrics" title={say('report/metrics/title')}>
      <Scroll label={say('report/metrics/title')}>
        <table>
          <caption class="unseen">
            {say('report/metrics/caption', { rows: formatCount(evaluation.used, language) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('report/metrics/metric')}</th>
              <th scope="col" class="number">
                {say('report/metrics/value')}
              </th>
              <th scope="col">{say('report/metrics/interval', { confidence: evaluation.confidence * 100 })}</th>
              <th scope="col" class="number">
                {say('report/metrics/n')}
              </th>
              {baseline?.version && (
                <th scope="col" class="number">
                  {say('report/metrics/baseline', { version: baseline.version })}
                </th>
              )}
              <th scope="col">{say('report/metrics/method')}</th>
            </tr>
          </thead>
          <tbody>
            {tabledMetrics(evaluation).map(([metric, measured]) => (
              <tr key={metric}>
                <th scope="row" title={metric}>
                  {metricName(metric, words)}
                </th>
                <td class="number" title={tooltip(measured, words)}>
                  {formatMeasured(measured, saidAs(metric), language)}
                </td>
                <td>
                  <Range metric={metric} measured={measured} />
                </td>
                <td class="number">{formatCount(measured.n, language)}</td>
                {baseline?.version && <Before metric={metric} measured={baseline.overall.metrics[metric]} />}
                <td class="muted">{measured.method && methodText(measured.method, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  );
}

/** The interval, or why there is none. */
function Range({ metric, measured }: { readonly metric: string; readonly measured: MetricValue }) {
  const { say, language, words } = usePage();
  if (measured.interval) return <>{formatInterval(measured.interval, saidAs(metric), language)}</>;
  const reason = reasonText(measured.undefined ?? measured.no_interval ?? '', words);
  const expected = measured.expected_if_calibrated;
  return (
    <span class="muted">
      {expected === undefined
        ? reason
        : say('report/metrics/calibrated', {
            value: formatMeasured({ value: expected, interval: null }, 'number', language),
          })}
    </span>
  );
}

function Before({ metric, measured }: { readonly metric: string; readonly measured: MetricValue | undefined }) {
  const { language, words } = usePage();
  return (
    <td class="number" title={measured && tooltip(measured, words)}>
      {measured ? formatMeasured(measured, saidAs(metric), language) : undefinedMark}
    </td>
  );
}
