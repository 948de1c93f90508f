import { texts } from './text.ts';

/** What `assay init` guessed and why, the comments of the config that it writes, and why it may not write one. */
export const initMessages = texts({
  'init/exists': {
    en: 'There is a config here already; it is never overwritten. Edit it, or move it away and run again.',
    'zh-cn': '此处已有配置文件，不会被覆盖。请直接编辑，或移走后重新运行。',
  },
  'init/no-label': {
    en: '{table}: no column looks like a label (two different values). Columns: {known}.',
    'zh-cn': '{table}：没有像标签的列（两个不同的值）。已有的列：{known}。',
  },
  'init/no-score': {
    en: '{table}: no column looks like a score (numbers between 0 and 1) or a prediction (values of {label}). Columns: {known}.',
    'zh-cn': '{table}：没有像得分（0 到 1 的数）或预测（{label} 的取值）的列。已有的列：{known}。',
  },
  'init/no-table': {
    en: 'No predictions found at or below {folder}. Name the table: `assay init FILE` (CSV, TSV, JSON lines or Parquet).',
    'zh-cn':
      '在 {folder} 及其子文件夹中没有找到预测文件。请指明表格：`assay init 文件`（CSV、TSV、JSON lines 或 Parquet）。',
  },
  'init/which-table': {
    en: 'Several tables may hold predictions: {tables}. Name one: `assay init FILE`.',
    'zh-cn': '有多个表格可能是预测：{tables}。请指明一个：`assay init 文件`。',
  },
  'init/because-chosen': { en: 'as you chose', 'zh-cn': '由您选择' },
  'init/because-name': { en: 'by its name', 'zh-cn': '根据列名' },
  'init/because-two-values': { en: 'it has two values', 'zh-cn': '它有两个取值' },
  'init/because-probability': { en: 'numbers between 0 and 1', 'zh-cn': '0 到 1 之间的数' },
  'init/because-same-values': { en: 'the same values as {label}', 'zh-cn': '取值与 {label} 相同' },
  'init/because-unique': { en: 'a different value in every row', 'zh-cn': '每行的值都不同' },
  'init/because-few-values': { en: '{count} values', 'zh-cn': '{count} 个取值' },
  'init/because-score-name': { en: 'the score is called {score}', 'zh-cn': '得分列名为 {score}' },
  'init/because-usual': { en: 'the usual positive label', 'zh-cn': '常用的正类标签' },
  'init/because-rarer': { en: 'the rarer label; check it', 'zh-cn': '较少的标签；请核对' },
  'init/comment-head': {
    en: 'Written from a look at {table} ({rows} rows). Check what was guessed, then run: assay evaluate {file}',
    'zh-cn': '根据 {table}（{rows} 行）生成。请核对推测的内容，然后运行：assay evaluate {file}',
  },
  'init/comment-positive': { en: 'the label that counts as positive', 'zh-cn': '算作正类的标签' },
  'init/comment-threshold': { en: 'positive when the score is at least this', 'zh-cn': '得分不低于此值即为正类' },
  'init/comment-columns': { en: 'which column is what', 'zh-cn': '各列的角色' },
  'init/comment-versions': {
    en: 'add each new version below; the last is the newest',
    'zh-cn': '新版本依次加在下面；最后一个最新',
  },
  'init/comment-sensitive': {
    en: 'groups whose treatment is compared; name the privileged one for signed differences',
    'zh-cn': '要比较待遇的群体；指明优势组可得到有符号的差',
  },
  'init/comment-sensitive-none': {
    en: 'groups whose treatment is compared, for example:',
    'zh-cn': '要比较待遇的群体，例如：',
  },
  'init/comment-slices': { en: 'further groups to look at', 'zh-cn': '其他要查看的群体' },
  'init/comment-project': {
    en: 'The project: everything below this folder belongs to it. Evidence is kept in .assay/.',
    'zh-cn': '项目：此文件夹下的一切都属于它。证据保存在 .assay/ 中。',
  },
  'init/comment-privacy': { en: 'what evidence and reports must not show', 'zh-cn': '证据与报告中不得显示的内容' },
  'init/comment-minimum-cell': {
    en: 'sensitive groups of fewer rows are suppressed, and groups that would give them away; remove it to show all',
    'zh-cn': '行数更少的敏感群体会被隐藏，会暴露它们的群体也会被隐藏；删除此项则全部显示',
  },
  'init/comment-gates': { en: 'what the model must fulfil, for example:', 'zh-cn': '模型必须满足的要求，例如：' },
});
