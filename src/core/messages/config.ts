import { texts } from './text.ts';

/** What can be wrong in `assay.yaml` and `*.model.yaml`. An id is a rule id too, so it never changes. */
export const configMessages = texts({
  'config/yaml-syntax': {
    en: 'This is not YAML: Assay cannot read on from here. Check quotes, colons and indentation.',
    'zh-cn': '此处不是有效的 YAML，无法继续读取。请检查引号、冒号和缩进。',
  },
  'config/yaml-duplicate-key': {
    en: 'This key stands twice in the same mapping. Keep one of them.',
    'zh-cn': '同一映射中出现了重复的键。请只保留一个。',
  },
  'config/yaml-tab': {
    en: 'YAML is indented with spaces; there is a tab here.',
    'zh-cn': 'YAML 只能用空格缩进；此处是制表符。',
  },
  'config/yaml-indentation': {
    en: 'The indentation does not fit the lines above. Keys of one mapping start in the same column.',
    'zh-cn': '缩进与上面的行不一致。同一映射的键必须从同一列开始。',
  },
  'config/yaml-alias': {
    en: 'An alias (`*name`) has no anchor (`&name`) before it, or expands to too much.',
    'zh-cn': '别名（`*name`）之前没有对应的锚点（`&name`），或展开后过大。',
  },
  'config/yaml-merge': {
    en: '`<<` takes over the keys of a mapping: write `<<: *name`, where `&name` stands before that mapping, or a list of such names.',
    'zh-cn': '`<<` 用于并入某个映射的键：请写 `<<: *名称`（该映射前须有 `&名称`），或由这样的名称组成的列表。',
  },
  'config/yaml-escape': {
    en: 'Between double quotes `\\` begins a character such as `\\n`, and this is none. Write paths with `/`, or use single quotes.',
    'zh-cn': '双引号中的 `\\` 表示转义字符（如 `\\n`），此处不是有效的转义。路径请用 `/`，或改用单引号。',
  },
  'config/yaml-unclosed': {
    en: 'A quote, bracket or comma is missing here.',
    'zh-cn': '此处缺少引号、括号或逗号。',
  },
  'config/yaml-several-documents': {
    en: 'A second YAML document starts here (`---`); a config is one document.',
    'zh-cn': '此处开始了第二个 YAML 文档（`---`）；配置文件只能是一个文档。',
  },
  'config/yaml-key': {
    en: 'A key does not fit here: put nested keys on lines of their own, or in braces.',
    'zh-cn': '此处不能有键：请把嵌套的键各写一行，或放在花括号内。',
  },
  'config/too-large': {
    en: 'This config has {size} characters; up to {limit} are read. Is it the right file? Data belongs into tables.',
    'zh-cn': '该配置文件有 {size} 个字符；最多读取 {limit} 个字符。是否是错误的文件？数据应放在表格中。',
  },
  'config/unreadable': {
    en: '{problem}',
    'zh-cn': '{problem}',
  },
  'config/not-a-mapping': {
    en: 'A config is a mapping of keys to values, such as `model: credit-risk`.',
    'zh-cn': '配置文件应是键值映射，例如 `model: credit-risk`。',
  },
  'config/unknown-key': {
    en: '`{key}` is not a key here. Known keys: {known}.',
    'zh-cn': '此处没有名为 `{key}` 的键。可用的键：{known}。',
  },
  'config/missing-key': {
    en: 'The key `{key}` is missing here.',
    'zh-cn': '此处缺少键 `{key}`。',
  },
  'config/not-allowed-value': {
    en: '`{key}` cannot be {value}. Allowed: {allowed}.',
    'zh-cn': '`{key}` 不能是 {value}。可用的值：{allowed}。',
  },
  'config/not-allowed-here': {
    en: 'This value of `{key}` is not allowed here.',
    'zh-cn': '此处不允许 `{key}` 的这个值。',
  },
  'config/empty-value': {
    en: '`{key}` has no value. Write one after the colon, or remove the key where it is not needed.',
    'zh-cn': '`{key}` 没有值。请在冒号后写上，不需要时请删除该键。',
  },
  'config/decimal-comma': {
    en: '`{key}` seems to have a comma before its decimals. Write a point, as in 0.75.',
    'zh-cn': '`{key}` 的小数部分前似乎用了逗号。请用小数点，如 0.75。',
  },
  'config/expected-text': {
    en: '`{key}` must be a text; put quotes around it if it looks like a number.',
    'zh-cn': '`{key}` 必须是文本；如果看起来像数字，请加引号。',
  },
  'config/expected-number': {
    en: '`{key}` must be a number such as 0.75: no quotes, no percent sign, a point before the decimals.',
    'zh-cn': '`{key}` 必须是数字，如 0.75：不加引号和百分号，小数用点。',
  },
  'config/expected-boolean': {
    en: '`{key}` must be true or false.',
    'zh-cn': '`{key}` 必须是 true 或 false。',
  },
  'config/expected-list': {
    en: '`{key}` must be a list: items in square brackets, or each on a line after `- `.',
    'zh-cn': '`{key}` 必须是列表：写在方括号内，或每行以 `- ` 开头。',
  },
  'config/expected-mapping': {
    en: '`{key}` must be a mapping of keys to values: `{ KEY: VALUE }`.',
    'zh-cn': '`{key}` 必须是键值映射：`{ 键: 值 }`。',
  },
  'config/expected-scalar': {
    en: '`{key}` must be one text or number.',
    'zh-cn': '`{key}` 必须是一个文本或数字。',
  },
  'config/expected-text-or-mapping': {
    en: '`{key}` must be a text or a mapping of keys to values.',
    'zh-cn': '`{key}` 必须是文本或键值映射。',
  },
  'config/expected-text-or-list': {
    en: '`{key}` must be a text or a list of texts.',
    'zh-cn': '`{key}` 必须是文本或文本列表。',
  },
  'config/task-not-supported': {
    en: 'Models of task {task} cannot be evaluated yet. Those that can: {known}.',
    'zh-cn': '暂不支持评估 {task} 任务的模型。目前支持：{known}。',
  },
  'config/role-needed': {
    en: 'Models of task {task} need a column as `{role}:`. Name it in `columns`.',
    'zh-cn': '{task} 任务的模型需要一列作为 `{role}:`。请在 `columns` 中指明。',
  },
  'config/positive-missing': {
    en: 'Say which label counts as positive: `positive: LABEL`. Labels: {known}.',
    'zh-cn': '请说明哪个标签算作正类：`positive: 标签`。已有标签：{known}。',
  },
  'config/score-by-class': {
    en: 'This task has one score column: `score: COLUMN`. Columns by class are for `task: multiclass`.',
    'zh-cn': '该任务只有一个得分列：`score: 列名`。按类别列出的得分列用于 `task: multiclass`。',
  },
  'config/score-of-classes': {
    en: 'A multiclass model has a score column for each class: `score: { CLASS: COLUMN }`.',
    'zh-cn': '多分类模型的每个类别各有一个得分列：`score: { 类别: 列名 }`。',
  },
  'config/score-or-prediction': {
    en: 'Name the column of scores (`score:`) or of predicted labels (`prediction:`).',
    'zh-cn': '请指明得分列（`score:`）或预测标签列（`prediction:`）。',
  },
  'config/threshold-range': {
    en: 'The threshold {value} is not between 0 and 1.',
    'zh-cn': '阈值 {value} 不在 0 到 1 之间。',
  },
  'config/confidence-range': {
    en: 'The confidence {value} is not between 0 and 1; write 95 % as 0.95.',
    'zh-cn': '置信水平 {value} 不在 0 到 1 之间；95 % 请写作 0.95。',
  },
  'config/whole-number': {
    en: '`{key}` must be a whole number of at least {minimum}, not {value}.',
    'zh-cn': '`{key}` 必须是不小于 {minimum} 的整数，而不是 {value}。',
  },
  'config/no-versions': {
    en: 'There is no version yet. Add one: `- { version: "1", predictions: FILE }`.',
    'zh-cn': '还没有版本。请添加：`- { version: "1", predictions: 文件 }`。',
  },
  'config/duplicate-version': {
    en: 'Version {version} is listed twice. Every version needs a name of its own.',
    'zh-cn': '版本 {version} 出现了两次。每个版本的名称必须不同。',
  },
  'config/duplicate-set': {
    en: 'The evaluation set {set} is listed twice. Every set needs a name of its own.',
    'zh-cn': '评估集 {set} 出现了两次。每个评估集的名称必须不同。',
  },
  'config/duplicate-model': {
    en: 'Another config of this project describes a model named {model}: {other}. Names are unique in a project.',
    'zh-cn': '此项目的另一个配置文件已使用模型名 {model}：{other}。同一项目中的模型名必须唯一。',
  },
  'config/version-is-number': {
    en: 'YAML reads the version {written} as the number {read}. Put it in quotes to keep it.',
    'zh-cn': 'YAML 会把版本 {written} 读作数字 {read}。请加引号保留原样。',
  },
  'config/unknown-version': {
    en: 'There is no version {version} here. Known versions: {known}.',
    'zh-cn': '没有版本 {version}。已有版本：{known}。',
  },
  'config/unknown-set': {
    en: 'There is no evaluation set {set} here. Known sets: {known}.',
    'zh-cn': '没有评估集 {set}。已有评估集：{known}。',
  },
  'config/column-or-columns': {
    en: 'Name one `column`, or the `columns` of an intersection; not both.',
    'zh-cn': '请指明一个 `column`，或交叉分组的 `columns`；不能同时使用。',
  },
  'config/too-few-columns': {
    en: 'An intersection needs two or more different columns.',
    'zh-cn': '交叉分组需要两个或更多不同的列。',
  },
  'config/bins-of-columns': {
    en: '`bins` belong to one column. Declare them where that column stands alone; the intersection uses them.',
    'zh-cn': '`bins` 属于单个列。请在单独声明该列的地方设置；交叉分组会沿用。',
  },
  'config/bins-order': {
    en: '`bins` are the edges between groups, in rising order; [26] gives (-inf,26) and [26,inf).',
    'zh-cn': '`bins` 是组间的分界点，须递增；[26] 得到 (-inf,26) 和 [26,inf)。',
  },
  'config/privileged-of-columns': {
    en: 'A privileged group can be named for one column, not for an intersection.',
    'zh-cn': '优势组只能针对单个列指定，不能针对交叉分组。',
  },
  'config/privileged-not-a-bin': {
    en: '{value} is none of the bins of this column: {known}.',
    'zh-cn': '{value} 不是该列的任何一个分箱：{known}。',
  },
  'config/min-group-differs': {
    en: '`min_group` holds for the whole evaluation: {value} here, {first} above. Write the same number.',
    'zh-cn': '`min_group` 对整个评估有效：此处为 {value}，上面为 {first}。请写相同的数。',
  },
  'config/repeated-grouping': {
    en: '{columns} is declared above already; it is evaluated once.',
    'zh-cn': '{columns} 已在上面声明；只会评估一次。',
  },
  'config/unknown-metric': {
    en: '`{metric}` is not a metric that Assay knows.',
    'zh-cn': 'Assay 没有名为 `{metric}` 的指标。',
  },
  'config/gate-without-limit': {
    en: 'This gate demands nothing of {metric}. Add `min`, `max`, `within`, `within_ratio` or `versus`.',
    'zh-cn': '该门槛没有对 {metric} 提出要求。请添加 `min`、`max`、`within`、`within_ratio` 或 `versus`。',
  },
  'config/min-above-max': {
    en: '`min` {min} is above `max` {max}; nothing can pass.',
    'zh-cn': '`min` {min} 大于 `max` {max}；不可能通过。',
  },
  'config/mixed-limits': {
    en: '{keys} say the same in different ways. Keep one.',
    'zh-cn': '{keys} 以不同方式限制同一数值。请只保留一个。',
  },
  'config/one-sided-limit': {
    en: '{metric} can be off on either side; `{key}` alone would let the other side pass. Write `{instead}`.',
    'zh-cn': '{metric} 可能向两侧偏离；仅用 `{key}` 会放过另一侧。请写 `{instead}`。',
  },
  'config/limit-does-not-fit': {
    en: '`{key}` does not fit {metric}; use {fitting}.',
    'zh-cn': '`{key}` 不适用于 {metric}；请使用 {fitting}。',
  },
  'config/negative-limit': {
    en: '`{key}` is a distance and cannot be negative: {value}.',
    'zh-cn': '`{key}` 是距离，不能为负：{value}。',
  },
  'config/ratio-limit': {
    en: '`within_ratio` must be above 0 and at most 1, not {value}; 0.8 allows 0.8 to 1.25.',
    'zh-cn': '`within_ratio` 必须大于 0 且不超过 1，而不是 {value}；0.8 表示允许 0.8 到 1.25。',
  },
  'config/limit-range': {
    en: '{metric} lies between {smallest} and {largest}; `{key}` {value} is outside.',
    'zh-cn': '{metric} 的取值在 {smallest} 到 {largest} 之间；`{key}` {value} 超出范围。',
  },
  'config/margin-without-versus': {
    en: '`margin` says how much worse than another version is still accepted. Add `versus: VERSION`.',
    'zh-cn': '`margin` 表示可以比另一版本差多少。请添加 `versus: 版本`。',
  },
  'config/versus-approved': {
    en: 'Approvals are not recorded yet, so no version is the last approved one and this gate is not evaluated. Name a version.',
    'zh-cn': '目前尚不记录批准，因此没有“最近批准的版本”，该门槛不会被评估。请指定一个版本。',
  },
  'config/versus-without-margin': {
    en: 'Say how much worse is still accepted, for example `margin: 0.01`.',
    'zh-cn': '请说明可以接受差多少，例如 `margin: 0.01`。',
  },
  'config/metric-of-other-task': {
    en: '{metric} is not a metric of {task} models, so this gate can never be judged.',
    'zh-cn': '{metric} 不是 {task} 模型的指标，因此此门禁无法判定。',
  },
  'config/versus-task': {
    en: 'Only versions of binary models can be compared row by row, not those of task {task} yet. Set a limit instead.',
    'zh-cn': '目前只能逐行比较 binary 模型的版本，暂不支持 {task} 任务。请改为设置限值。',
  },
  'config/versus-without-id': {
    en: 'Versions are compared row by row. Name the column that identifies a row: `columns: { id: COLUMN }`.',
    'zh-cn': '版本按行比较。请指明标识行的列：`columns: { id: 列名 }`。',
  },
  'config/versus-does-not-fit': {
    en: 'Of {metric} neither more nor less is better, so one version is not better than another. Set a limit instead.',
    'zh-cn': '{metric} 不是越高或越低越好，无法比较版本的优劣。请改为设置限值。',
  },
  'config/versus-of-group': {
    en: 'Versions are compared over all rows; a gate with `versus` cannot be of one group yet.',
    'zh-cn': '版本在所有行上比较；带 `versus` 的门槛暂不支持单个组。',
  },
  'config/by-of-one-group': {
    en: '{metric} is a number of one group. Write `group: { column: value }`, or demand `{metric}_difference` by a column.',
    'zh-cn': '{metric} 是单个组的数值。请写 `group: { 列: 值 }`，或按列要求 `{metric}_difference`。',
  },
  'config/gap-without-by': {
    en: '{metric} is a number between groups. Say which: `by: COLUMN`.',
    'zh-cn': '{metric} 是组间的数值。请说明分组列：`by: 列名`。',
  },
  'config/group-of-gap': {
    en: '{metric} is one number for all groups of a column; use `by` alone.',
    'zh-cn': '{metric} 是一列所有组的一个数值；请只用 `by`。',
  },
  'config/by-not-sensitive': {
    en: '{columns} is not declared under `sensitive`. Declared: {known}.',
    'zh-cn': '{columns} 没有在 `sensitive` 中声明。已声明：{known}。',
  },
  'config/group-not-declared': {
    en: '{columns} is declared neither under `sensitive` nor under `slices`. Declared: {known}.',
    'zh-cn': '{columns} 既没有在 `sensitive` 中也没有在 `slices` 中声明。已声明：{known}。',
  },
  'config/no-privileged': {
    en: '{metric} compares with a privileged group. Name it: `{ column: {column}, privileged: VALUE }`.',
    'zh-cn': '{metric} 要与优势组比较。请指明：`{ column: {column}, privileged: 值 }`。',
  },
  'config/predictions-missing': {
    en: 'There is no file {path}; paths are relative to this config.',
    'zh-cn': '文件 {path} 不存在；路径相对于此配置文件。',
  },
  'config/path-separator': {
    en: 'There is no file {path}. Folders are separated by `/` here: write {instead}.',
    'zh-cn': '文件 {path} 不存在。此处的文件夹用 `/` 分隔：请写 {instead}。',
  },
  'config/connection-of-no-set': {
    en: 'Predictions behind a connection belong to an evaluation set: `predictions: { {set}: { connection: …, … } }`.',
    'zh-cn': '连接中的预测须属于某个评估集：`predictions: { {set}: { connection: …, … } }`。',
  },
  'config/predictions-unusable': { en: '{problem}', 'zh-cn': '{problem}' },
  'config/artifact-missing': {
    en: 'There is no file {path}; paths are relative to this config.',
    'zh-cn': '文件 {path} 不存在；路径相对于此配置文件。',
  },
  'config/outside-project': {
    en: '{path} leads outside the project ({root}). Keep the file inside, or move assay.yaml to a folder above both.',
    'zh-cn': '{path} 指向项目（{root}）之外。请把文件放在项目内，或把 assay.yaml 移到两者共同的上级文件夹。',
  },
  'config/column-missing': {
    en: '{table} has no column `{column}`. Its columns: {known}.',
    'zh-cn': '{table} 没有列 `{column}`。它的列：{known}。',
  },
  'config/positive-absent': {
    en: 'No row of {table} has the positive label {positive}. Labels there: {known}.',
    'zh-cn': '{table} 中没有正类标签为 {positive} 的行。其中的标签：{known}。',
  },
  'config/too-many-labels': {
    en: '{table} has {count} labels ({known}); a binary model has two. Use `task: multiclass`, or list under `missing:` what stands for a missing value.',
    'zh-cn':
      '{table} 有 {count} 个标签（{known}）；二分类模型只有两个。请用 `task: multiclass`，或在 `missing:` 中列出表示缺失的值。',
  },
  'config/category-absent': {
    en: 'No row of {table} has {column} {value}. Values there: {known}.',
    'zh-cn': '{table} 中没有 {column} 为 {value} 的行。其中的值：{known}。',
  },
  'config/not-numeric': {
    en: 'The column `{column}` of {table} does not hold numbers.',
    'zh-cn': '{table} 的列 `{column}` 不是数字。',
  },
  'config/score-range': {
    en: 'Scores in `{column}` of {table} run from {minimum} to {maximum}; probabilities lie between 0 and 1.',
    'zh-cn': '{table} 的列 `{column}` 的得分从 {minimum} 到 {maximum}；概率应在 0 到 1 之间。',
  },
  'config/unknown-rule': {
    en: '{rule} is not a rule that Assay knows.',
    'zh-cn': 'Assay 没有名为 {rule} 的规则。',
  },
  'config/versus-itself': {
    en: 'No version is judged by this gate: {version} is the only one whose gates are judged, and it is not compared with itself.',
    'zh-cn': '没有版本会用到此门槛：只有版本 {version} 的门槛需要判定，而版本不与自身比较。',
  },
  'config/set-without-predictions': {
    en: 'No version is judged by this gate: none has predictions on the set {set}.',
    'zh-cn': '没有版本会用到此门槛：没有版本在评估集 {set} 上有预测结果。',
  },
  'config/label-twice': {
    en: 'The label {column} cannot be the {role} too: the model would be judged by its own answers.',
    'zh-cn': '标签列 {column} 不能同时作为 {role}：那样模型将以答案评判自己。',
  },
  'config/not-a-digest': {
    en: '{value} is no digest of data. Evidence shows it as `digests.data`: `sha256:` and 64 hexadecimal digits.',
    'zh-cn': '{value} 不是数据摘要。证据中以 `digests.data` 给出：`sha256:` 加 64 位十六进制数字。',
  },
  'config/unknown-role': {
    en: 'There is no role {role} here. Known roles: {known}.',
    'zh-cn': '没有角色 {role}。已有角色：{known}。',
  },
  'fix/write': { en: 'Write {text}', 'zh-cn': '改为 {text}' },
  'fix/add': { en: 'Add {text}', 'zh-cn': '添加 {text}' },
  'fix/add-to': { en: 'Add {text} to {list}', 'zh-cn': '在 {list} 中添加 {text}' },
  'fix/create': { en: 'Create {path}', 'zh-cn': '创建 {path}' },
});
