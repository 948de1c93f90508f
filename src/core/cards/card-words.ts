/** Words of a card that decide how a sentence with a number is read, by the part they play. Lower case. */

/** The model, version or rows that the card is about: a sentence with one of them is about this evaluation. */
export const ownWords: readonly string[] = [
  ...['model', 'the model', 'this model', 'our model', 'classifier', 'system', 'our', 'we', 'test', 'tests'],
  ...['test set', 'test data', 'test split', 'held-out', 'held out', 'holdout', 'hold-out', 'unseen', 'evaluation'],
  ...[
    "model's",
    'model’s',
    "the model's",
    'the model’s',
    "classifier's",
    'classifier’s',
    'evaluation set',
    'eval',
    'overall',
    'production',
    'headline',
    'final',
    'current',
    'latest',
  ],
  ...['模型', '该模型', '本模型', '我们', '测试集', '测试数据', '测试', '总体', '整体', '分类器', '系统', '最终'],
];

/** Stand for what the sentence before was about. */
export const pronouns: readonly string[] = ['it', 'its', 'this', 'they', 'their', '其', '它'];

/** Words that may stand around a metric and its number without changing what is claimed. */
export const fillerWords: readonly string[] = [
  ...['a', 'an', 'the', 'be', 'equals', 'equal to', 'has', 'have', 'had', 'and its', 'an overall', 'see', 'table'],
  ...['about', 'around', 'approximately', 'approx', 'roughly', 'nearly', 'ca', 'circa', 'just', 'only', 'exactly'],
  ...['score', 'scores', 'scored', 'value', 'values', 'result', 'results', 'metric', 'metrics', 'number', 'that'],
  ...['reach', 'reaches', 'reached', 'achieve', 'achieves', 'achieved', 'obtain', 'obtains', 'obtained'],
  ...['shows', 'gives', 'gets', 'yields', 'yielded', 'attains', 'attained', 'stands', 'remains', 'comes', 'out'],
  ...['measured', 'estimated', 'observed', 'computed', 'calculated', 'evaluated', 'resulting', 'corresponding'],
  ...['data', 'set', 'dataset', 'data set', 'split', 'sample', 'samples', 'cases', 'examples', 'observations', 'rows'],
  ...['applicants', 'people', 'persons', 'customers', 'clients', 'patients', 'users', 'borrowers', 'individuals'],
  ...['group', 'groups', 'subgroup', 'subgroups', 'segment', 'slice', 'version', 'all', 'total', 'whole', 'there'],
  ...['performance', 'discrimination', 'ranking', 'calibration', 'quality', 'following', 'figure', 'section', 'here'],
  ...['classification', 'prediction', 'predictive', 'main', 'primary', 'key', 'good', 'strong', 'high', 'well'],
  ...['low', 'modest', 'decent', 'excellent', 'respectively', 'both', 'ci', 'so', 'also', 'then', 'card', 'report'],
  ...['reports', 'indicates', 'performs'],
  ...['达到', '达', '约为', '约', '大约', '的', '测得', '表现', '如下', '在于', '了'],
  ...['取得', '获得', '实现', '分别为', '分别', '均为', '得分', '分数'],
  ...['值', '数值', '结果', '群体', '客户', '申请人', '指标', '全部', '数据集', '版本', '组', '分组'],
];

/** Signs that say the same as "is", or nothing. */
export const fillerSigns: readonly string[] = [...'=≈~[]"“”%％↑↓✓✗*†‡§'];

/** After a metric they give its number; after a number they tell something about the number instead. */
export const copulas: readonly string[] = ['is', 'was', 'are', 'were', 'means', '为', '是'];

/** Words that tie what follows to the number: what follows must be understood. */
export const prepositions: readonly string[] = [
  ...['on', 'for', 'in', 'among', 'within', 'by', 'across', '在', '上', '中', '对', '于', '对于'],
];

/** Words that tie a clause to the noun before it: `the bureau score, whose AUC is 0.65`. */
export const relatives: readonly string[] = ['with', 'which', 'having', 'reaching', 'achieving', 'giving', 'whose'];

/** Words that begin a clause about the circumstances: `after recalibration, ECE is 0.02`. */
export const openers: readonly string[] = [
  ...['after', 'before', 'when', 'where', 'using', 'during', 'as', 'since', 'until', 'through', 'via', 'per', 'to'],
  ...['at the time', 'upon', 'given', 'because', 'although', 'though', 'due to', 'despite', 'even'],
  ...['经过', '使用', '采用', '针对', '随着', '当', '由于', '虽然', '通过'],
];

/** What separates clauses. */
export const commas: readonly string[] = [',', '，', 'but', 'while', '而', '但', '且', '并且'];

/** What joins the items of an enumeration. */
export const enumerators: readonly string[] = [...['and', 'vs', 'versus', '&', '/', '、', '和', '与', '及', '以及']];

/** What sets off a remark. */
export const punctuation = {
  colon: [':', '：'],
  semicolon: [';', '；', '|'],
  dash: ['—', '–', '——'],
  open: ['(', '（'],
  close: [')', '）'],
} as const;

