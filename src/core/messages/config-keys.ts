import { texts } from './text.ts';

/**
 * What each key of a config means, by its place: `[]` stands for any item of a list, `*` for any key that the writer
 * chooses. The editor's completion and hover and the JSON Schemas say these texts.
 */

export const modelKeyMessages = texts({
  'model-key/model': {
    en: 'Name of the model, unique in the project. Evidence is filed under it.',
    'zh-cn': '模型名称，在项目中唯一。证据按此名称归档。',
  },
  'model-key/task': {
    en: 'What the model predicts. Binary models can be evaluated.',
    'zh-cn': '模型预测什么。目前可以评估二分类模型。',
  },
  'model-key/owner': { en: 'The person or team that answers for the model.', 'zh-cn': '对模型负责的人或团队。' },
  'model-key/card': {
    en: 'Path of the model card. Its numbers are checked against the evidence.',
    'zh-cn': '模型卡的路径。其中的数值会与证据核对。',
  },
  'model-key/positive': { en: 'The label that counts as positive.', 'zh-cn': '算作正类的标签。' },
  'model-key/classes': {
    en: 'All classes in their order. Without it they are those of the score columns, else those seen.',
    'zh-cn': '按顺序列出所有类别。未给出时取得分列的类别，否则取数据中出现的类别。',
  },
  'model-key/threshold': {
    en: 'A row is predicted positive when its score is at least this. 0.5 if not given.',
    'zh-cn': '得分不低于此值的行被预测为正类。默认 0.5。',
  },
  'model-key/columns': {
    en: 'Which column of the predictions has which role.',
    'zh-cn': '预测结果表中各列的角色。',
  },
  'model-key/columns.label': { en: 'Column of the true labels.', 'zh-cn': '真实标签所在的列。' },
  'model-key/columns.score': {
    en: 'Column of the scores: the probability of the positive label, 0 to 1.',
    'zh-cn': '得分列：正类的概率，取值 0 到 1。',
  },
  'model-key/columns.prediction': {
    en: 'Column of the predicted labels. If given, it alone defines metrics of labels; the threshold only draws curves.',
    'zh-cn': '预测标签所在的列。给出后标签类指标只由它决定；阈值仅用于曲线。',
  },
  'model-key/columns.id': {
    en: 'Column that identifies a row. Versions are compared on rows of the same id.',
    'zh-cn': '标识每一行的列。版本之间按相同标识的行比较。',
  },
  'model-key/columns.weight': { en: 'Column of the rows’ weights.', 'zh-cn': '行权重所在的列。' },
  'model-key/columns.weight_kind': {
    en: 'What a weight of 3 means: a row drawn with a third of the chance, or three equal rows.',
    'zh-cn': '权重 3 的含义：该行以三分之一的概率被抽中，或三行相同的数据。',
  },
  'model-key/columns.cluster': {
    en: 'Column of what rows belong together (a person, a hospital). Intervals allow for it.',
    'zh-cn': '标明哪些行属于同一单位（某人、某医院）的列。区间会考虑这一点。',
  },
  'model-key/columns.time': { en: 'Column of when a row was observed.', 'zh-cn': '观测时间所在的列。' },
  'model-key/columns.query': {
    en: 'Column of the query that a row belongs to (ranking).',
    'zh-cn': '行所属查询的列（排序任务）。',
  },
  'model-key/missing': {
    en: 'Texts that stand for a missing value, such as `NA` or `?`. Empty fields always do.',
    'zh-cn': '表示缺失的文本，例如 `NA` 或 `?`。空字段始终视为缺失。',
  },
  'model-key/sets': {
    en: 'Evaluation sets: the rows that versions are evaluated on. Without them there is one, `default`.',
    'zh-cn': '评估集：用于评估各版本的数据。未声明时只有一个，名为 `default`。',
  },
  'model-key/sets[].name': {
    en: 'Name of the set; versions file their predictions under it.',
    'zh-cn': '评估集名称；各版本的预测按此名称给出。',
  },
  'model-key/sets[].dataset': { en: 'Name of the dataset that the rows are of.', 'zh-cn': '数据所属的数据集名称。' },
  'model-key/sets[].split': {
    en: 'Part of the dataset, such as `test` or `validation`.',
    'zh-cn': '数据集的划分，例如 `test` 或 `validation`。',
  },
  'model-key/versions': {
    en: 'Versions of the model; the last one is the newest.',
    'zh-cn': '模型的版本；最后一个最新。',
  },
  'model-key/versions[].version': {
    en: 'Name of the version, in quotes if it looks like a number.',
    'zh-cn': '版本名称；看起来像数字时请加引号。',
  },
  'model-key/versions[].stage': {
    en: 'Where the version is in its life. Gates of archived and retired versions are not judged.',
    'zh-cn': '版本所处的阶段。archived 和 retired 版本的门槛不再判定。',
  },
  'model-key/versions[].predictions': {
    en: 'The version’s predictions: a path or glob of CSV, TSV, JSON lines or Parquet, or one by evaluation set.',
    'zh-cn': '该版本的预测结果：CSV、TSV、JSON 行或 Parquet 的路径或通配符，或按评估集分别给出。',
  },
  'model-key/versions[].predictions.*': {
    en: 'Predictions on this evaluation set: a path or glob, or a table behind a connection.',
    'zh-cn': '在此评估集上的预测结果：路径或通配符，或某个连接中的表。',
  },
  'model-key/versions[].predictions.*.connection': {
    en: 'Name of a connection of `assay.yaml`.',
    'zh-cn': '`assay.yaml` 中连接的名称。',
  },
  'model-key/versions[].predictions.*.table': { en: 'Name of the table.', 'zh-cn': '表名。' },
  'model-key/versions[].predictions.*.query': { en: 'SQL that gives the rows.', 'zh-cn': '返回数据行的 SQL。' },
  'model-key/versions[].predictions_from': {
    en: 'Where the scores come from. Those of cross-validation support no claim about an artefact.',
    'zh-cn': '得分的来源。来自交叉验证的得分不能用来断言某个模型文件。',
  },
  'model-key/versions[].artifact': { en: 'Path of the model itself.', 'zh-cn': '模型文件的路径。' },
  'model-key/versions[].threshold': {
    en: 'This version’s own threshold, instead of the model’s.',
    'zh-cn': '该版本自己的阈值，代替模型的阈值。',
  },
  'model-key/versions[].threshold_chosen_on': {
    en: 'Digest of the data that the threshold was chosen on. Gates on the same rows are at best insufficient.',
    'zh-cn': '选定阈值时所用数据的摘要。在相同数据上的门槛最多为证据不足。',
  },
  'model-key/sensitive': {
    en: 'Columns whose groups the model must treat alike, and intersections of them.',
    'zh-cn': '模型应同等对待的分组列，以及它们的交叉分组。',
  },
  'model-key/sensitive[].column': { en: 'One column.', 'zh-cn': '单个列。' },
  'model-key/sensitive[].columns': {
    en: 'Columns of an intersection: every combination of their values is a group.',
    'zh-cn': '交叉分组的列：取值的每种组合为一个组。',
  },
  'model-key/sensitive[].bins': {
    en: 'Edges that cut a number into half-open groups: `[26]` gives `(-inf,26)` and `[26,inf)`.',
    'zh-cn': '把数值切成半开区间的分界点：`[26]` 得到 `(-inf,26)` 和 `[26,inf)`。',
  },
  'model-key/sensitive[].privileged': {
    en: 'The group that the others are compared with in signed measures (AIF360).',
    'zh-cn': '带符号指标（AIF360）中其他组所对照的优势组。',
  },
  'model-key/sensitive[].min_group': {
    en: 'Smaller groups take no part in disparities. One number for the whole evaluation.',
    'zh-cn': '小于此行数的组不参与差异计算。整个评估使用同一数值。',
  },
  'model-key/slices': {
    en: 'Further columns whose groups are evaluated, without measures of disparity.',
    'zh-cn': '另外需要分组评估的列，不计算组间差异。',
  },
  'model-key/slices[].column': { en: 'One column.', 'zh-cn': '单个列。' },
  'model-key/slices[].columns': { en: 'Columns of an intersection.', 'zh-cn': '交叉分组的列。' },
  'model-key/slices[].bins': {
    en: 'Edges that cut a number into half-open groups: `[26]` gives `(-inf,26)` and `[26,inf)`.',
    'zh-cn': '把数值切成半开区间的分界点：`[26]` 得到 `(-inf,26)` 和 `[26,inf)`。',
  },
  'model-key/gates': {
    en: 'What a version must fulfil. A gate passes only when the whole interval is on the good side.',
    'zh-cn': '版本必须满足的要求。只有整个区间都在合格一侧时门槛才算通过。',
  },
  'model-key/gates[].metric': { en: 'The metric, by its id or an alias.', 'zh-cn': '指标的标识或别名。' },
  'model-key/gates[].group': {
    en: 'Judges one group: `{ sex: female }`. Its columns are declared under `sensitive` or `slices`.',
    'zh-cn': '判定某一个组：`{ sex: female }`。列须在 `sensitive` 或 `slices` 中声明。',
  },
  'model-key/gates[].by': {
    en: 'Column, or columns of an intersection, between whose groups the disparity is taken.',
    'zh-cn': '计算组间差异所用的列，或交叉分组的各列。',
  },
  'model-key/gates[].set': { en: 'Judges this evaluation set only.', 'zh-cn': '只在此评估集上判定。' },
  'model-key/gates[].min': { en: 'The metric must be at least this.', 'zh-cn': '指标不得低于此值。' },
  'model-key/gates[].max': { en: 'The metric must be at most this.', 'zh-cn': '指标不得高于此值。' },
  'model-key/gates[].within': {
    en: 'The metric, best at 0, must be between −d and d.',
    'zh-cn': '以 0 为最佳的指标必须在 −d 与 d 之间。',
  },
  'model-key/gates[].within_ratio': {
    en: 'The metric, best at 1, must be between r and 1/r; 0.8 is the four-fifths rule.',
    'zh-cn': '以 1 为最佳的指标必须在 r 与 1/r 之间；0.8 即五分之四规则。',
  },
  'model-key/gates[].versus': {
    en: 'The version to keep up with, row by row. (`approved` will be the last approved one; approvals are not recorded yet.)',
    'zh-cn': '逐行比较时不得落后的版本。（`approved` 将指最近批准的版本；目前尚不记录批准。）',
  },
  'model-key/gates[].margin': {
    en: 'How much worse than `versus` is still accepted (non-inferiority).',
    'zh-cn': '比 `versus` 的版本差多少仍可接受（非劣效）。',
  },
  'model-key/gates[].interval': {
    en: '`none` judges by the value alone: for whole populations, where there is nothing to infer.',
    'zh-cn': '`none` 只按数值判定：用于没有推断可言的全体数据。',
  },
  'model-key/confidence': {
    en: 'Confidence of the intervals, 0.95 if not given.',
    'zh-cn': '区间的置信水平，默认 0.95。',
  },
  'model-key/bootstrap': {
    en: 'Number of bootstrap draws for metrics without a formula for their interval.',
    'zh-cn': '区间没有公式的指标所用的自助抽样次数。',
  },
  'model-key/seed': { en: 'Seed of the random draws.', 'zh-cn': '随机抽样的种子。' },
});

