import type { Disparity, Group } from '../evaluation/document.ts';
import type { Language } from '../messages/catalog.ts';
import { sayInReport } from '../messages/report.ts';
import { groupKey, groupName } from './group-name.ts';
import { comparedMetric, metricInSentence, saidAs, saidInPoints } from './metric-display.ts';
import {
  decimalsFor,
  formatInterval,
  formatMeasured,
  formatNumber,
  formatPoints,
  formatPointsInterval,
  halfWidth,
  undefinedMark,
} from './number-format.ts';

/** A disparity in one sentence: who is highest and lowest, the gap, what the data show, and what chance would give. */
export function gapSentence(disparity: Disparity, groups: readonly Group[], language: Language): string {
  const compared = comparedMetric(disparity.metric) ?? disparity.metric;
  const metric = metricInSentence(compared, language);
  if (disparity.value === null || !disparity.highest || !disparity.lowest) {
    return sayInReport('report/fairness/gap/undefined', { metric, reason: disparity.undefined ?? '' }, language);
  }
  const args = {
    metric,
    highest: groupName(disparity.highest, language),
    highest_value: valueOfGroup(groups, disparity.highest, compared, language),
    lowest: groupName(disparity.lowest, language),
    lowest_value: valueOfGroup(groups, disparity.lowest, compared, language),
    gap: differenceInWords(disparity, disparity.value, language),
  };
  const sentence = disparity.interval
    ? disparity.interval[0] > 0
      ? sayInReport(
          'report/fairness/gap/shown',
          { ...args, lower: differenceInWords(disparity, disparity.interval[0], language) },
          language,
        )
      : sayInReport(
          'report/fairness/gap/not-shown',
          { ...args, upper: differenceInWords(disparity, disparity.interval[1], language) },
          language,
        )
    : sayInReport('report/fairness/gap/no-interval', args, language);
  if (disparity.expected_if_equal === undefined) return sentence;
  const expected = differenceInWords(disparity, disparity.expected_if_equal, language);
  const between = language === 'zh-cn' ? '' : ' ';
  return sentence + between + sayInReport('report/fairness/gap/expected', { expected }, language);
}

/** A difference that belongs to a disparity, with the digits of the disparity's interval: `14.9 points` or `0.021`. */
export function differenceInWords(disparity: Disparity, difference: number, language: Language): string {
  const width = halfWidth(disparity.interval);
  if (!saidInPoints(disparity.metric)) return formatNumber(difference, { language, decimals: decimalsFor(width) });
  return sayInReport(
    'report/number/points',
    { points: formatPoints(difference, language, { halfWidth: width }) },
    language,
  );
}

/** The interval of a disparity in the unit of its value, or undefined when there is none. */
export function differenceRange({ metric, interval }: Disparity, language: Language): string | undefined {
  if (!interval) return undefined;
  return saidInPoints(metric) ? formatPointsInterval(interval, language) : formatInterval(interval, 'number', language);
}

/** A group's metric with the digits of its own interval. */
export function valueInWords(group: Group, metric: string, language: Language): string {
  const measured = group.metrics[metric];
  return measured ? formatMeasured(measured, saidAs(metric), language) : undefinedMark;
}

function valueOfGroup(
  groups: readonly Group[],
  values: readonly (string | null)[],
  metric: string,
  language: Language,
): string {
  const group = groups.find((candidate) => groupKey(candidate.values) === groupKey(values));
  return group ? valueInWords(group, metric, language) : undefinedMark;
}
