import { texts } from './text.ts';

/** Words around findings, the same in every output format. */
export const findingMessages = texts({
  'finding/severity/error': { en: 'error', 'zh-cn': '错误' },
  'finding/severity/warning': { en: 'warning', 'zh-cn': '警告' },
  'finding/severity/info': { en: 'info', 'zh-cn': '提示' },
  'finding/fix': { en: 'fix: {title}', 'zh-cn': '修复：{title}' },
  'finding/perhaps': { en: 'perhaps: {title}', 'zh-cn': '可考虑：{title}' },
  'finding/models-one': { en: '1 model', 'zh-cn': '1 个模型' },
  'finding/models': { en: '{count} models', 'zh-cn': '{count} 个模型' },
  'finding/gates-one': { en: '1 gate: {verdicts}', 'zh-cn': '1 个门槛：{verdicts}' },
  'finding/gates': { en: '{count} gates: {verdicts}', 'zh-cn': '{count} 个门槛：{verdicts}' },
  'finding/none': { en: 'no findings', 'zh-cn': '没有发现问题' },
  'finding/findings-one': { en: '1 finding', 'zh-cn': '1 个问题' },
  'finding/findings': { en: '{count} findings', 'zh-cn': '{count} 个问题' },
  'finding/where': { en: 'Where', 'zh-cn': '位置' },
  'finding/what': { en: 'What', 'zh-cn': '内容' },
  'finding/rule': { en: 'Rule', 'zh-cn': '规则' },
});
