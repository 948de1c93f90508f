import { texts } from './text.ts';

/** What the command line says of an evaluation. */
export const evaluationTextMessages = texts({
  'evaluation/heading': { en: '{name} · {rows} rows', 'zh-cn': '{name} · {rows} 行' },
  'evaluation/heading-excluded': {
    en: '{name} · {rows} rows, {used} used ({reasons})',
    'zh-cn': '{name} · {rows} 行，使用 {used} 行（{reasons}）',
  },
  'evaluation/name': { en: '{model} {version} on {set}', 'zh-cn': '{model} {version}，评估集 {set}' },
  'evaluation/positive': { en: 'positive: {positive}', 'zh-cn': '正类：{positive}' },
  'evaluation/threshold': {
    en: 'positive: {positive} · threshold {threshold}',
    'zh-cn': '正类：{positive} · 阈值 {threshold}',
  },
  'evaluation/metric': { en: 'metric', 'zh-cn': '指标' },
  'evaluation/value': { en: 'value', 'zh-cn': '值' },
  'evaluation/interval': { en: '{confidence} % interval', 'zh-cn': '{confidence} % 区间' },
  'evaluation/group': { en: 'group', 'zh-cn': '群体' },
  'evaluation/gap': { en: 'gap between groups', 'zh-cn': '群体间差距' },
  'evaluation/if-equal': { en: 'if equal', 'zh-cn': '若无差异' },
  'evaluation/lowest-highest': { en: 'lowest → highest', 'zh-cn': '最低 → 最高' },
  'evaluation/undefined': { en: 'undefined: {reason}', 'zh-cn': '未定义：{reason}' },
  'evaluation/more-groups': {
    en: '… and {count} more groups; `--json` and `--report` hold them all',
    'zh-cn': '……另有 {count} 个群体；`--json` 和 `--report` 含全部',
  },
  'evaluation/saved': { en: 'evidence {file}', 'zh-cn': '证据 {file}' },
  'evaluation/not-saved': {
    en: 'not saved: options on the command line change the numbers',
    'zh-cn': '未保存：命令行选项改变了结果',
  },
  'evaluation/report-written': { en: 'report {file}', 'zh-cn': '报告 {file}' },
  'evaluation/missing-group': { en: '(missing)', 'zh-cn': '（缺失）' },
});
