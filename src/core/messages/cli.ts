import { texts } from './text.ts';

/** Usage of the command line. */
export const cliMessages = texts({
  'cli/unknown-command': {
    en: '{command}: no such command. `assay --help` lists them.',
    'zh-cn': '{command}：没有这个命令。`assay --help` 列出所有命令。',
  },
  'cli/unknown-command-nearest': {
    en: '{command}: no such command. Did you mean `assay {nearest}`?',
    'zh-cn': '{command}：没有这个命令。您是想用 `assay {nearest}` 吗？',
  },
  'cli/unknown-option': {
    en: '{option}: no such option. `--help` lists the options of this command.',
    'zh-cn': '{option}：没有这个选项。`--help` 列出此命令的选项。',
  },
  'cli/unknown-option-nearest': {
    en: '{option}: no such option. Did you mean {nearest}?',
    'zh-cn': '{option}：没有这个选项。您是想用 {nearest} 吗？',
  },
  'cli/option-twice': { en: '{option} is given twice. Give it once.', 'zh-cn': '{option} 出现了两次。请只写一次。' },
  'cli/option-needs-value': {
    en: '{option} needs a value: write `{option} VALUE`.',
    'zh-cn': '{option} 需要一个值：请写成 `{option} 值`。',
  },
  'cli/option-needs-option': {
    en: '{option} says nothing without {other}. Add it, or leave {option} out.',
    'zh-cn': '没有 {other} 时 {option} 不起作用。请加上它，或去掉 {option}。',
  },
  'cli/option-takes-no-value': { en: '{option} takes no value.', 'zh-cn': '{option} 不接受值。' },
  'cli/option-number': {
    en: '{option} {value}: write a number from {minimum} to {maximum}.',
    'zh-cn': '{option} {value}：请写一个从 {minimum} 到 {maximum} 的数。',
  },
  'cli/option-whole-number': {
    en: '{option} {value}: write a whole number from {minimum} to {maximum}.',
    'zh-cn': '{option} {value}：请写一个从 {minimum} 到 {maximum} 的整数。',
  },
  'cli/option-for-table': {
    en: '{option} is for a bare table; of a model, {config} says it. Write it there, or leave the option out.',
    'zh-cn': '{option} 只用于裸表；模型的该项由 {config} 说明。请写在那里，或去掉该选项。',
  },
  'cli/option-for-config': {
    en: '{option} is for a *.model.yaml, and {table} is a table. Leave the option out, or name the config.',
    'zh-cn': '{option} 只用于 *.model.yaml，而 {table} 是一个表。请去掉该选项，或指定配置文件。',
  },
  'cli/unknown-rule': {
    en: '--rule {rule}: no such rule. Name a rule such as card/value-differs, or a family: {families}.',
    'zh-cn': '--rule {rule}：没有这条规则。请写规则名（如 card/value-differs）或规则族：{families}。',
  },
  'cli/unknown-rule-nearest': {
    en: '--rule {rule}: no such rule. Did you mean {nearest}?',
    'zh-cn': '--rule {rule}：没有这条规则。您是想用 {nearest} 吗？',
  },
  'cli/output-failed': {
    en: 'The result can’t be written to the standard output ({reason}). Check where it leads and run again.',
    'zh-cn': '无法将结果写到标准输出（{reason}）。请检查输出去向后重新运行。',
  },
  'cli/confidence-percent': {
    en: '--confidence {value}: write the confidence as a fraction between 0 and 1, here {fraction}.',
    'zh-cn': '--confidence {value}：置信度请写成 0 到 1 之间的小数，这里是 {fraction}。',
  },
  'cli/confidence-open': {
    en: '--confidence {value}: write a number between 0 and 1, not one of them; 0.95 is usual.',
    'zh-cn': '--confidence {value}：请写 0 和 1 之间的数（不含两端）；通常为 0.95。',
  },
  'cli/intersection': {
    en: '--intersection {value}: name two or more columns with commas between them, as in `--intersection sex,age`.',
    'zh-cn': '--intersection {value}：请写两个或更多列名，用逗号分隔，例如 `--intersection sex,age`。',
  },
  'cli/several-columns': {
    en: '{option}: one column at a time. Write `{apart}`, or `--intersection {together}` for groups of them together.',
    'zh-cn': '{option}：每次只写一列。请写 `{apart}`；要按它们交叉分组，请写 `--intersection {together}`。',
  },
  'cli/report-format': {
    en: '{file}: a report is written as .html or .md; name the file so.',
    'zh-cn': '{file}：报告格式为 .html 或 .md；请使用这样的文件名。',
  },
  'cli/option-choice': {
    en: '{option} {value}: choose one of {choices}.',
    'zh-cn': '{option} {value}：请从 {choices} 中选择。',
  },
  'cli/operands': {
    en: '`assay {command}` takes {operands}. `assay {command} --help` shows an example.',
    'zh-cn': '`assay {command}` 的参数是 {operands}。`assay {command} --help` 给出示例。',
  },
  'cli/unforeseen': {
    en: 'Assay made a mistake that is not yours; please report it with these lines.',
    'zh-cn': '这是 Assay 自身的错误，不是您的问题；请附上以下内容报告。',
  },
  'cli/text-engine': {
    en: 'DuckDB could not be loaded ({reason}); the text engine answers instead. The numbers are the same, large tables take longer.',
    'zh-cn': '无法加载 DuckDB（{reason}）；改用文本引擎。结果相同，大表需要更长时间。',
  },
  'cli/fixed': {
    en: 'Findings fixed: {count}, in files: {files}',
    'zh-cn': '已在 {files} 个文件中修复 {count} 个问题',
  },
  'cli/init-written': { en: '{file} written from {rows} rows:', 'zh-cn': '已根据 {rows} 行写出 {file}：' },
  'cli/init-project': {
    en: '{file} written: its folder is the project that the config belongs to; groups of fewer than {limit} rows are suppressed in evidence and reports.',
    'zh-cn': '已写出 {file}：其所在文件夹即该配置所属的项目；少于 {limit} 行的群体在证据与报告中隐藏。',
  },
  'cli/init-next': {
    en: 'Check it, then run: assay evaluate {file}',
    'zh-cn': '请核对，然后运行：assay evaluate {file}',
  },
  'cli/interrupted': { en: 'Interrupted; nothing was left half-written.', 'zh-cn': '已中断；没有留下写到一半的内容。' },
  'cli/usage': { en: 'Usage', 'zh-cn': '用法' },
  'cli/options': { en: 'Options', 'zh-cn': '选项' },
  'cli/help-further': {
    en: '`assay <command> --help` shows the options of a command and an example.',
    'zh-cn': '`assay <command> --help` 显示命令的选项和示例。',
  },
  'cli/commands': { en: 'Commands', 'zh-cn': '命令' },
  'cli/example': { en: 'Example (in examples/german-credit)', 'zh-cn': '示例（在 examples/german-credit 中）' },
});
