/** Cards as people write them, about the model of the tests; every number that claims a metric is right. */
export const realisticCards: Readonly<Record<string, string>> = {
  'a card of the usual template': `---
license: apache-2.0
tags: [tabular-classification, credit]
metrics: [roc_auc, accuracy]
model-index:
  - name: credit-risk
    results:
      - task: { type: tabular-classification }
        dataset: { name: german-credit, type: german-credit, split: test }
        metrics: [{ type: roc_auc, value: 0.791 }, { type: f1, value: 0.834 }]
---
# Credit risk

Version 2 (gradient boosting, 300 trees, learning rate 0.05, depth 3, subsample 0.8) replaces version 1.

## Uses

Ranks applications of 500 to 20 000 EUR. At most 0.5 % of them are decided without a person.

## Training data

1000 rows of 1994, split 60/40 with seed 42; 30.0 % are bad. Cross-validated AUC was 0.81 ± 0.02, accuracy
0.77 in the best fold.

## Evaluation

On the 400 applicants of the test set the ROC AUC is
0.791 (95 % CI 0.76–0.82), the recall
87.1 % and the accuracy 0.755. The default threshold is
0.5; at 0.3 recall would be 0.97 and precision 0.71.

| Metric | Value | Gate |
|---|--:|--:|
| ROC AUC | 0.791 | 0.75 |
| Recall | 0.871 | 0.8 |
| Brier score | 0.168 | 0.2 |

Scoring takes 0.8 ms for each row on 2 cores; training took 0.4 hours and 0.05 kg CO2eq.

## Fairness

Recall is 0.81 for women and
0.89 for men. The four-fifths rule asks for a ratio of 0.8 between selection rates.
`,
  'a card of lists and breaks': `Credit risk
===========

Contact: model-team@example.org, +49 30 1234567. Updated 2026-11-22, release 2.1.0.

* Accuracy
  : 0.755
* ROC AUC:
  0.79
* Recall

  0.87
* Precision
  - 80 %
* Hardware
  - 0.5 GPU
* Price
  - 0.002 USD

1. Collect 0.6 of the data.
2. Fit with C=0.1, l1_ratio=0.5, alpha 0.01.
3. Keep the model if accuracy improves by 0.01.

**Limits.** Age under 26 is 19.0 % of the rows. See section 4.2, table 0.3 and [AUC 0.65](https://example.org/0.65).

\`\`\`python
assert roc_auc > 0.65  # 0.65
\`\`\`
`,
  'a comparison of models': `# Comparison

| Model | AUC | Accuracy | Latency (ms) |
|---|---|---|---|
| Logistic regression | 0.70 | 0.70 | 0.1 |
| Version 1 | 0.774 | 0.72 | 0.2 |
| Version 2 | 0.791 | 0.755 | 0.9 |
| Human experts | 0.65 | 0.66 | 1200 |

A random guess has AUC
0.5. The bureau score reaches an AUC of
0.68 on the same rows; Smith et al. (2019) report accuracy
0.76 on theirs. AUC improved by
0.017 from version 1 to version 2 (p = 0.03).

| Epoch | Loss | Accuracy |
|---|---|---|
| 1 | 0.69 | 0.55 |
| 2 | 0.61 | 0.64 |
`,
  'a card in Chinese': `# 信用风险模型

版本 2 于 2026 年 11 月 22 日发布，学习率 0.05，树的数量 300。

## 评估

在测试集上，AUC为
0.79，召回率为87.1%，准确率
75.5%。阈值为 0.5；训练准确率为0.99。女性召回率为0.81，男性召回率为0.89。

单次预测 0.8 毫秒，训练 0.4 小时。

| 指标 | 数值 |
|---|---|
| AUC | 0.791 |
| 召回率 | 87.1% |
`,
};
