import { texts } from './text.ts';

/** What can be wrong in model cards: rules of `check`, whose ids never change. */
export const cardRuleMessages = texts({
  'card/missing': {
    en: 'There is no card {path}; paths are relative to this config.',
    'zh-cn': '模型卡 {path} 不存在；路径相对于此配置文件。',
  },
  'card/unreadable': { en: '{problem}', 'zh-cn': '{problem}' },
  'card/value-differs': {
    en: '{metric} {written} is not what version {version} scored: {value} ({evidence}). Evidence of {date}, {model} {version}.',
    'zh-cn':
      '{metric} {written} 与版本 {version} 的结果不符：{value}（{evidence}）。证据日期 {date}，{model} {version}。',
  },
});

/** The rules above, and parts of their texts. */
export const cardMessages = texts({
  ...cardRuleMessages,
  'card/interval': {
    en: '{confidence} % interval {interval}, n {n}',
    'zh-cn': '{confidence} % 区间 {interval}，n {n}',
  },
  'card/rows': { en: 'n {n}', 'zh-cn': 'n {n}' },
});
