/** Words of a card that decide how a sentence with a number is read. Lower case. */

/** Words that may stand around a metric and its number without changing what is claimed. */
export const fillerWords: readonly string[] = [
  ...['a', 'an', 'the', 'be', 'equals', 'equal to', 'has', 'have', 'had', 'and its', 'to', 'as'],
  ...['about', 'around', 'approximately', 'approx', 'roughly', 'nearly', 'ca', 'circa', 'just', 'only', 'exactly'],
  ...['score', 'scores', 'scored', 'value', 'values', 'result', 'results', 'metric', 'metrics', 'number', 'that'],
  ...['reach', 'reaches', 'reached', 'reaching', 'achieve', 'achieves', 'achieved', 'obtain', 'obtains', 'obtained'],
  ...['shows', 'gives', 'gets', 'yields', 'yielded', 'attains', 'attained', 'stands', 'remains', 'comes', 'out'],
  ...['measured', 'estimated', 'observed', 'computed', 'calculated', 'evaluated', 'resulting', 'corresponding'],
  ...['model', 'the model', 'this model', 'classifier', 'system', 'it', 'we', 'our', 'its', 'this', 'there', 'here'],
  ...['test', 'test set', 'test data', 'held-out', 'held out', 'holdout', 'hold-out', 'unseen', 'evaluation', 'eval'],
  ...['data', 'set', 'dataset', 'data set', 'split', 'sample', 'samples', 'cases', 'examples', 'observations', 'rows'],
  ...['applicants', 'people', 'persons', 'customers', 'clients', 'patients', 'users', 'borrowers', 'individuals'],
  ...['group', 'groups', 'subgroup', 'subgroups', 'segment', 'slice', 'version', 'overall', 'all', 'total', 'whole'],
  ...['current', 'latest', 'final', 'production', 'performance', 'discrimination', 'ranking', 'calibration', 'quality'],
  ...['classification', 'prediction', 'predictive', 'main', 'headline', 'primary', 'key', 'good', 'strong', 'high'],
  ...['low', 'modest', 'decent', 'excellent', 'respectively', 'both', 'ci', 'which', 'while', 'so', 'also', 'then'],
  ...['达到', '达', '约为', '约', '大约', '的', '模型', '该模型', '本模型', '总体', '整体', '我们', '测得'],
  ...['取得', '获得', '实现', '分类器', '系统', '最终', '分别为', '分别', '均为', '测试集', '测试数据', '得分', '分数'],
  ...['值', '数值', '结果', '群体', '客户', '申请人', '指标', '全部', '数据集', '版本', '组', '分组', '其'],
];

/** After a metric they give its number; after a number they tell something about the number instead. */
export const copulas: readonly string[] = ['is', 'was', 'are', 'were', 'means', '为', '是'];

/** Words that tie what follows to the number: what follows must be understood. */
export const prepositions: readonly string[] = [
  ...['of', 'on', 'for', 'in', 'among', 'within', 'with', 'by', 'across', '在', '上', '中', '对', '于', '对于'],
];

/** Words and signs that join the items of an enumeration. */
export const enumerators: readonly string[] = [
  ',',
  'and',
  'but',
  'vs',
  'versus',
  '&',
  '/',
  '，',
  '、',
  '和',
  '与',
  '及',
  '以及',
  '|',
];

/** Signs that say the same as "is". */
export const fillerSigns: readonly string[] = [...'=≈~)）[]"“”%％↑↓✓✗*'];

/**
 * Words that make the numbers of their sentence something else than a claim about this evaluation: other rows, other
 * models, demands, changes, another averaging or operating point.
 */
