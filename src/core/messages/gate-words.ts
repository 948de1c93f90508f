import { metricNames } from './metric-names.ts';
import { texts } from './text.ts';
import { type Words, wordsFrom } from './words.ts';

/**
 * What reports say of gaps, verdicts and gates. With the names of the metrics it is all that trees and tests say of a
 * report, so that the extension host does not carry the rest.
 */
export const gateTexts = texts({
  // Disparities of any metric
  'report/disparity/difference': { en: 'Gap in {metric}', 'zh-cn': '{metric}差距' },
  'report/disparity/ratio': { en: 'Ratio of {metric}', 'zh-cn': '{metric}之比' },
  'report/disparity/difference-to-privileged': {
    en: 'Difference in {metric} to the privileged group',
    'zh-cn': '{metric}与优势组之差',
  },
  'report/disparity/ratio-to-privileged': {
    en: 'Ratio of {metric} to the privileged group',
    'zh-cn': '{metric}与优势组之比',
  },
  // Verdicts and gates
  'report/verdict/pass': { en: 'pass', 'zh-cn': '通过' },
  'report/verdict/fail': { en: 'fail', 'zh-cn': '未通过' },
  'report/verdict/insufficient': { en: 'insufficient evidence', 'zh-cn': '证据不足' },
  'report/verdict/not-evaluated': { en: 'not evaluated', 'zh-cn': '未评估' },
  'report/verdict/stale': { en: 'stale', 'zh-cn': '已过期' },
  'report/gates/title': { en: 'Gates', 'zh-cn': '门槛' },
  'report/gates/none': { en: 'No gates are defined.', 'zh-cn': '没有定义门槛。' },
  'report/gates/all-pass-one': { en: 'The one gate passes', 'zh-cn': '唯一的门槛已通过' },
  'report/gates/all-pass': { en: 'All {total} gates pass', 'zh-cn': '全部 {total} 个门槛通过' },
  'report/gates/pass': { en: '{count} pass', 'zh-cn': '{count} 个通过' },
  'report/gates/fail-one': { en: '1 of {total} gates fails', 'zh-cn': '{total} 个门槛中 1 个未通过' },
  'report/gates/fail': { en: '{count} of {total} gates fail', 'zh-cn': '{total} 个门槛中 {count} 个未通过' },
  'report/gates/insufficient': { en: '{count} insufficient evidence', 'zh-cn': '{count} 个证据不足' },
  'report/gates/not-evaluated': { en: '{count} not evaluated', 'zh-cn': '{count} 个未评估' },
  'report/gates/stale': { en: '{count} stale', 'zh-cn': '{count} 个已过期' },
  'report/gates/show': { en: 'Show gates', 'zh-cn': '显示门槛' },
  'report/gates/shown': { en: 'shown beyond chance', 'zh-cn': '超出偶然范围' },
  'report/gates/not-shown': { en: 'not shown beyond chance', 'zh-cn': '未显示超出偶然范围' },
  'report/gates/was': { en: 'was: {verdict}', 'zh-cn': '此前：{verdict}' },
  'report/gates/gate': { en: 'Gate', 'zh-cn': '门槛' },
  'report/gates/value': { en: 'Value', 'zh-cn': '数值' },
  'report/gates/verdict': { en: 'Verdict', 'zh-cn': '结论' },
  'report/gates/place': { en: 'Defined in', 'zh-cn': '定义于' },
  'report/gates/open': { en: 'Open {file}:{line}', 'zh-cn': '打开 {file}:{line}' },
});

type GateTextId = keyof typeof gateTexts | keyof typeof metricNames;

/** Names of metrics, verdicts and gates in one language; another text of the reports stays its id here. */
export function gateWords(language: 'en' | 'zh-cn'): Words {
  const known = { ...metricNames, ...gateTexts };
  return wordsFrom(language, (id) => known[id as GateTextId]?.[language]);
}