export const projectKeyMessages = texts({
  'project-key/project': { en: 'Name of the project.', 'zh-cn': '项目名称。' },
  'project-key/connections': {
    en: 'Systems outside the workspace, by a name of your choice. Secrets are named here, never written.',
    'zh-cn': '工作区之外的系统，名称自定。此处只引用密钥，绝不写出密钥。',
  },
  'project-key/connections.*': { en: 'A connection.', 'zh-cn': '一个连接。' },
  'project-key/connections.*.kind': { en: 'Which kind of system it is.', 'zh-cn': '系统的类型。' },
  'project-key/people': { en: 'The people of the project and their roles.', 'zh-cn': '项目成员及其角色。' },
  'project-key/people[].name': { en: 'Name of the person.', 'zh-cn': '姓名。' },
  'project-key/people[].email': { en: 'Address, as in git.', 'zh-cn': '邮箱，与 git 中一致。' },
  'project-key/people[].roles': { en: 'Names of the person’s roles.', 'zh-cn': '此人的角色名称。' },
  'project-key/people[].keys': {
    en: 'Public keys that this person signs with, as OpenSSH prints them.',
    'zh-cn': '此人用于签名的公钥，采用 OpenSSH 的格式。',
  },
  'project-key/roles': { en: 'Roles that people have and policies name.', 'zh-cn': '成员担任、政策引用的角色。' },
  'project-key/roles[].name': { en: 'Name of the role.', 'zh-cn': '角色名称。' },
  'project-key/roles[].description': { en: 'What the role is for.', 'zh-cn': '角色的职责。' },
  'project-key/policies': { en: 'Who must approve what.', 'zh-cn': '什么需要由谁批准。' },
  'project-key/policies[].name': { en: 'Name of the policy.', 'zh-cn': '政策名称。' },
  'project-key/policies[].description': { en: 'What the policy is for.', 'zh-cn': '政策的目的。' },
  'project-key/policies[].stages': { en: 'Stages that the policy guards.', 'zh-cn': '政策所管的阶段。' },
  'project-key/policies[].approvals': {
    en: 'Roles that must approve, each by one person.',
    'zh-cn': '必须批准的角色，每个角色由一人批准。',
  },
  'project-key/severities': {
    en: 'Severity of findings by rule; `off` silences a rule.',
    'zh-cn': '按规则设置问题的严重程度；`off` 关闭该规则。',
  },
  'project-key/severities.*': { en: 'Severity of this rule’s findings.', 'zh-cn': '该规则的严重程度。' },
  'project-key/privacy': { en: 'What evidence, exports and logs may show.', 'zh-cn': '证据、导出和日志可以显示什么。' },
  'project-key/privacy.minimum_cell': {
    en: 'Sensitive and intersection cells with fewer rows are suppressed.',
    'zh-cn': '行数少于此值的敏感组和交叉组会被隐去。',
  },
});

