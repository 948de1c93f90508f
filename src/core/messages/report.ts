import { gateTexts } from './gate-words.ts';
import { methodTexts } from './interval-methods.ts';
import { metricNames } from './metric-names.ts';
import { reasonTexts } from './reasons.ts';
import { warningMessages } from './table-content.ts';
import { texts } from './text.ts';
import { type Words, wordsFrom } from './words.ts';

/** Everything that the report pages, the HTML file and the Markdown report say. */
export const reportMessages = {
  ...metricNames,
  ...gateTexts,
  ...warningMessages,
  ...reasonTexts,
  ...methodTexts,
  ...texts({
    // Header
    'report/title/evaluation': { en: '{model}: evaluation', 'zh-cn': '{model}：评估' },
    'report/title/fairness': { en: '{model}: fairness', 'zh-cn': '{model}：公平性' },
    'report/header/version': { en: 'Version', 'zh-cn': '版本' },
    'report/header/set': { en: 'Set', 'zh-cn': '评估集' },
    'report/header/against': { en: 'Against', 'zh-cn': '对比' },
    'report/header/no-baseline': { en: 'no other version', 'zh-cn': '不对比' },
    'report/header/on': { en: 'on', 'zh-cn': '评估集' },
    'report/header/against-version': { en: 'against version {version}', 'zh-cn': '对比版本 {version}' },
    'report/header/rows': { en: '{rows} rows', 'zh-cn': '{rows} 行' },
    'report/header/used': { en: '{used} of {rows} rows used', 'zh-cn': '使用了 {rows} 行中的 {used} 行' },
    'report/header/evidence': { en: 'evidence {digest}', 'zh-cn': '证据 {digest}' },
    'report/header/current': { en: 'up to date', 'zh-cn': '最新' },
    'report/header/stale': { en: 'stale: {reasons}', 'zh-cn': '已过期：{reasons}' },
    'report/header/refresh': { en: 'Evaluate again', 'zh-cn': '重新评估' },
    'report/header/export': { en: 'Export', 'zh-cn': '导出' },
    'report/header/fairness': { en: 'Fairness', 'zh-cn': '公平性' },
    'report/header/evaluation': { en: 'Evaluation', 'zh-cn': '评估' },
    'report/header/positive': { en: 'positive: {label}', 'zh-cn': '正类：{label}' },
    'report/header/unsaved': { en: 'not saved as evidence', 'zh-cn': '未保存为证据' },
    'report/header/busy': { en: 'evaluating again …', 'zh-cn': '正在重新评估…' },
    'report/header/no-report': { en: 'Waiting for the evaluation.', 'zh-cn': '正在等待评估结果。' },
    // Numbers
    'report/number/no-interval': { en: 'no interval: {reason}', 'zh-cn': '无区间：{reason}' },
    'report/number/undefined': { en: 'undefined: {reason}', 'zh-cn': '未定义：{reason}' },
    'report/number/n': { en: 'n {n}', 'zh-cn': 'n {n}' },
    'report/number/points': { en: '{points} points', 'zh-cn': '{points} 个百分点' },
    'report/glyph/key': {
      en: 'Line: {confidence} % interval. Dot: value. Ring: version {version}. Tick: gate.',
      'zh-cn': '线：{confidence} % 区间。点：数值。环：版本 {version}。刻度：门槛。',
    },
    'report/glyph/key-no-baseline': {
      en: 'Line: {confidence} % interval. Dot: value. Tick: gate.',
      'zh-cn': '线：{confidence} % 区间。点：数值。刻度：门槛。',
    },
    // Headline
    'report/headline/title': { en: 'Main results', 'zh-cn': '主要结果' },
    'report/headline/higher': {
      en: '{difference} higher than version {version}',
      'zh-cn': '比版本 {version} 高 {difference}',
    },
    'report/headline/lower': {
      en: '{difference} lower than version {version}',
      'zh-cn': '比版本 {version} 低 {difference}',
    },
    'report/headline/same': { en: 'the same as version {version}', 'zh-cn': '与版本 {version} 相同' },
    'report/headline/better': {
      en: '{difference} better than version {version} ({interval})',
      'zh-cn': '比版本 {version} 好 {difference}（{interval}）',
    },
    'report/headline/worse': {
      en: '{difference} worse than version {version} ({interval})',
      'zh-cn': '比版本 {version} 差 {difference}（{interval}）',
    },
    'report/headline/not-shown': {
      en: 'no difference to version {version} shown; this data could show {detectable} or more',
      'zh-cn': '未显示与版本 {version} 的差异；这些数据可显示 {detectable} 以上的差异',
    },
    'report/headline/paired': {
      en: 'Paired difference {difference} ({interval}) on {rows} common rows; positive is better.',
      'zh-cn': '在 {rows} 个共同行上的配对差值 {difference}（{interval}）；正值为更好。',
    },
    'report/headline/unpaired': {
      en: 'Difference of the two values; whether it is more than chance needs `assay compare`, which pairs the rows.',
      'zh-cn': '两个数值之差；是否超出偶然需要用 `assay compare` 按行配对检验。',
    },
    // Threshold
    'report/threshold/title': { en: 'Threshold', 'zh-cn': '阈值' },
    'report/threshold/slider': { en: 'Decision threshold', 'zh-cn': '决策阈值' },
    'report/threshold/selected': { en: 'selected {value}', 'zh-cn': '选中 {value}' },
    'report/threshold/recall': { en: 'recall {value}', 'zh-cn': '召回率 {value}' },
    'report/threshold/precision': { en: 'precision {value}', 'zh-cn': '精确率 {value}' },
    'report/threshold/preview': {
      en: 'Preview, no verdict: the numbers below and the gates are at {threshold}.',
      'zh-cn': '预览，不作结论：下方数字与门槛均按 {threshold} 计算。',
    },
    'report/threshold/evaluated': {
      en: 'As evaluated: positive from {threshold} up.',
      'zh-cn': '按评估设定：不低于 {threshold} 为正类。',
    },
    'report/threshold/reset': { en: 'Back to {threshold}', 'zh-cn': '恢复为 {threshold}' },
    'report/threshold/value': {
      en: '{threshold}: selected {selected}, recall {recall}, precision {precision}',
      'zh-cn': '{threshold}：选中 {selected}，召回率 {recall}，精确率 {precision}',
    },
    'report/confusion/title': { en: 'Confusion matrix at {threshold}', 'zh-cn': '阈值 {threshold} 的混淆矩阵' },
    'report/confusion/actual': { en: 'actual {label}', 'zh-cn': '实际 {label}' },
    'report/confusion/predicted': { en: 'predicted {label}', 'zh-cn': '预测 {label}' },
    'report/confusion/other': { en: 'not {label}', 'zh-cn': '非 {label}' },
    // Charts
    'report/chart/section': { en: 'Curves', 'zh-cn': '曲线' },
    'report/chart/table': { en: 'Table', 'zh-cn': '表格' },
    'report/chart/chart': { en: 'Chart', 'zh-cn': '图' },
    'report/chart/toggle': { en: 'Show as a table (T)', 'zh-cn': '以表格显示 (T)' },
    'report/chart/toggle-back': { en: 'Show as a chart (T)', 'zh-cn': '以图显示 (T)' },
    'report/chart/roc': {
      en: 'Ranking: a “{positive}” row scores above another in {pairs} of 100 pairs',
      'zh-cn': '排序：100 对中有 {pairs} 对是“{positive}”行得分更高',
    },
    'report/chart/roc-unknown': { en: 'Ranking: true against false positives', 'zh-cn': '排序：真正率与假正率' },
    'report/chart/pr': {
      en: 'Selecting: of 100 selected rows, {correct} are “{positive}”',
      'zh-cn': '选择：选中的 100 行中有 {correct} 行是“{positive}”',
    },
    'report/chart/pr-unknown': { en: 'Selecting: precision against recall', 'zh-cn': '选择：精确率与召回率' },
    'report/chart/calibration-near': {
      en: 'Calibration: no difference from what happened is shown',
      'zh-cn': '校准：未显示与实际的差异',
    },
    'report/chart/calibration-high': {
      en: 'Calibration: scores are too high, {percent} above what happened',
      'zh-cn': '校准：得分偏高，超出实际 {percent}',
    },
    'report/chart/calibration-low': {
      en: 'Calibration: scores are too low, {percent} below what happened',
      'zh-cn': '校准：得分偏低，低于实际 {percent}',
    },
    'report/chart/calibration-extreme': {
      en: 'Calibration: high scores are too high, low ones too low',
      'zh-cn': '校准：高分偏高，低分偏低',
    },
    'report/chart/calibration-timid': {
      en: 'Calibration: high scores are too low, low ones too high',
      'zh-cn': '校准：高分偏低，低分偏高',
    },
    'report/chart/calibration-unknown': {
      en: 'Calibration: what happened against the score',
      'zh-cn': '校准：实际与得分',
    },
    'report/chart/scores': {
      en: 'Scores: at the best cut, the labels differ by {points} points (KS)',
      'zh-cn': '得分：在最佳切分处，两类标签相差 {points} 个百分点（KS）',
    },
    'report/chart/scores-unknown': { en: 'Scores by label', 'zh-cn': '各标签的得分' },
    'report/chart/axis/false_positive_rate': { en: 'False positive rate', 'zh-cn': '假正率' },
    'report/chart/axis/recall': { en: 'Recall', 'zh-cn': '召回率' },
    'report/chart/axis/precision': { en: 'Precision', 'zh-cn': '精确率' },
    'report/chart/axis/mean_score': { en: 'Mean score of the bin', 'zh-cn': '分箱平均得分' },
    'report/chart/axis/observed': { en: 'Observed share of positives', 'zh-cn': '实际正类占比' },
    'report/chart/axis/score': { en: 'Score', 'zh-cn': '得分' },
    'report/chart/axis/share': { en: 'Share of the label’s rows', 'zh-cn': '占该标签行数的比例' },
    'report/chart/axis/threshold': { en: 'Threshold', 'zh-cn': '阈值' },
    'report/chart/axis/rows': { en: 'Rows', 'zh-cn': '行数' },
    'report/chart/axis/interval': { en: 'Interval', 'zh-cn': '区间' },
    'report/chart/this-version': { en: 'version {version}', 'zh-cn': '版本 {version}' },
    'report/chart/this': { en: 'this model', 'zh-cn': '本模型' },
    'report/chart/chance': { en: 'chance', 'zh-cn': '随机' },
    'report/chart/everyone': { en: 'selecting everyone', 'zh-cn': '全部选中' },
    'report/chart/as-scored': { en: 'as scored', 'zh-cn': '与得分一致' },
    'report/chart/describe/roc': {
      en: 'Line chart of recall against false positive rate, {points} points.',
      'zh-cn': '召回率对假正率的折线图，{points} 个点。',
    },
    'report/chart/describe/precision-recall': {
      en: 'Line chart of precision against recall, {points} points.',
      'zh-cn': '精确率对召回率的折线图，{points} 个点。',
    },
    'report/chart/describe/calibration': {
      en: 'Dots with intervals: the observed share against the mean score, {points} bins.',
      'zh-cn': '带区间的点：实际占比对平均得分，{points} 个分箱。',
    },
    'report/chart/describe/scores': {
      en: 'Two histograms of the score, one a label, {points} bins.',
      'zh-cn': '按标签的两个得分直方图，{points} 个分箱。',
    },
    'report/chart/none': {
      en: 'No scores were given, so there are no curves.',
      'zh-cn': '没有给出得分，因此没有曲线。',
    },
    // Groups
    'report/groups/title': { en: 'Groups', 'zh-cn': '分组' },
    'report/groups/none': { en: 'No sensitive columns or slices are configured.', 'zh-cn': '没有配置敏感列或切片。' },
    'report/groups/caption': {
      en: 'Metrics by group with {confidence} % intervals',
      'zh-cn': '各分组指标及 {confidence} % 区间',
    },
    'report/groups/group': { en: 'Group', 'zh-cn': '分组' },
    'report/groups/filter': { en: 'Filter groups', 'zh-cn': '筛选分组' },
    'report/groups/kind': { en: 'Kind', 'zh-cn': '类型' },
    'report/groups/kind/all': { en: 'all kinds', 'zh-cn': '全部类型' },
    'report/groups/kind/sensitive': { en: 'sensitive', 'zh-cn': '敏感' },
    'report/groups/kind/intersection': { en: 'intersection', 'zh-cn': '交叉' },
    'report/groups/kind/slice': { en: 'slice', 'zh-cn': '切片' },
    'report/groups/missing': { en: 'missing', 'zh-cn': '缺失' },
    'report/groups/count': { en: '{shown} of {total} groups', 'zh-cn': '{total} 个分组中的 {shown} 个' },
    'report/groups/more': { en: 'Show {count} more', 'zh-cn': '再显示 {count} 个' },
    'report/groups/sort': { en: 'Sort by {column}', 'zh-cn': '按 {column} 排序' },
    'report/groups/at': {
      en: 'Groups are at the evaluated threshold {threshold}.',
      'zh-cn': '分组按评估阈值 {threshold} 计算。',
    },
    // Disparities
    'report/disparities/title': { en: 'Gaps between groups', 'zh-cn': '分组间差距' },
    'report/disparities/none': { en: 'No gaps: fewer than two groups.', 'zh-cn': '没有差距：少于两个分组。' },
    'report/disparities/caption': {
      en: 'Gaps and ratios between groups with simultaneous {confidence} % intervals',
      'zh-cn': '分组间差距与比值及 {confidence} % 同时区间',
    },
    'report/disparities/measure': { en: 'Measure', 'zh-cn': '度量' },
    'report/disparities/value': { en: 'Value', 'zh-cn': '数值' },
    'report/disparities/chance': { en: 'If equal', 'zh-cn': '若无差别' },
    'report/disparities/between': { en: 'Lowest and highest', 'zh-cn': '最低与最高' },
    'report/disparities/verdict': { en: 'Gate', 'zh-cn': '门槛' },
    'report/disparities/chance-help': {
      en: '“If equal”: the gap that groups of these sizes show on average when nothing differs.',
      'zh-cn': '“若无差别”：在毫无差别时，这样大小的分组平均会显示的差距。',
    },
    'report/disparities/left-out': { en: 'left out: {groups}', 'zh-cn': '未计入：{groups}' },
    'report/disparities/more': {
      en: '{count} further measures are in the evidence file.',
      'zh-cn': '证据文件中还有 {count} 个度量。',
    },
    'report/disparities/from-to': { en: '{lowest} → {highest}', 'zh-cn': '{lowest} → {highest}' },
    // All metrics
    'report/metrics/title': { en: 'All metrics', 'zh-cn': '全部指标' },
    'report/metrics/caption': { en: 'All metrics over the {rows} rows used', 'zh-cn': '所用 {rows} 行的全部指标' },
    'report/metrics/metric': { en: 'Metric', 'zh-cn': '指标' },
    'report/metrics/value': { en: 'Value', 'zh-cn': '数值' },
    'report/metrics/interval': { en: '{confidence} % interval', 'zh-cn': '{confidence} % 区间' },
    'report/metrics/n': { en: 'n', 'zh-cn': 'n' },
    'report/metrics/method': { en: 'Method', 'zh-cn': '方法' },
    'report/metrics/baseline': { en: 'Version {version}', 'zh-cn': '版本 {version}' },
    'report/metrics/calibrated': {
      en: '{value} expected when perfectly calibrated',
      'zh-cn': '完全校准时预期为 {value}',
    },
    // Warnings, exclusions, evidence
    'report/notes/title': { en: 'What to keep in mind', 'zh-cn': '需要注意' },
    'report/notes/warnings': { en: 'Warnings', 'zh-cn': '警告' },
    'report/notes/excluded': { en: 'Rows left out', 'zh-cn': '未计入的行' },
    'report/notes/excluded-row': { en: '{rows} rows: {reason}', 'zh-cn': '{rows} 行：{reason}' },
    'report/notes/none': { en: 'No warnings, and no rows were left out.', 'zh-cn': '没有警告，也没有未计入的行。' },
    'report/evidence/title': { en: 'Evidence', 'zh-cn': '证据' },
    'report/evidence/file': { en: 'File', 'zh-cn': '文件' },
    'report/evidence/digest/data': { en: 'Data', 'zh-cn': '数据' },
    'report/evidence/digest/config': { en: 'Configuration', 'zh-cn': '配置' },
    'report/evidence/digest/artifact': { en: 'Model file', 'zh-cn': '模型文件' },
    'report/evidence/digest/inputs': { en: 'All inputs', 'zh-cn': '全部输入' },
    'report/evidence/digest/file': { en: 'Evidence file', 'zh-cn': '证据文件' },
    'report/evidence/time': { en: 'Evaluated', 'zh-cn': '评估时间' },
    'report/evidence/engine': { en: 'Engine', 'zh-cn': '引擎' },
    'report/evidence/tool': { en: 'Program', 'zh-cn': '程序' },
    'report/evidence/actor': { en: 'By', 'zh-cn': '执行者' },
    'report/evidence/random': { en: 'Random numbers', 'zh-cn': '随机数' },
    'report/evidence/random-value': {
      en: '{generator}, seed {seed}, {draws} bootstrap draws',
      'zh-cn': '{generator}，种子 {seed}，自助抽样 {draws} 次',
    },
    'report/evidence/command': { en: 'Run again with', 'zh-cn': '重新运行' },
    // Fairness
    'report/fairness/groupings': { en: 'Groups to compare', 'zh-cn': '要比较的分组' },
    'report/fairness/none': {
      en: 'No sensitive columns are configured, so there is nothing to compare. Add `sensitive` to the model’s configuration.',
      'zh-cn': '没有配置敏感列，因此没有可比较的内容。请在模型配置中添加 `sensitive`。',
    },
    'report/fairness/people/title': { en: 'Who is here?', 'zh-cn': '这里有谁？' },
    'report/fairness/people/sentence': {
      en: 'The largest group is {largest} with {largest_n} of {total} rows, the smallest {smallest} with {smallest_n}. Between {low_rate} ({low}) and {high_rate} ({high}) are “{positive}”.',
      'zh-cn':
        '最大的分组是 {largest}，占 {total} 行中的 {largest_n} 行；最小的是 {smallest}，有 {smallest_n} 行。“{positive}”的占比在 {low_rate}（{low}）与 {high_rate}（{high}）之间。',
    },
    'report/fairness/people/sentence-no-rates': {
      en: 'The largest group is {largest} with {largest_n} of {total} rows, the smallest {smallest} with {smallest_n}.',
      'zh-cn': '最大的分组是 {largest}，占 {total} 行中的 {largest_n} 行；最小的是 {smallest}，有 {smallest_n} 行。',
    },
    'report/fairness/people/missing': {
      en: '{rows} rows have no value here; they are shown and take no part in the gaps.',
      'zh-cn': '有 {rows} 行在此处缺失；它们会显示，但不参与差距计算。',
    },
    'report/fairness/selection/title': { en: 'Are they selected equally?', 'zh-cn': '选中率是否相同？' },
    'report/fairness/errors/title': { en: 'Are errors equal?', 'zh-cn': '错误是否相同？' },
    'report/fairness/scores/title': { en: 'Does a score mean the same?', 'zh-cn': '同样的得分含义相同吗？' },
    'report/fairness/certainty/title': { en: 'How sure are we?', 'zh-cn': '我们有多大把握？' },
    'report/fairness/gap/shown': {
      en: '{highest} has the highest {metric} ({highest_value}), {lowest} the lowest ({lowest_value}): a gap of {gap}. The data show a difference of at least {lower}.',
      'zh-cn':
        '{metric}最高的是 {highest}（{highest_value}），最低的是 {lowest}（{lowest_value}）：差距 {gap}。数据显示差异至少为 {lower}。',
    },
    'report/fairness/gap/not-shown': {
      en: '{highest} has the highest {metric} ({highest_value}), {lowest} the lowest ({lowest_value}): a gap of {gap}. No difference is shown; a gap of up to {upper} would fit these data.',
      'zh-cn':
        '{metric}最高的是 {highest}（{highest_value}），最低的是 {lowest}（{lowest_value}）：差距 {gap}。未显示差异；不超过 {upper} 的差距都与这些数据相符。',
    },
    'report/fairness/gap/no-interval': {
      en: '{highest} has the highest {metric} ({highest_value}), {lowest} the lowest ({lowest_value}): a gap of {gap}.',
      'zh-cn': '{metric}最高的是 {highest}（{highest_value}），最低的是 {lowest}（{lowest_value}）：差距 {gap}。',
    },
    'report/fairness/gap/undefined': {
      en: '{metric} can’t be compared: {reason}.',
      'zh-cn': '{metric}无法比较：{reason}。',
    },
    'report/fairness/gap/expected': {
      en: 'Groups of these sizes would differ by {expected} on average even if nothing differed.',
      'zh-cn': '即使毫无差别，这样大小的分组平均也会相差 {expected}。',
    },
    'report/fairness/calibration/near': {
      en: 'In every group the scores add up to what happened, as far as these data show.',
      'zh-cn': '就这些数据而言，每个分组的得分总和都与实际相符。',
    },
    'report/fairness/calibration/off': {
      en: 'Scores are off for {groups}: they add up to more or less than what happened.',
      'zh-cn': '{groups} 的得分有偏差：其总和高于或低于实际。',
    },
    'report/fairness/calibration/unknown': {
      en: 'There are no scores, so precision has to answer: of those selected, how many were right.',
      'zh-cn': '没有得分，因此由精确率回答：选中者中有多少是对的。',
    },
    'report/fairness/certainty/sentence': {
      en: 'Of {compared} gaps compared here, a difference is shown in {shown} and not in {unshown}. The smallest group has {smallest_n} rows; its rates are known to about ±{half_width} points.',
      'zh-cn':
        '这里比较的 {compared} 个差距中，{shown} 个显示差异，{unshown} 个未显示。最小的分组有 {smallest_n} 行；其比率约精确到 ±{half_width} 个百分点。',
    },
    'report/fairness/certainty/sentence-short': {
      en: 'Of {compared} gaps compared here, a difference is shown in {shown} and not in {unshown}.',
      'zh-cn': '这里比较的 {compared} 个差距中，{shown} 个显示差异，{unshown} 个未显示。',
    },
    'report/fairness/certainty/simultaneous': {
      en: 'The intervals of gaps hold for all pairs of groups at once, so looking at many groups makes no false alarm likelier.',
      'zh-cn': '差距的区间对所有分组对同时成立，因此比较许多分组不会增加误报。',
    },
    'report/fairness/certainty/limits': {
      en: 'A difference says nothing about its cause, and these measures can disagree with each other: decide which matters here before looking for a number that suits.',
      'zh-cn': '差异并不说明原因，各度量之间也可能互相矛盾：请先决定哪个度量在此重要，再去看数字。',
    },
    'report/fairness/caption/people': { en: 'Rows and base rate by group', 'zh-cn': '各分组行数与基础比率' },
    'report/fairness/caption/selection': { en: 'Selection rate by group', 'zh-cn': '各分组选中率' },
    'report/fairness/caption/errors': { en: 'Errors by group', 'zh-cn': '各分组错误' },
    'report/fairness/caption/scores': { en: 'Meaning of the score by group', 'zh-cn': '各分组得分含义' },
    'report/fairness/caption/certainty': { en: 'Gaps of this page', 'zh-cn': '本页的差距' },
    // The page itself
    'report/page/about': {
      en: 'Made by {tool} from evidence; holds totals only, no rows.',
      'zh-cn': '由 {tool} 根据证据生成；只含汇总，不含行数据。',
    },
  }),
};

export type ReportMessageId = keyof typeof reportMessages;

/** The words of one language, from the table of all. */
export function reportWords(language: 'en' | 'zh-cn'): Words {
  return wordsFrom(language, (id) => reportMessages[id as ReportMessageId]?.[language]);
}

/** The texts of one language by id, for a page that is given its words. */
export function reportTexts(language: 'en' | 'zh-cn'): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(reportMessages).map(([id, text]) => [id, text[language]]));
}
