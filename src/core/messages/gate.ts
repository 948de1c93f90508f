import { texts } from './text.ts';

/** Gates that did not pass: rules of `check`. */
export const gateRuleMessages = texts({
  'gate/failed': {
    en: '{title} fails for version {version}: {evidence}.',
    'zh-cn': '版本 {version} 未通过 {title}：{evidence}。',
  },
  'gate/insufficient': {
    en: '{title}, version {version}: insufficient evidence, {evidence}; {reason}.',
    'zh-cn': '{title}，版本 {version}：证据不足，{evidence}；{reason}。',
  },
  'gate/stale': {
    en: '{title}, version {version}: the comparison is of other predictions or another config than today’s. Evaluate again.',
    'zh-cn': '{title}，版本 {version}：该比较基于与当前不同的预测或配置。请重新评估。',
  },
  'gate/not-evaluated': {
    en: '{title} is not evaluated for version {version}: {reason}.',
    'zh-cn': '{title} 尚未对版本 {version} 评估：{reason}。',
  },
});

/** What a gate was judged from, and why a verdict is not a plain pass or fail. */
export const gateMessages = texts({
  ...gateRuleMessages,
  'gate/evidence-undefined': { en: 'no value', 'zh-cn': '无数值' },
  'gate/reason-no-evidence': { en: 'no evidence on {set}', 'zh-cn': '{set} 上没有证据' },
  'gate/reason-not-in-evidence': {
    en: 'the evidence on {set} holds no such number',
    'zh-cn': '{set} 上的证据不含该数值',
  },
  'gate/reason-no-comparison': {
    en: 'versions {version} and {baseline} have not been compared',
    'zh-cn': '版本 {version} 与 {baseline} 尚未比较',
  },
  'gate/reason-no-approval': {
    en: 'approvals are not recorded yet, so no version is the last approved one',
    'zh-cn': '目前尚不记录批准，因此没有“最近批准的版本”',
  },
  'gate/reason-undefined': { en: 'undefined: {reason}', 'zh-cn': '未定义：{reason}' },
  'gate/reason-no-interval': { en: 'no interval: {reason}', 'zh-cn': '无区间：{reason}' },
  'gate/reason-interval': {
    en: 'the interval reaches past the limit',
    'zh-cn': '区间越过了限值',
  },
  'gate/reason-not-above': {
    en: 'the lower end of the interval is not above the limit',
    'zh-cn': '区间下限未高于限值',
  },
  'gate/reason-left-out': {
    en: 'not known for every group: {groups}',
    'zh-cn': '部分组的数值未知：{groups}',
  },
  'gate/reason-unmatched': {
    en: 'only {share} % of the rows could be paired',
    'zh-cn': '只有 {share} % 的行能够配对',
  },
  'gate/reason-tuned': {
    en: 'the threshold was chosen on these rows',
    'zh-cn': '阈值是在这些行上选定的',
  },
});
