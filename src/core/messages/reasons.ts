import type { CountedReason, PlainReason, ReasonOf } from '../evaluation/reason.ts';
import { type Text, texts } from './text.ts';

/** A reason's words for a number of rows: `fewer than 30 rows` is the id `fewer than {rows} rows`. */
type CountedPattern = CountedReason extends `${infer Before}${number}${infer After}`
  ? `${Before}{rows}${After}`
  : never;

/**
 * Reasons in evidence why a number is undefined, has no interval, or a row or group is left out. The evidence holds
 * the English text, which is also the id. Every reason that the program can give is here: the type asks for it.
 */
const plainReasonTexts: Record<`reason/${PlainReason}`, Text> = texts({
  'reason/a count': { en: 'a count', 'zh-cn': '计数' },
  'reason/a maximum over thresholds: no interval method': {
    en: 'a maximum over thresholds: no interval method',
    'zh-cn': '阈值上的最大值：没有区间方法',
  },
  'reason/a value is negative': { en: 'a value is negative', 'zh-cn': '有数值为负' },
  'reason/biased upwards in small samples: compare with the value expected if calibrated': {
    en: 'biased upwards in small samples: compare with the value expected if calibrated',
    'zh-cn': '小样本下偏高：请与完全校准时的预期值比较',
  },
  'reason/fewer than two groups': { en: 'fewer than two groups', 'zh-cn': '少于两个分组' },
  'reason/labels and predictions are all the same': {
    en: 'labels and predictions are all the same',
    'zh-cn': '标签与预测全部相同',
  },
  'reason/missing value': { en: 'missing value', 'zh-cn': '缺失值' },
  'reason/no false negatives': { en: 'no false negatives', 'zh-cn': '没有假负类' },
  'reason/no false positives': { en: 'no false positives', 'zh-cn': '没有假正类' },
  'reason/no interval method for this metric': {
    en: 'no interval method for this metric',
    'zh-cn': '此指标没有区间方法',
  },
  'reason/no negatives': { en: 'no negatives', 'zh-cn': '没有负类' },
  'reason/no positives': { en: 'no positives', 'zh-cn': '没有正类' },
  'reason/no positives, neither labelled nor predicted': {
    en: 'no positives, neither labelled nor predicted',
    'zh-cn': '标签与预测中都没有正类',
  },
  'reason/no predicted negatives': { en: 'no predicted negatives', 'zh-cn': '没有预测为负的行' },
  'reason/no predicted positives': { en: 'no predicted positives', 'zh-cn': '没有预测为正的行' },
  'reason/no rows': { en: 'no rows', 'zh-cn': '没有行' },
  'reason/no scores': { en: 'no scores', 'zh-cn': '没有得分' },
  'reason/no true negatives': { en: 'no true negatives', 'zh-cn': '没有真负类' },
  'reason/no variance can be estimated': { en: 'no variance can be estimated', 'zh-cn': '无法估计方差' },
  'reason/only false negatives': { en: 'only false negatives', 'zh-cn': '只有假负类' },
  'reason/only one class: no negatives': { en: 'only one class: no negatives', 'zh-cn': '只有一类：没有负类' },
  'reason/only one class: no positives': { en: 'only one class: no positives', 'zh-cn': '只有一类：没有正类' },
  'reason/the largest value is 0': { en: 'the largest value is 0', 'zh-cn': '最大值为 0' },
  'reason/the score separates the classes': { en: 'the score separates the classes', 'zh-cn': '得分完全分开两类' },
  'reason/undefined': { en: 'undefined', 'zh-cn': '未定义' },
  'reason/undefined in too many resamples': { en: 'undefined in too many resamples', 'zh-cn': '在过多重抽样中未定义' },
  'reason/zero has no logarithm': { en: 'zero has no logarithm', 'zh-cn': '零没有对数' },
  'reason/label missing': { en: 'label missing', 'zh-cn': '标签缺失' },
  'reason/score missing': { en: 'score missing', 'zh-cn': '得分缺失' },
  'reason/prediction missing': { en: 'prediction missing', 'zh-cn': '预测缺失' },
  'reason/weight missing': { en: 'weight missing', 'zh-cn': '权重缺失' },
  'reason/cluster missing': { en: 'cluster missing', 'zh-cn': '聚类缺失' },
  'reason/query missing': { en: 'query missing', 'zh-cn': '查询缺失' },
  'reason/all scores are equal': { en: 'all scores are equal', 'zh-cn': '所有得分相同' },
  'reason/all weights are zero': { en: 'all weights are zero', 'zh-cn': '所有权重均为零' },
  'reason/bootstrap switched off': { en: 'bootstrap switched off', 'zh-cn': '自助法已关闭' },
  'reason/a maximum over rows: no interval method': {
    en: 'a maximum over rows: no interval method',
    'zh-cn': '各行中的最大值：没有区间方法',
  },
  'reason/a label is 0': { en: 'a label is 0', 'zh-cn': '有标签为 0' },
  'reason/a label is negative': { en: 'a label is negative', 'zh-cn': '有标签为负' },
  'reason/a label is not positive': { en: 'a label is not positive', 'zh-cn': '有标签不为正' },
  'reason/a prediction is not positive': { en: 'a prediction is not positive', 'zh-cn': '有预测不为正' },
  'reason/all labels are 0': { en: 'all labels are 0', 'zh-cn': '所有标签均为 0' },
  'reason/all labels are the same': { en: 'all labels are the same', 'zh-cn': '所有标签相同' },
  'reason/one cluster': { en: 'one cluster', 'zh-cn': '只有一个聚类' },
  'reason/no interval method for clustered rows': {
    en: 'no interval method for clustered rows',
    'zh-cn': '聚类数据没有区间方法',
  },
  'reason/one positive row': { en: 'one positive row', 'zh-cn': '只有一行正类' },
  'reason/one row': { en: 'one row', 'zh-cn': '只有一行' },
  'reason/no such metric': { en: 'no such metric', 'zh-cn': '没有此指标' },
  'reason/the privileged value is 0': { en: 'the privileged value is 0', 'zh-cn': '优势组的数值为 0' },
});

/** Reasons with a number of rows, and reasons of a part of a number. */
const madeReasonTexts: Record<`reason/${CountedPattern}` | `reason-of/${ReasonOf}`, Text> = texts({
  'reason/fewer than {rows} rows': { en: 'fewer than {rows} rows', 'zh-cn': '少于 {rows} 行' },
  'reason/suppressed: protects groups of fewer than {rows} rows': {
    en: 'suppressed: protects groups of fewer than {rows} rows',
    'zh-cn': '已隐藏：保护少于 {rows} 行的分组',
  },
  'reason-of/unprivileged': { en: 'unprivileged: {reason}', 'zh-cn': '非优势组：{reason}' },
  'reason-of/privileged': { en: 'privileged: {reason}', 'zh-cn': '优势组：{reason}' },
  'reason-of/recall': { en: 'recall: {reason}', 'zh-cn': '召回率：{reason}' },
  'reason-of/false positive rate': { en: 'false positive rate: {reason}', 'zh-cn': '假正率：{reason}' },
  'reason-of/a': { en: 'first version: {reason}', 'zh-cn': '前一版本：{reason}' },
  'reason-of/b': { en: 'second version: {reason}', 'zh-cn': '后一版本：{reason}' },
});

export const reasonTexts = { ...plainReasonTexts, ...madeReasonTexts };