/** Other rows or other models, here and in what the paragraph goes on to say. */
export const elsewhereWords: readonly string[] = [
  ...['baseline', 'baselines', 'benchmark', 'train', 'training', 'validation', 'dev', 'cross-validation'],
  ...['cross-validated', 'cross validation', 'cv', 'fold', 'folds', 'out-of-bag', 'oob', 'previous', 'previously'],
  ...['former', 'earlier', 'old', 'original', 'published', 'paper', 'literature', 'reported by', 'human', 'random'],
  ...['dummy', 'naive', 'majority', 'competitor', 'state of the art', 'state-of-the-art', 'sota', 'et al'],
  ...['基线', '训练', '验证', '交叉验证', '此前', '以前', '旧', '论文', '文献', '原始', '随机'],
];

/** Conditions, changes, comparisons, other averages and operating points: numbers here are something else. */
export const twistWords: readonly string[] = [
  ...['trained', 'would', 'could', 'may', 'might', 'if', 'expected to', 'alert', 'alarm', 'cut-off', 'cutoff'],
  ...['operating point', 'at', 'from', 'between', 'up to', 'improved', 'improves', 'improvement', 'improve'],
  ...['increase', 'increased', 'increases', 'decrease', 'decreased', 'drop', 'dropped', 'drops', 'fell', 'falls'],
  ...['gain', 'gains', 'rose', 'rise', 'higher', 'lower', 'better', 'worse', 'difference of', 'gap of', 'points'],
  ...['point', 'pp', 'margin', 'tolerance', 'compared', 'compare', 'compares', 'against', 'relative to', 'unlike'],
  ...['whereas', '→', '->', '⇒', 'macro', 'micro', 'weighted', 'macro-averaged', 'micro-averaged', 'mean', 'median'],
  ...['weighted-average', 'average', 'averaged', 'avg', 'per class', 'top-1', 'top-3', 'top-5', 'top-10', 'std', 'sd'],
  ...['standard deviation', 'standard error', 'variance', 'p-value', 'alpha', 'quantile', 'except', 'without'],
  ...['excluding', 'not', 'never', 'no', 'example', 'e.g', 'for instance', 'suppose', 'hypothetical', 'out of'],
  ...['提高', '提升', '增加', '下降', '降低', '改进', '相比', '宏平均', '微平均', '加权', '平均', '百分点', '例如'],
  ...['假设', '不是', '差距', '如果', '若', '前', '交叉', '标准差', '方差'],
];

/** What is wanted rather than measured. */
export const demandWords: readonly string[] = [
  ...['target', 'targets', 'goal', 'goals', 'required', 'requirement', 'requirements', 'require', 'requires', 'must'],
  ...['should', 'shall', 'need', 'needs', 'needed', 'minimum', 'maximum', 'min', 'max', 'at least', 'at most'],
  ...['no less than', 'no more than', 'less than', 'more than', 'greater than', 'below', 'above', 'over', 'under'],
  ...['exceed', 'exceeds', 'exceeding', 'aim', 'aims', 'gate', 'gates', 'limit', 'limits', 'acceptance criteria'],
  ...['>', '<', '≥', '≤', '>=', '<=', '＞', '＜', '≧', '≦'],
  ...['目标', '要求', '至少', '至多', '不低于', '不高于', '不小于', '不大于', '不超过', '高于', '低于', '大于', '小于'],
  ...['超过', '应', '须', '必须', '需', '需要', '门槛', '下限', '上限', '期望'],
];

/** Where the model decides, unless the clause makes a demand. */
export const thresholdWords: readonly string[] = ['threshold', 'thresholds', '阈值'];

/** What a number counts or measures when it is no metric: `0.5 seconds`. */
export const unitWords: readonly string[] = [
  ...['s', 'sec', 'secs', 'second', 'seconds', 'ms', 'millisecond', 'milliseconds', 'minute', 'minutes', 'hour'],
  ...['hours', 'h', 'day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years', 'g', 'kg', 'gram', 'grams'],
  ...['ton', 'tons', 'tonnes', 'kwh', 'wh', 'kw', 'w', 'kb', 'mb', 'gb', 'tb', 'kib', 'mib', 'gib', 'bytes', 'usd'],
  ...['eur', 'gbp', 'cny', 'rmb', 'dollar', 'dollars', 'euro', 'euros', 'cent', 'cents', '€', '£', '¥', '°c', 'hz'],
  ...['thousand', 'million', 'millions', 'billion', 'k', 'm', 'bn', 'mio', 'times', 'fold', 'x', 'bits', 'nats'],
  ...['epochs', 'epoch', 'steps', 'trees', 'layers', 'parameters', 'params', 'features', 'tokens', 'requests'],
  ...['秒', '毫秒', '分钟', '小时', '天', '周', '个月', '年', '千克', '公斤', '克', '吨', '元', '美元', '欧元', '万'],
  ...['亿', '千', '倍'],
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

/** All of the words above that have no other meaning than their part; a later part wins. */
export const wordsByKind = [
  ['filler', [...fillerWords, ...fillerSigns]],
  ['own', ownWords],
  ['pronoun', pronouns],
  ['copula', copulas],
  ['of', ['of']],
  ['preposition', prepositions],
  ['relative', relatives],
  ['opener', openers],
  ['unit', unitWords],
  ['elsewhere', elsewhereWords],
  ['twist', twistWords],
  ['demand', demandWords],
  ['threshold', thresholdWords],
  ['algorithm', algorithmWords],
  ['enumerator', enumerators],
  ['comma', commas],
  ...(Object.entries(punctuation) as [keyof typeof punctuation, readonly string[]][]),
] as const;
