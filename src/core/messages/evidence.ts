import { texts } from './text.ts';

/** Evidence that is missing, of other inputs, or not as it was written: rules of `check`. */
export const evidenceRuleMessages = texts({
  'evidence/missing': {
    en: 'Version {version} of {model} has not been evaluated on {set}. Run `assay evaluate {file}`.',
    'zh-cn': '{model} 的版本 {version} 尚未在 {set} 上评估。请运行 `assay evaluate {file}`。',
  },
  'evidence/stale': {
    en: 'The evidence of version {version} on {set} is of other inputs: {reasons}. Run `assay evaluate {file}`.',
    'zh-cn': '版本 {version} 在 {set} 上的证据来自其他输入：{reasons}。请运行 `assay evaluate {file}`。',
  },
  'evidence/damaged': {
    en: 'This evidence cannot be used: {reason}. Delete it and evaluate again, or restore the file as it was; evidence is never mended by hand.',
    'zh-cn': '该证据无法使用：{reason}。请删除后重新评估，或恢复原文件；证据不能手工修改。',
  },
});

/** Why evidence is not of today's inputs, and the rules above. */
export const evidenceMessages = texts({
  ...evidenceRuleMessages,
  'evidence/under-old-name': {
    en: 'The same inputs were evaluated as version {version} on {set}, a name that the config has no more. This evidence stays as the record of that; evaluated again, they give the same numbers under the new name.',
    'zh-cn':
      '相同的输入曾以版本 {version} 在 {set} 上评估，而配置中已无此名称。该证据作为当时的记录保留；重新评估会以新名称得到相同的数值。',
  },
  'evidence/reason-data-changed': { en: 'the predictions have changed', 'zh-cn': '预测文件已改变' },
  'evidence/reason-config-changed': { en: 'the config has changed', 'zh-cn': '配置已改变' },
  'evidence/reason-semantics-changed': {
    en: 'made with other options or an older Assay',
    'zh-cn': '由其他选项或旧版 Assay 生成',
  },
  'evidence/reason-empty': { en: 'it is empty', 'zh-cn': '文件为空' },
  'evidence/reason-not-json': {
    en: 'it is not JSON from line {line}, column {column} on, so it was cut off or edited',
    'zh-cn': '从第 {line} 行第 {column} 列起不是 JSON，文件不完整或被修改过',
  },
  'evidence/reason-other': {
    en: 'it is JSON, but no evidence of this version of Assay',
    'zh-cn': '它是 JSON，但不是此版本 Assay 的证据',
  },
  'evidence/reason-key': {
    en: '`{key}` is missing or not what this version of Assay writes',
    'zh-cn': '`{key}` 缺失，或不是此版本 Assay 写出的内容',
  },
  'evidence/reason-renamed': {
    en: 'its name is not the digest of its inputs, so it was renamed or edited',
    'zh-cn': '文件名不是其输入的摘要，文件被重命名或修改过',
  },
  'evidence/reason-changed': { en: 'it was edited after it was written', 'zh-cn': '写出之后被修改过' },
  'evidence/reason-data-missing': { en: 'the predictions are gone', 'zh-cn': '预测文件已不存在' },
});
