import { texts } from './text.ts';

/** What can be wrong in model cards: rules of `check`, whose ids never change. */
export const cardRuleMessages = texts({
  'card/missing': {
    en: 'There is no card {path}; paths are relative to this config.',
    'zh-cn': '模型卡 {path} 不存在；路径相对于此配置文件。',
  },
  'card/unreadable': { en: '{problem}', 'zh-cn': '{problem}' },
  'card/too-large': {
    en: 'This card has {size} characters; cards of up to {limit} are checked, so none of its numbers was. Move logs, data and images out of it.',
    'zh-cn': '该模型卡有 {size} 个字符；最多检查 {limit} 个字符，因此其中的数字均未核对。请把日志、数据和图片移出。',
  },
  'card/unread': {
    en: 'Nested too deeply here, or too much front matter, brackets or marks, to be read ({parts} such parts in this card): the numbers in them are not checked. Write them plainly, or as a code block.',
    'zh-cn':
      '此处嵌套过深，或前置元数据、括号、标记过多，无法读取（该模型卡中共 {parts} 处）：其中的数字未核对。请改写得更简单，或写成代码块。',
  },
  'card/value-differs': {
    en: '{metric} {written} is not what version {version} scored: {value} ({evidence}). Evidence of {date}, {model} {version}.',
    'zh-cn':
      '{metric} {written} 与版本 {version} 的结果不符：{value}（{evidence}）。证据日期 {date}，{model} {version}。',
  },
  'card/interval-differs': {
    en: '{metric}: {written} is not the bound of the interval that version {version} has: {value} ({evidence}). Evidence of {date}, {model} {version}.',
    'zh-cn':
      '{metric}：{written} 与版本 {version} 的区间界限不符：{value}（{evidence}）。证据日期 {date}，{model} {version}。',
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
