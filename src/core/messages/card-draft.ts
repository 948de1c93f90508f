import { texts } from './text.ts';

/** The headings and hints of a model card that is begun; hints are comments, which no reader sees. */
export const cardDraftMessages = texts({
  'card-draft/title': { en: 'Model card: {model}, version {version}', 'zh-cn': '模型卡：{model}，版本 {version}' },
  'card-draft/purpose-hint': {
    en: 'What the model tells, about whom, and what is decided with it. One paragraph.',
    'zh-cn': '模型给出什么、针对谁、据此做什么决定。一段话即可。',
  },
  'card-draft/details': { en: 'Model details', 'zh-cn': '模型信息' },
  'card-draft/owner': { en: 'Owner: {owner}', 'zh-cn': '负责人：{owner}' },
  'card-draft/artifact': { en: 'File: `{file}`', 'zh-cn': '文件：`{file}`' },
  'card-draft/threshold': {
    en: 'Output: `{score}`; {positive} is decided from a threshold of {threshold}',
    'zh-cn': '输出：`{score}`；达到阈值 {threshold} 即判定为 {positive}',
  },
  'card-draft/details-hint': {
    en: 'Kind of model, inputs, licence, who answers questions.',
    'zh-cn': '模型种类、输入、许可证、联系人。',
  },
  'card-draft/use': { en: 'Intended use', 'zh-cn': '预期用途' },
  'card-draft/use-hint': {
    en: 'Who uses it for which decisions, and what it must not be used for.',
    'zh-cn': '谁用它做哪些决定，以及不得用于什么。',
  },
  'card-draft/training': { en: 'Training data', 'zh-cn': '训练数据' },
  'card-draft/training-hint': {
    en: 'Where it comes from, when, who is in it and who is missing, its licence.',
    'zh-cn': '来源、时间、包含谁、缺少谁、许可证。',
  },
  'card-draft/evaluation': { en: 'Evaluation', 'zh-cn': '评估' },
  'card-draft/rows': {
    en: 'On {rows} rows of the set {set}. Intervals are {confidence} %.',
    'zh-cn': '在评估集 {set} 的 {rows} 行上。区间为 {confidence} %。',
  },
  'card-draft/fairness': { en: 'Fairness', 'zh-cn': '公平性' },
  'card-draft/fairness-hint': {
    en: 'What these differences mean for the people concerned, and what was decided about them.',
    'zh-cn': '这些差异对相关人群意味着什么，以及为此做了什么决定。',
  },
  'card-draft/limitations': { en: 'Limitations', 'zh-cn': '局限' },
  'card-draft/limitations-hint': {
    en: 'For whom, where and when these numbers do not hold.',
    'zh-cn': '这些数字对谁、在何处、何时不成立。',
  },
});
