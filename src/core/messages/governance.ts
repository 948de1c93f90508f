import { texts } from './text.ts';

/** What a project needs, as the governance tree says it: one sentence each. */
export const governanceMessages = texts({
  'need/broken-config': { en: '{model}: {problem}', 'zh-cn': '{model}：{problem}' },
  'need/unevaluated': {
    en: '{model} {version} has not been evaluated on {set}',
    'zh-cn': '{model} {version} 尚未在 {set} 上评估',
  },
  'need/stale': {
    en: '{model} {version}: the evidence on {set} is of other inputs than today’s',
    'zh-cn': '{model} {version}：{set} 上的证据与当前输入不符',
  },
  'need/gate-failing': { en: '{model} {version} fails {title}', 'zh-cn': '{model} {version} 未通过 {title}' },
  'need/gate-insufficient': {
    en: '{model} {version}: insufficient evidence for {title}',
    'zh-cn': '{model} {version}：{title} 的证据不足',
  },
  'need/gate-not-evaluated': {
    en: '{model} {version}: {title} is not evaluated: {reason}',
    'zh-cn': '{model} {version}：{title} 尚未评估：{reason}',
  },
  'need/no-card': { en: '{model} has no model card', 'zh-cn': '{model} 没有模型卡' },
  'need/card-missing': { en: '{model}: there is no card {card}', 'zh-cn': '{model}：模型卡 {card} 不存在' },
  'need/no-gates': { en: '{model} has no gates', 'zh-cn': '{model} 没有门槛' },
  'need/sensitive-without-gate': {
    en: '{model}: {column} is declared sensitive, but no gate is about its groups',
    'zh-cn': '{model}：{column} 已声明为敏感列，但没有针对其分组的门槛',
  },
  'need/damaged-evidence': {
    en: '{model}: the evidence {file} cannot be used: {reason}',
    'zh-cn': '{model}：证据 {file} 无法使用：{reason}',
  },
  'need/table-unusable': { en: '{model} {version}: {problem}', 'zh-cn': '{model} {version}：{problem}' },
  'need/finding': { en: '{message}', 'zh-cn': '{message}' },
});

export type NeedMessageId = keyof typeof governanceMessages;
