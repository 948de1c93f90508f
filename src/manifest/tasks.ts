import type { Phrase } from './phrase.ts';

/** Type of the tasks: what `tasks.json` says. */
export const taskType = 'assay';

/** Commands of the command line that a task may run. */
export const taskCommands = {
  check: { en: 'Check configs, gates and cards', 'zh-cn': '检查配置、门槛和模型卡' },
  evaluate: { en: 'Evaluate a model', 'zh-cn': '评估模型' },
} as const satisfies Record<string, Phrase>;

export type TaskCommand = keyof typeof taskCommands;

export const taskTexts = {
  command: {
    en: 'What is run: `assay check` or `assay evaluate`.',
    'zh-cn': '运行的命令：`assay check` 或 `assay evaluate`。',
  },
  paths: {
    en: 'Files and folders, relative to the workspace folder. `evaluate` takes one configuration.',
    'zh-cn': '文件和文件夹，相对于工作区文件夹。`evaluate` 接受一个配置文件。',
  },
  args: { en: 'Further options of the command line.', 'zh-cn': '命令行的其他选项。' },
} as const satisfies Record<string, Phrase>;

export const problemMatcherName = 'assay';

/** The lines of `assay check --format unix`. The owner is that of the editor's own findings, so that none shows twice. */
export const problemMatcher = {
  name: problemMatcherName,
  label: 'Assay',
  owner: 'assay',
  source: 'assay',
  applyTo: 'allDocuments',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the editor fills it in
  fileLocation: ['autoDetect', '${workspaceFolder}'],
  pattern: {
    regexp: '^(.+?):(\\d+)\\.(\\d+)-(\\d+)\\.(\\d+): (error|warning|info): (.*) \\[([\\w/.-]+)\\]\\s*$',
    file: 1,
    line: 2,
    column: 3,
    endLine: 4,
    endColumn: 5,
    severity: 6,
    message: 7,
    code: 8,
  },
} as const;