/** What the fixed values of some keys mean: `<kind>-value/<place>=<value>`. */
export const configValueMessages = texts({
  'model-value/task=binary': { en: 'One of two labels.', 'zh-cn': '两个标签之一。' },
  'model-value/task=multiclass': { en: 'One of several labels.', 'zh-cn': '多个标签之一。' },
  'model-value/task=multilabel': { en: 'Any of several labels.', 'zh-cn': '多个标签中的任意几个。' },
  'model-value/task=regression': { en: 'A number.', 'zh-cn': '一个数值。' },
  'model-value/task=ranking': { en: 'An order of rows for each query.', 'zh-cn': '每个查询下各行的顺序。' },
  'model-value/task=forecasting': { en: 'Numbers to come.', 'zh-cn': '未来的数值。' },
  'model-value/columns.weight_kind=sampling': {
    en: 'Inverse chances of being drawn: rows stand for others, and intervals allow for it.',
    'zh-cn': '抽样概率的倒数：每行代表其他行，区间会考虑这一点。',
  },
  'model-value/columns.weight_kind=frequency': { en: 'Counts of equal rows.', 'zh-cn': '相同行的数量。' },
  'model-value/versions[].predictions_from=artifact': {
    en: 'The scores are those of the artefact.',
    'zh-cn': '得分由模型文件给出。',
  },
  'model-value/versions[].predictions_from=cross-validation': {
    en: 'Each row was scored by a model that had not seen it: the artefact itself was not tried.',
    'zh-cn': '每行由未见过它的模型打分：模型文件本身未被检验。',
  },
  'model-value/gates[].interval=none': { en: 'Judge by the value alone.', 'zh-cn': '只按数值判定。' },
  'model-value/gates[].versus=approved': {
    en: 'The last approved version. Approvals are not recorded yet, so such a gate is not evaluated.',
    'zh-cn': '最近批准的版本。目前尚不记录批准，因此这样的门槛不会被评估。',
  },
});
