import { texts } from './text.ts';

/**
 * Tables that were read but whose content does not fit the evaluation. A row that is on a line of a text file
 * is named by that line; one of a Parquet file by its number in the file, from 1.
 */
export const tableContentMessages = texts({
  'input/label-values': {
    en: 'Column {column} has {count} different labels ({labels}); a binary task has two. Name those that stand for a missing value (`missing:` in the config, `--missing VALUE` on the command line), or choose another label column.',
    'zh-cn':
      '列 {column} 有 {count} 种标签（{labels}），二分类任务只应有两种。请指明表示缺失的值（配置中写 `missing:`，命令行写 `--missing 值`），或选择其他标签列。',
  },
  'input/no-labels': {
    en: 'No row has a label in column {column}, so which one is positive is not known. Check the table, or name it: `positive:` in the config, `--positive LABEL` on the command line.',
    'zh-cn':
      '列 {column} 中没有任何标签，因此不知道哪个是正类。请检查该表，或指明：配置中写 `positive:`，命令行写 `--positive 标签`。',
  },
  'input/positive-absent': {
    en: 'No row of column {column} is labelled {positive}. The labels are {labels}; name the positive one: `positive:` in the config, `--positive LABEL` on the command line.',
    'zh-cn':
      '列 {column} 中没有标签为 {positive} 的行。标签有：{labels}。请指明正类：配置中写 `positive:`，命令行写 `--positive 标签`。',
  },
  'input/prediction-values': {
    en: 'Predictions and labels are not the same two values: column {prediction} holds {predictions}, column {label} holds {labels}. Write predictions with the words of the labels.',
    'zh-cn':
      '预测值与标签不是同样的两个值：列 {prediction} 有 {predictions}，列 {label} 有 {labels}。请用标签的值来写预测。',
  },
  'input/score-range': {
    en: '{file}, line {line}, column "{column}": the score {value} is not between 0 and 1. Scores must be probabilities of the positive label.',
    'zh-cn': '{file} 第 {line} 行，列“{column}”：得分 {value} 不在 0 和 1 之间。得分必须是正类的概率。',
  },
  'input/score-range-row': {
    en: '{file}, row {row}, column "{column}": the score {value} is not between 0 and 1. Scores must be probabilities of the positive label.',
    'zh-cn': '{file} 第 {row} 条记录，列“{column}”：得分 {value} 不在 0 和 1 之间。得分必须是正类的概率。',
  },
  'input/weight-negative': {
    en: '{file}, line {line}, column "{column}": the weight {value} is negative. Weights must be 0 or more.',
    'zh-cn': '{file} 第 {line} 行，列“{column}”：权重 {value} 为负。权重必须不小于 0。',
  },
  'input/weight-negative-row': {
    en: '{file}, row {row}, column "{column}": the weight {value} is negative. Weights must be 0 or more.',
    'zh-cn': '{file} 第 {row} 条记录，列“{column}”：权重 {value} 为负。权重必须不小于 0。',
  },
  'input/too-many-groups': {
    en: '{columns} makes {count} groups; at most {limit} are evaluated. Is it an id? Cut numbers with `bins:`, or choose a column with fewer values.',
    'zh-cn':
      '{columns} 会形成 {count} 个组；最多评估 {limit} 个。它是标识列吗？请用 `bins:` 将数值分段，或选择取值较少的列。',
  },
  'input/weight-huge': {
    en: '{file}, line {line}, column "{column}": the weight {value} is too large to add up. Divide all weights by the same number.',
    'zh-cn': '{file} 第 {line} 行，列“{column}”：权重 {value} 过大，无法求和。请将所有权重除以同一个数。',
  },
  'input/weight-huge-row': {
    en: '{file}, row {row}, column "{column}": the weight {value} is too large to add up. Divide all weights by the same number.',
    'zh-cn': '{file} 第 {row} 条记录，列“{column}”：权重 {value} 过大，无法求和。请将所有权重除以同一个数。',
  },
  'input/weight-fraction': {
    en: '{file}, line {line}, column "{column}": the weight {value} is not a whole number, but frequency weights count rows. Mend the weights, or make them sampling weights (`weight_kind: sampling` in the config, `--weight-kind sampling` on the command line).',
    'zh-cn':
      '{file} 第 {line} 行，列“{column}”：权重 {value} 不是整数，而频数权重表示行数。请修正权重，或改为抽样权重（配置中写 `weight_kind: sampling`，命令行写 `--weight-kind sampling`）。',
  },
  'input/weight-fraction-row': {
    en: '{file}, row {row}, column "{column}": the weight {value} is not a whole number, but frequency weights count rows. Mend the weights, or make them sampling weights (`weight_kind: sampling` in the config, `--weight-kind sampling` on the command line).',
    'zh-cn':
      '{file} 第 {row} 条记录，列“{column}”：权重 {value} 不是整数，而频数权重表示行数。请修正权重，或改为抽样权重（配置中写 `weight_kind: sampling`，命令行写 `--weight-kind sampling`）。',
  },
});

