import { texts } from './text.ts';

/** What a project still needs, as the governance tree says it: one sentence each. */
export const governanceMessages = texts({
  'need/broken-config': { en: '{model}: {problem}', 'zh-cn': '{model}：{problem}' },
  'need/unevaluated': {
    en: '{model} {version} has not been evaluated on {set}',
    'zh-cn': '{model} {version} 尚未在 {set} 上评估',
  },
  'need/stale': {
    en: '{model} {version}: the evidence on {set} is of other inputs',
    'zh-cn': '{model} {version}：{set} 上的证据来自其他输入',
  },
  'need/gate-failing': { en: '{model} {version} fails {title}', 'zh-cn': '{model} {version} 未通过 {title}' },
  'need/gate-insufficient': {
    en: '{model} {version}: insufficient evidence for {title}',
    'zh-cn': '{model} {version}：{title} 的证据不足',
  },
  'need/no-card': { en: '{model} has no model card', 'zh-cn': '{model} 没有模型卡' },
  'need/card-missing': {
    en: '{model}: its model card {card} does not exist',
    'zh-cn': '{model}：其模型卡 {card} 不存在',
  },
  'need/no-gates': { en: '{model} has no gates', 'zh-cn': '{model} 没有门槛' },
  'need/sensitive-without-gate': {
    en: '{model}: {columns} is declared sensitive, but no gate is about its groups',
    'zh-cn': '{model}：{columns} 已声明为敏感列，但没有针对其分组的门槛',
  },
  'need/damaged-evidence': {
    en: '{model}: evidence {file} cannot be used; delete it and evaluate again',
    'zh-cn': '{model}：证据 {file} 无法使用；请删除后重新评估',
  },
  'need/table-missing': { en: '{model} {version}: {problem}', 'zh-cn': '{model} {version}：{problem}' },
  'need/finding': { en: '{message}', 'zh-cn': '{message}' },
});

export type NeedMessageId = keyof typeof governanceMessages;
