/**
 * How cards name metrics, besides their ids: English and Chinese, lower case. Only names that mean one metric of
 * binary classification; a bare `AUC` is that of the ROC curve.
 */
export const metricNames: Readonly<Record<string, readonly string[]>> = {
  accuracy: ['accuracy', 'acc', '准确率', '准确度', '正确率'],
  error_rate: ['error rate', 'misclassification rate', '错误率'],
  balanced_accuracy: ['balanced accuracy', '平衡准确率'],
  prevalence: ['prevalence', '患病率'],
  selection_rate: ['selection rate', 'acceptance rate', 'approval rate', '选中率', '通过率', '批准率'],
  precision: ['precision', 'positive predictive value', 'ppv', '精确率', '精确度', '查准率', '精准率'],
  recall: ['recall', 'sensitivity', 'true positive rate', 'tpr', '召回率', '查全率', '灵敏度', '敏感度', '真正率'],
  true_negative_rate: ['specificity', 'true negative rate', 'tnr', '特异度', '特异性', '真负率'],
  false_positive_rate: ['false positive rate', 'false-positive rate', 'fpr', '假正率', '误报率'],
  false_negative_rate: ['false negative rate', 'false-negative rate', 'fnr', 'miss rate', '假负率', '漏报率'],
  negative_predictive_value: ['negative predictive value', 'npv', '负预测值'],
  false_discovery_rate: ['false discovery rate', 'fdr', '错误发现率'],
  false_omission_rate: ['false omission rate', '错误遗漏率'],
  f1: ['f1', 'f1 score', 'f1-score', 'f1 measure', 'f-score', 'f1值', 'f1 值', 'f1分数', 'f1 分数'],
  jaccard: ['jaccard', 'jaccard index', 'jaccard score'],
  matthews_corrcoef: ['mcc', 'matthews correlation', 'matthews correlation coefficient', '马修斯相关系数'],
  cohen_kappa: ["cohen's kappa", 'cohen’s kappa', 'cohen kappa', 'kappa'],
  youden_j: ["youden's j", 'youden’s j', 'youden index'],
  roc_auc: [
    'auc',
    'roc auc',
    'roc-auc',
    'auroc',
    'auc-roc',
    'auc roc',
    'auc score',
    'roc auc score',
    'area under the roc curve',
    'area under the curve',
    'c-statistic',
    'auc值',
    'auc 值',
    'roc曲线下面积',
  ],
  average_precision: ['average precision', '平均精度', '平均精确率'],
  ks: ['ks statistic', 'kolmogorov–smirnov', 'kolmogorov-smirnov', 'ks 统计量', 'ks统计量'],
  gini: ['gini', 'gini coefficient', '基尼系数'],
  log_loss: ['log loss', 'log-loss', 'logloss', 'cross-entropy', 'cross entropy', '对数损失', '交叉熵'],
  brier: ['brier', 'brier score', 'brier 分数', 'brier分数', '布里尔分数'],
  ece: ['ece', 'expected calibration error', '期望校准误差'],
  mce: ['maximum calibration error'],
  calibration_slope: ['calibration slope', '校准斜率'],
  calibration_intercept: ['calibration intercept', '校准截距'],
  demographic_parity_difference: ['demographic parity difference', '人口均等差', '统计均等差'],
  demographic_parity_ratio: ['demographic parity ratio'],
  equal_opportunity_difference: ['equal opportunity difference', '机会均等差'],
  equalized_odds_difference: ['equalized odds difference', 'equalised odds difference', '均等几率差'],
  statistical_parity_difference: ['statistical parity difference'],
  disparate_impact: ['disparate impact', 'disparate impact ratio', '差别影响'],
  average_odds_difference: ['average odds difference'],
};

/**
 * Whether a name means more than one number, of which the evidence holds only one: the area under the precision–recall
 * curve is average precision to some libraries and the area by trapezoids to others. Nothing can be said of those.
 */
export function isAmbiguousName(name: string): boolean {
  return /^(auc[ _-]?pr|pr[ _-]?auc|au[- ]?prc)$/i.test(name.trim());
}