/** What a reader of the numbers must know. The part after the slash is the code in the evidence. */
export const warningMessages = texts({
  'warning/small-group': {
    en: '{group} has few rows ({rows}, fewer than {limit}): its numbers say little.',
    'zh-cn': '{group} 只有 {rows} 行（少于 {limit}）：其数值参考意义有限。',
  },
  'warning/small-groups': {
    en: '{count} of the {groups} groups by {columns} have fewer than {limit} rows: their numbers say little.',
    'zh-cn': '按 {columns} 划分的 {groups} 个群体中，有 {count} 个少于 {limit} 行：其数值参考意义有限。',
  },
  'warning/few-clusters': {
    en: '{column} has few clusters ({clusters}, fewer than {limit}): intervals between so few are wide and approximate.',
    'zh-cn': '{column} 只有 {clusters} 个聚类（少于 {limit}）：如此少的聚类之间的区间较宽，且只是近似。',
  },
  'warning/privileged-absent': {
    en: 'No row has {column}={privileged}, so nothing is compared with the privileged group. The values are {values}.',
    'zh-cn': '没有 {column}={privileged} 的行，因此未与优势群体比较。取值有：{values}。',
  },
  'warning/privileged-small': {
    en: '{column}={privileged} has fewer than {limit} rows (min_group), so nothing is compared with the privileged group.',
    'zh-cn': '{column}={privileged} 少于 {limit} 行（min_group），因此未与优势群体比较。',
  },
  'warning/privileged-together': {
    en: '{columns} has {count} groups beside the privileged one: they are compared with it together, each alone only up to {limit}.',
    'zh-cn': '{columns} 除优势群体外有 {count} 个群体：它们合并后与优势群体比较，不超过 {limit} 个时才逐个比较。',
  },
  'warning/suppressed': {
    en: '{count} of the {groups} groups by {columns} are suppressed: their numbers would show groups of fewer than {limit} rows (minimum_cell in assay.yaml).',
    'zh-cn':
      '按 {columns} 划分的 {groups} 个群体中，有 {count} 个已隐藏：其数值会暴露少于 {limit} 行的群体（assay.yaml 中的 minimum_cell）。',
  },
  'warning/sensitive-missing': {
    en: '{columns} is missing in {percent} % of the rows; they take no part in its disparities.',
    'zh-cn': '{columns} 在 {percent} % 的行中缺失；这些行不参与其差异计算。',
  },
  'warning/prediction-threshold': {
    en: 'In {rows} of {used} rows the prediction differs from score ≥ {threshold}. Label metrics follow the prediction column, curves the score.',
    'zh-cn': '{used} 行中有 {rows} 行的预测与得分 ≥ {threshold} 不一致。标签类指标按预测列计算，曲线按得分计算。',
  },
  'warning/scores-clipped': {
    en: '{rows} scores are exactly 0 or 1 (or nearer than 2⁻⁵²) and were clipped for the log loss.',
    'zh-cn': '{rows} 个得分恰为 0 或 1（或距离小于 2⁻⁵²），计算对数损失时已截断。',
  },
});