export const foreignWords: readonly string[] = [
  ...['baseline', 'baselines', 'benchmark', 'train', 'training', 'trained', 'validation', 'dev', 'cross-validation'],
  ...['cross-validated', 'cross validation', 'cv', 'fold', 'folds', 'out-of-bag', 'oob', 'previous', 'previously'],
  ...['former', 'earlier', 'old', 'original', 'published', 'paper', 'literature', 'reported by', 'human', 'random'],
  ...['dummy', 'naive', 'majority', 'competitor', 'state of the art', 'state-of-the-art', 'sota'],
  ...['target', 'targets', 'goal', 'goals', 'required', 'requirement', 'requirements', 'require', 'requires', 'must'],
  ...['should', 'minimum', 'maximum', 'min', 'max', 'at least', 'at most', 'less than', 'more than', 'greater than'],
  ...['below', 'above', 'over', 'under', 'between', 'from', 'exceeds', 'exceed', 'fell', 'falls', 'would', 'could'],
  ...['if', 'expected to', 'aim', 'aims', 'gate', 'gates', 'limit', 'limits', 'tolerance', 'margin', 'alert', 'alarm'],
  ...['threshold', 'thresholds', 'cut-off', 'cutoff', 'operating point', 'at', 'improved', 'improves', 'improvement'],
  ...['improve', 'increase', 'increased', 'increases', 'decrease', 'decreased', 'drop', 'dropped', 'drops', 'gain'],
  ...['gains', 'rose', 'higher', 'lower', 'better', 'worse', 'difference of', 'gap of', 'points', 'point', 'pp'],
  ...['compared', 'compare', 'compares', 'against', 'relative to', 'unlike', 'whereas', '→', '->', '⇒', '相比'],
  ...['macro', 'micro', 'weighted', 'macro-averaged', 'micro-averaged', 'weighted-average', 'mean', 'median'],
  ...['average'],
  ...['per class', 'top-3', 'top-5', 'standard deviation', 'std', 'sd', 'variance', 'p-value', 'alpha', 'quantile'],
  ...['except', 'without', 'excluding', 'not', 'never', 'example', 'e.g', 'for instance', 'suppose', 'hypothetical'],
  ...['基线', '训练', '验证', '交叉验证', '目标', '要求', '至少', '至多', '不低于', '不高于', '高于', '低于'],
  ...['超过', '阈值'],
  ...['提高', '提升', '增加', '下降', '降低', '改进', '此前', '以前', '旧', '宏平均', '微平均', '加权', '应'],
  ...['必须', '百分点'],
  ...['例如', '假设', '大于', '小于', '不是', '差距'],
];

/** What a number counts or measures when it is no metric: `0.5 seconds`. */
export const unitWords: readonly string[] = [
  ...['s', 'sec', 'secs', 'second', 'seconds', 'ms', 'millisecond', 'milliseconds', 'minute', 'minutes', 'hour'],
  ...['hours', 'h', 'day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years', 'g', 'kg', 'gram', 'grams'],
  ...['ton', 'tons', 'tonnes', 'kwh', 'wh', 'kw', 'w', 'kb', 'mb', 'gb', 'tb', 'kib', 'mib', 'gib', 'bytes', 'usd'],
  ...['eur', 'gbp', 'cny', 'rmb', 'dollar', 'dollars', 'euro', 'euros', 'cent', 'cents', '€', '£', '¥', '°c', 'hz'],
  ...['thousand', 'million', 'millions', 'billion', 'k', 'm', 'bn', 'mio', 'times', 'fold', 'x', 'bits', 'nats'],
  ...['epochs', 'epoch', 'steps', 'trees', 'layers', 'parameters', 'params', 'features', 'tokens', 'requests'],
  ...[
    '秒',
    '毫秒',
    '分钟',
    '小时',
    '天',
    '周',
    '个月',
    '年',
    '千克',
    '公斤',
    '克',
    '吨',
    '元',
    '美元',
    '欧元',
    '万',
    '亿',
    '千',
    '倍',
  ],
];

/** Kinds of models: their numbers are those of another model unless the sentence names a version of this one. */
export const algorithmWords: readonly string[] = [
  ...['logistic regression', 'linear regression', 'random forest', 'gradient boosting', 'decision tree', 'svm'],
  ...['xgboost', 'lightgbm', 'catboost', 'neural network', 'mlp', 'naive bayes', 'k-nn', 'knn', 'ensemble', 'gbm'],
  ...['scorecard', 'bert', 'gpt', 'llm', 'transformer', 'autogluon', 'tabnet', 'adaboost', 'lda', 'ridge', 'lasso'],
  ...['逻辑回归', '随机森林', '梯度提升', '决策树', '神经网络', '支持向量机'],
];

/** Common words for categories, by the category that a table holds. */
export const categoryWords: Readonly<Record<string, readonly string[]>> = {
  female: ['women', 'woman', 'females', '女性', '女'],
  male: ['men', 'man', 'males', '男性', '男'],
  f: ['women', 'female', '女性'],
  m: ['men', 'male', '男性'],
};
