import { texts } from './text.ts';

/** Two versions that can't be compared row by row. */
export const comparisonMessages = texts({
  'comparison/task': {
    en: '{model}: versions of binary models can be compared row by row; those of task {task} cannot yet.',
    'zh-cn': '{model}：目前只能逐行比较 binary 模型的版本；{task} 任务的版本暂不支持。',
  },
  'comparison/heading': {
    en: '{model} {b} against {a} on {set} · {matched} rows in common, {unmatched} without a partner',
    'zh-cn': '{model} {b} 对比 {a}，评估集 {set} · 共同 {matched} 行，{unmatched} 行无配对',
  },
  'comparison/difference': { en: 'difference', 'zh-cn': '差异' },
  'comparison/shown': { en: 'differs', 'zh-cn': '有差异' },
  'comparison/not-shown': { en: 'no difference shown', 'zh-cn': '未显示差异' },
  'comparison/errors': {
    en: 'Only {a} was right on {onlyA} rows, only {b} on {onlyB}; if both erred equally often, a split at least this uneven had probability {p} (McNemar, {method}).',
    'zh-cn':
      '只有 {a} 正确的有 {onlyA} 行，只有 {b} 正确的有 {onlyB} 行；若两者出错同样频繁，出现至少如此不均的概率为 {p}（McNemar 检验，{method}）。',
  },
  'comparison/same-version': {
    en: 'Version {version} would be compared with itself. Name two different ones of {known}.',
    'zh-cn': '版本 {version} 不能与自身比较。请从 {known} 中指定两个不同的版本。',
  },
  'comparison/id-needed': {
    en: '{model}: comparing versions needs the column of the row ids. Name it in the config: `columns: { id: COLUMN }`.',
    'zh-cn': '{model}：比较版本需要行标识列。请在配置中指明：`columns: { id: 列名 }`。',
  },
  'comparison/duplicate-id': {
    en: 'Version {version}: the {column} {id} stands on more than one row, so rows can’t be paired. Make ids unique.',
    'zh-cn': '版本 {version}：{column} {id} 出现在多行上，无法配对。请保证标识唯一。',
  },
  'comparison/label-differs': {
    en: 'Versions {a} and {b} disagree about the label of {column} {id}. Both must be judged by the same labels.',
    'zh-cn': '版本 {a} 与 {b} 对 {column} {id} 的标签不一致。两者必须用同一标签评判。',
  },
  'comparison/few-matched': {
    en: 'Only {share} % of the rows have an id in both versions: the comparison may not hold for the others.',
    'zh-cn': '只有 {share} % 的行在两个版本中都有标识：该比较可能不适用于其余的行。',
  },
  'comparison/clusters-ignored': {
    en: 'A comparison takes matched rows as independent: with the clusters of the config its intervals are too narrow.',
    'zh-cn': '比较把匹配的行视为相互独立：配置中有聚类，因此其区间过窄。',
  },
  'comparison/weights-ignored': {
    en: 'Every matched row counts once: the weights of the config take no part in a comparison.',
    'zh-cn': '每个匹配的行只计一次：比较不使用配置中的权重。',
  },
});
