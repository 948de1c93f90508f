import type { Disparity, Group } from '../evaluation/document.ts';
import type { Words } from '../messages/words.ts';
import { groupKey, groupName } from './group-name.ts';
import { comparedMetric, saidAs, saidInPoints } from './metric-display.ts';
import { metricInSentence } from './metric-name.ts';
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
import { reasonText } from './reason-text.ts';

/** A disparity in one sentence: who is highest and lowest, the gap, what the data show, and what chance would give. */
export function gapSentence(disparity: Disparity, groups: readonly Group[], words: Words): string {
  const compared = comparedMetric(disparity.metric) ?? disparity.metric;
  const metric = metricInSentence(compared, words);
  if (disparity.value === null || !disparity.highest || !disparity.lowest) {
    return words.say('report/fairness/gap/undefined', { metric, reason: reasonText(disparity.undefined ?? '', words) });
  }
  const args = {
    metric,
    highest: groupName(disparity.highest, words),
    highest_value: valueOfGroup(groups, disparity.highest, compared, words),
    lowest: groupName(disparity.lowest, words),
    lowest_value: valueOfGroup(groups, disparity.lowest, compared, words),
    gap: differenceInWords(disparity, disparity.value, words),
  };
  const sentence = disparity.interval
    ? disparity.interval[0] > 0
      ? words.say('report/fairness/gap/shown', {
          ...args,
          lower: differenceInWords(disparity, disparity.interval[0], words),
        })
      : words.say('report/fairness/gap/not-shown', {
          ...args,
          upper: differenceInWords(disparity, disparity.interval[1], words),
        })
    : words.say('report/fairness/gap/no-interval', args);
  if (disparity.expected_if_equal === undefined) return sentence;
  const expected = differenceInWords(disparity, disparity.expected_if_equal, words);
  const between = words.language === 'zh-cn' ? '' : ' ';
  return sentence + between + words.say('report/fairness/gap/expected', { expected });
}

/** A difference that belongs to a disparity, with the digits of the disparity's interval: `14.9 points` or `0.021`. */
export function differenceInWords(disparity: Disparity, difference: number, words: Words): string {
  const width = halfWidth(disparity.interval);
  if (!saidInPoints(disparity.metric))
    return formatNumber(difference, { language: words.language, decimals: decimalsFor(width) });
  return words.say('report/number/points', { points: formatPoints(difference, words.language, { halfWidth: width }) });
}

/** The interval of a disparity in the unit of its value, or undefined when there is none. */
export function differenceRange({ metric, interval }: Disparity, words: Words): string | undefined {
  if (!interval) return undefined;
  return saidInPoints(metric)
    ? formatPointsInterval(interval, words.language)
    : formatInterval(interval, 'number', words.language);
}

/** A group's metric with the digits of its own interval. */
export function valueInWords(group: Group, metric: string, words: Words): string {
  const measured = group.metrics[metric];
  return measured ? formatMeasured(measured, saidAs(metric), words.language) : undefinedMark;
}

function valueOfGroup(
  groups: readonly Group[],
  values: readonly (string | null)[],
  metric: string,
  words: Words,
): string {
  const group = groups.find((candidate) => groupKey(candidate.values) === groupKey(values));
  return group ? valueInWords(group, metric, words) : undefinedMark;
}
