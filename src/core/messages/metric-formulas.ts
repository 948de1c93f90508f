/** Formulas that say something in words, in Chinese by metric id; those of signs and ids alone are the same everywhere. */
export const chineseFormulas: Readonly<Record<string, string>> = {
  cohen_kappa: '(观测一致率 − 随机一致率) / (1 − 随机一致率)',
  positive_likelihood_ratio: '召回率 / 假正率',
  negative_likelihood_ratio: '假负率 / 真负率',
  roc_auc: '(顺序正确的对数 + ½ 平局的对数) / (正类数 · 负类数)',
  average_precision: 'Σ (召回率增量) · 精确率，遍历不同的得分，不插值',
  ks: '不同得分上 |召回率 − 假正率| 的最大值',
  log_loss: '−ln p(真实标签) 的均值，p 截断到 [2⁻⁵², 1 − 2⁻⁵²]',
  brier: '(p − y)² 的均值',
  d2_log_loss: '1 − log_loss / 正类占比的熵',
  ece: 'Σ 分箱占比 · |平均得分 − 正类占比|，15 个分箱 floor(15·p)',
  mce: 'ece 的非空分箱中 |平均得分 − 正类占比| 的最大值',
  rmsce: '√ Σ 分箱占比 · (平均得分 − 正类占比)²，分箱同 ece',
  calibration_slope: '标签对 logit(p) 的逻辑回归斜率，p 在 1e-6 处截断',
  calibration_intercept: '斜率固定为 1 时，标签对 logit(p) 的逻辑回归截距',
  theil_index: '(b/μ)·ln(b/μ) 的均值，b = 1 + ŷ − y，基于所有行',
  generalized_entropy_index: '((b/μ)² − 1) / 2 的均值，b = 1 + ŷ − y，基于所有行',
  smoothed_empirical_differential_fairness:
    '各结果与各对群体的 |ln P(结果 | 群体)| 之差的最大值，狄利克雷平滑，浓度为 1',
};
