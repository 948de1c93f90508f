import { texts } from './text.ts';

/** What can be wrong in model cards. An id is a rule id too, so it never changes. */
export const cardMessages = texts({
  'card/missing': {
    en: 'There is no card {path}; paths are relative to this config.',
    'zh-cn': '模型卡 {path} 不存在；路径相对于此配置文件。',
  },
  'card/value-differs': {
    en: '{metric} {written} is not what version {version} scored: {value} ({evidence}). Evidence of {date}, {model} {version}.',
    'zh-cn':
      '{metric} {written} 与版本 {version} 的结果不符：{value}（{evidence}）。证据日期 {date}，{model} {version}。',
  },
});
