import { texts } from './text.ts';
import { type Words, wordsFrom } from './words.ts';

/** Everything that the page of a table says. */
export const tableViewMessages = texts({
  // Header
  'table-view/rows': { en: '{rows} rows', 'zh-cn': '{rows} 行' },
  'table-view/row-one': { en: '1 row', 'zh-cn': '1 行' },
  'table-view/column-one': { en: '1 column', 'zh-cn': '1 列' },
  'table-view/columns': { en: '{columns} columns', 'zh-cn': '{columns} 列' },
  'table-view/files': { en: '{files} files', 'zh-cn': '{files} 个文件' },
  'table-view/engine': { en: 'read by {engine}', 'zh-cn': '由{engine}读取' },
  'table-view/engine/duckdb': { en: 'DuckDB', 'zh-cn': ' DuckDB ' },
  'table-view/engine/text': { en: 'the text engine', 'zh-cn': '文本引擎' },
  'table-view/dataset': { en: 'Dataset', 'zh-cn': '数据集' },
  'table-view/used-by': { en: 'Used by', 'zh-cn': '用于' },
  'table-view/use': { en: '{model} version {version} on {set}', 'zh-cn': '{model} 版本 {version}，{set}' },
  'table-view/use-open': { en: 'Open the evaluation of {use}', 'zh-cn': '打开 {use} 的评估' },
  'table-view/more-uses': { en: '{count} more', 'zh-cn': '另 {count} 个' },
  'table-view/unused': { en: 'No model names this table.', 'zh-cn': '没有模型引用此数据表。' },
  'table-view/refresh': { en: 'Read again', 'zh-cn': '重新读取' },
  'table-view/open-file': { en: 'Open file', 'zh-cn': '打开文件' },
  // While it is read, or could not be
  'table-view/reading': { en: 'Reading {table}.', 'zh-cn': '正在读取 {table}。' },
  'table-view/reading-again': { en: 'reading again …', 'zh-cn': '正在重新读取…' },
  'table-view/cancel': { en: 'Cancel', 'zh-cn': '取消' },
  'table-view/not-again': {
    en: 'It could not be read again, so what follows is older: {reason}',
    'zh-cn': '未能重新读取，以下内容为旧内容：{reason}',
  },
  'table-view/trust': { en: 'Manage Workspace Trust', 'zh-cn': '管理工作区信任' },
  'table-view/empty': { en: 'This table has no rows.', 'zh-cn': '此数据表没有行。' },
  // Columns
  'table-view/list': { en: 'Columns', 'zh-cn': '列' },
  'table-view/list-caption': {
    en: 'The columns of the table. The button of a column shows its details below it; the arrow keys go from column to column.',
    'zh-cn': '数据表的各列。按列的按钮可在其下方显示详情；方向键在各列间移动。',
  },
  'table-view/column': { en: 'Column', 'zh-cn': '列' },
  'table-view/type': { en: 'Type', 'zh-cn': '类型' },
  'table-view/missing': { en: 'Missing', 'zh-cn': '缺失' },
  'table-view/distinct': { en: 'Distinct', 'zh-cn': '不同值' },
  'table-view/values': { en: 'Values', 'zh-cn': '取值' },
  'table-view/values-note': {
    en: 'Of numbers their minimum, median and maximum; else the most frequent values.',
    'zh-cn': '数值列显示最小值、中位数和最大值，其他列显示最常见的取值。',
  },
  'table-view/sort': { en: 'Sort by {column}', 'zh-cn': '按{column}排序' },
  'table-view/filter': { en: 'Filter by name', 'zh-cn': '按名称筛选' },
  'table-view/role': { en: 'Role', 'zh-cn': '角色' },
  'table-view/role/all': { en: 'All roles', 'zh-cn': '所有角色' },
  'table-view/role/any': { en: 'With a role', 'zh-cn': '有角色' },
  'table-view/role/none': { en: 'Without a role', 'zh-cn': '无角色' },
  'table-view/role/label': { en: 'label', 'zh-cn': '标签' },
  'table-view/role/score': { en: 'score', 'zh-cn': '得分' },
  'table-view/role/prediction': { en: 'prediction', 'zh-cn': '预测' },
  'table-view/role/id': { en: 'id', 'zh-cn': '标识' },
  'table-view/role/weight': { en: 'weight', 'zh-cn': '权重' },
  'table-view/role/cluster': { en: 'cluster', 'zh-cn': '聚类单元' },
  'table-view/role/time': { en: 'time', 'zh-cn': '时间' },
  'table-view/role/query': { en: 'query', 'zh-cn': '查询' },
  'table-view/role/sensitive': { en: 'sensitive', 'zh-cn': '敏感' },
  'table-view/role/slice': { en: 'slice', 'zh-cn': '切片' },
  'table-view/role/gate': { en: 'gate', 'zh-cn': '门槛' },
  'table-view/type/integer': { en: 'integer', 'zh-cn': '整数' },
  'table-view/type/number': { en: 'number', 'zh-cn': '数值' },
  'table-view/type/boolean': { en: 'boolean', 'zh-cn': '布尔' },
  'table-view/type/text': { en: 'text', 'zh-cn': '文本' },
  'table-view/type/time': { en: 'time', 'zh-cn': '时间' },
  'table-view/type/other': { en: 'other', 'zh-cn': '其他' },
  'table-view/count': { en: '{shown} of {total} columns', 'zh-cn': '{total} 列中的 {shown} 列' },
  'table-view/more': { en: 'Show {count} more', 'zh-cn': '再显示 {count} 列' },
  'table-view/none-fit': { en: 'No column fits the filter.', 'zh-cn': '没有符合筛选条件的列。' },
  'table-view/no-missing': { en: 'none', 'zh-cn': '无' },
  'table-view/at-least': { en: '{count} or more', 'zh-cn': '至少 {count}' },
  'table-view/no-values': { en: 'no values', 'zh-cn': '没有值' },
  'table-view/all-differ': { en: 'no value twice', 'zh-cn': '没有重复值' },
  'table-view/uncounted': { en: 'too many values to count', 'zh-cn': '取值过多，未计数' },
  'table-view/spread': {
    en: 'minimum {minimum}, median {median}, maximum {maximum}',
    'zh-cn': '最小值 {minimum}，中位数 {median}，最大值 {maximum}',
  },
  // A column in detail
  'table-view/detail': { en: 'Details of {column}', 'zh-cn': '{column} 的详情' },
  'table-view/named-in': { en: 'Named in', 'zh-cn': '引用于' },
  'table-view/not-named': { en: 'No config names this column.', 'zh-cn': '没有配置引用此列。' },
  'table-view/place': { en: '{file}:{line} as {role}', 'zh-cn': '{file}:{line}（{role}）' },
  'table-view/histogram': {
    en: 'Half of the values lie between {lower} and {upper}',
    'zh-cn': '一半的值在 {lower} 与 {upper} 之间',
  },
  'table-view/histogram-one': { en: 'Every value is {value}', 'zh-cn': '所有值均为 {value}' },
  'table-view/histogram-spoken': {
    en: 'Histogram of {column}: {bins} bins from {from} to {to}, most rows ({rows}) from {lower} up to {upper}.',
    'zh-cn': '{column} 的直方图：从 {from} 到 {to} 共 {bins} 个区间，行数最多（{rows}）的区间从 {lower} 到 {upper}。',
  },
  'table-view/histogram-of': { en: 'Histogram of {column}', 'zh-cn': '{column} 的直方图' },
  'table-view/from': { en: 'From', 'zh-cn': '从' },
  'table-view/below': { en: 'Below', 'zh-cn': '小于' },
  'table-view/up-to': { en: 'up to {edge}', 'zh-cn': '到 {edge}' },
  'table-view/rows-heading': { en: 'Rows', 'zh-cn': '行数' },
  'table-view/share': { en: 'Share', 'zh-cn': '占比' },
  'table-view/numbers': { en: 'Numbers', 'zh-cn': '数值' },
  'table-view/minimum': { en: 'Minimum', 'zh-cn': '最小值' },
  'table-view/maximum': { en: 'Maximum', 'zh-cn': '最大值' },
  'table-view/median': { en: 'Median', 'zh-cn': '中位数' },
  'table-view/mean': { en: 'Mean', 'zh-cn': '均值' },
  'table-view/standard-deviation': { en: 'Standard deviation', 'zh-cn': '标准差' },
  'table-view/quantile': { en: '{share} below', 'zh-cn': '{share} 小于' },
  'table-view/bin-spoken': {
    en: '{bin}: {rows} rows, {share}',
    'zh-cn': '{bin}：{rows} 行，{share}',
  },
  'table-view/bin': { en: '{lower} up to {upper}', 'zh-cn': '{lower} 至 {upper}' },
  'table-view/median-mark': { en: 'median {median}', 'zh-cn': '中位数 {median}' },
  'table-view/present': { en: '{rows} rows with a value', 'zh-cn': '{rows} 行有值' },
  'table-view/withheld': {
    en: 'What fewer than {limit} rows have in common is not shown by itself (minimum_cell in assay.yaml).',
    'zh-cn': '少于 {limit} 行的取值不单独显示（assay.yaml 中的 minimum_cell）。',
  },
  'table-view/frequent': { en: 'Most frequent values', 'zh-cn': '最常见的取值' },
  'table-view/more-values': { en: 'Show {count} more values', 'zh-cn': '再显示 {count} 个取值' },
  'table-view/every-value': { en: 'Values', 'zh-cn': '取值' },
  'table-view/value': { en: 'Value', 'zh-cn': '取值' },
  'table-view/other-values': { en: 'other values', 'zh-cn': '其他取值' },
  'table-view/empty-text': { en: '(empty text)', 'zh-cn': '（空文本）' },
  'table-view/missing-value': { en: '(missing)', 'zh-cn': '（缺失）' },
  // By group
  'table-view/by': { en: 'Distribution by', 'zh-cn': '分布的分组列' },
  'table-view/by-other': { en: 'another column', 'zh-cn': '其他列' },
  'table-view/by-waiting': { en: 'Counting {column} by {by}.', 'zh-cn': '正在按 {by} 统计 {column}。' },
  'table-view/by-none': {
    en: 'No other column has few enough values to group by.',
    'zh-cn': '没有其他列的取值少到可用于分组。',
  },
  'table-view/by-title': { en: '{column} by {by}', 'zh-cn': '按 {by} 的 {column}' },
  'table-view/by-medians': {
    en: '{column} by {by}: the median is about {lowest} for {low} and {highest} for {high}',
    'zh-cn': '按 {by} 的 {column}：{low} 的中位数约为 {lowest}，{high} 约为 {highest}',
  },
  'table-view/by-same-medians': {
    en: '{column} by {by}: the median is about {median} for every group',
    'zh-cn': '按 {by} 的 {column}：各组的中位数均约为 {median}',
  },
  'table-view/by-shares': {
    en: '{column} by {by}: “{value}” is {highest} of {high} and {lowest} of {low}',
    'zh-cn': '按 {by} 的 {column}：“{value}”在 {high} 中占 {highest}，在 {low} 中占 {lowest}',
  },
  'table-view/by-note': {
    en: 'Shares are within each group, of its rows with a value (n); all drawings have one scale, which ends at {largest}. They describe this table; they show no difference beyond it.',
    'zh-cn':
      '占比按各组中有值的行（n）计算；各图使用同一比例尺，上限为 {largest}。它们描述此数据表，不表明表外的差异。',
  },
  'table-view/by-dashed': { en: 'Dashed: the median of the group.', 'zh-cn': '虚线：该组的中位数。' },
  'table-view/by-cut': {
    en: 'Groups of few rows have bars beyond it (▲), which are cut.',
    'zh-cn': '行数少的组中超出上限的条（▲）被截断。',
  },
  'table-view/n': { en: 'n {n}', 'zh-cn': 'n {n}' },
  'table-view/few-rows': { en: 'fewer than {limit} rows', 'zh-cn': '少于 {limit} 行' },
  'table-view/group-missing': { en: '{share} missing', 'zh-cn': '缺失 {share}' },
  'table-view/other-groups': {
    en: '{groups} more groups with {rows} rows are not shown.',
    'zh-cn': '另有 {groups} 个组（{rows} 行）未显示。',
  },
  'table-view/as-table': { en: 'Table', 'zh-cn': '表格' },
  'table-view/as-chart': { en: 'Chart', 'zh-cn': '图' },
  'table-view/to-table': { en: 'Show as a table (T)', 'zh-cn': '以表格显示 (T)' },
  'table-view/to-chart': { en: 'Show as a chart (T)', 'zh-cn': '以图显示 (T)' },
  // First rows
  'table-view/head': { en: 'First rows', 'zh-cn': '前几行' },
  'table-view/head-note': { en: 'The first {rows} rows, as text.', 'zh-cn': '前 {rows} 行，以文本显示。' },
  'table-view/head-one': { en: 'Its one row, as text.', 'zh-cn': '唯一的一行，以文本显示。' },
  'table-view/head-all': { en: 'All {rows} rows, as text.', 'zh-cn': '全部 {rows} 行，以文本显示。' },
  'table-view/head-columns': {
    en: 'The first {shown} of {total} columns are shown here.',
    'zh-cn': '此处显示 {total} 列中的前 {shown} 列。',
  },
});

export type TableViewMessageId = keyof typeof tableViewMessages;

/** The words of the page of a table. */
export type TableWords = Words<TableViewMessageId>;

/** The words in one language, for what makes them without a page. */
export function tableViewWords(language: 'en' | 'zh-cn'): TableWords {
  return wordsFrom(language, (id) => tableViewMessages[id as TableViewMessageId]?.[language]);
}

/** The texts of one language by id, for a page that is given its words. */
export function tableViewTexts(language: 'en' | 'zh-cn'): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(tableViewMessages).map(([id, text]) => [id, text[language]]));
}
