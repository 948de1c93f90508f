import { texts } from './text.ts';

/** Two versions that can't be compared row by row. */
export const comparisonMessages = texts({
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
});
