import { texts } from './text.ts';

/** Inputs that were read but can't be evaluated. */
export const evaluationMessages = texts({
  'input/positive-needed': {
    en: 'Which label is positive? The labels are {labels}. Name it: `positive:` in the config, `--positive LABEL` on the command line.',
    'zh-cn': '哪个标签是正类？标签有：{labels}。请指明：配置中写 `positive:`，命令行写 `--positive 标签`。',
  },
  'input/task-unsupported': {
    en: 'Evaluation of {task} models is not there yet. Tasks that can be evaluated: {known}.',
    'zh-cn': '尚不支持评估 {task} 模型。可评估的任务：{known}。',
  },
  'input/label-needed': {
    en: 'Which column holds the label? Name it: `--label COLUMN`. The columns are {columns}.',
    'zh-cn': '哪一列是标签？请指明：`--label 列名`。各列为：{columns}。',
  },
  'input/score-needed': {
    en: 'Which column holds the score or the prediction? Name it: `--score COLUMN` or `--prediction COLUMN`. The columns are {columns}.',
    'zh-cn': '哪一列是得分或预测？请指明：`--score 列名` 或 `--prediction 列名`。各列为：{columns}。',
  },
  'input/prediction-needed': {
    en: 'Which column holds the prediction? Name it: `--prediction COLUMN`. The columns are {columns}.',
    'zh-cn': '哪一列是预测？请指明：`--prediction 列名`。各列为：{columns}。',
  },
  'input/query-needed': {
    en: 'Which column says to which query a row belongs? Name it: `--query COLUMN`. The columns are {columns}.',
    'zh-cn': '哪一列说明各行属于哪个查询？请指明：`--query 列名`。各列为：{columns}。',
  },
  'input/class-score-needed': {
    en: 'Say which class each score column is of: `--score CLASS={column}`.',
    'zh-cn': '请说明每个得分列属于哪个类别：`--score 类别={column}`。',
  },
  'input/version-unknown': {
    en: '{model} has no version {version}. It has {versions}.',
    'zh-cn': '{model} 没有版本 {version}。已有版本：{versions}。',
  },
  'input/set-of-no-version': {
    en: 'No version of {model} has predictions for the set {set}. The sets are {sets}.',
    'zh-cn': '{model} 没有任何版本具有集合 {set} 的预测。已有集合：{sets}。',
  },
  'input/no-predictions': {
    en: '{model} names no predictions for version {versions}. Add them to the config: `predictions: FILE`.',
    'zh-cn': '{model} 没有为版本 {versions} 指明预测。请在配置中添加：`predictions: 文件`。',
  },
  'input/set-unknown': {
    en: 'Version {version} of {model} has no predictions for the set {set}. It has {sets}.',
    'zh-cn': '{model} 的版本 {version} 没有集合 {set} 的预测。已有：{sets}。',
  },
  'input/connections-refused': {
    en: 'The predictions of version {version} are behind a connection ({connection}). Nothing was contacted; connections are not supported yet. Write the predictions to a file, and name that.',
    'zh-cn':
      '版本 {version} 的预测在连接 {connection} 之后。没有进行任何连接；目前尚不支持连接。请把预测写成文件并指定该文件。',
  },
  'input/evidence-damaged': {
    en: '{file} is the only evidence for version {version} of {model} and cannot be used: {reason}. Delete it and run `assay evaluate {config}`, or restore the file as it was.',
    'zh-cn':
      '{file} 是 {model} 的版本 {version} 的唯一证据，但无法使用：{reason}。请删除后运行 `assay evaluate {config}`，或恢复原文件。',
  },
  'input/no-evidence': {
    en: 'There is no evidence for version {version} of {model} yet. Run `assay evaluate {config}` first.',
    'zh-cn': '{model} 的版本 {version} 还没有评估证据。请先运行 `assay evaluate {config}`。',
  },
});
