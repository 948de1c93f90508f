import type { Phrase } from './phrase.ts';

interface Choice {
  readonly value: string;
  readonly description: Phrase;
}

interface SettingEntry {
  readonly id: string;
  readonly type: 'string' | 'boolean';
  readonly default: string | boolean;
  readonly choices?: readonly Choice[];
  /** Who may decide: a `machine` setting never comes from a workspace. */
  readonly scope: 'machine' | 'machine-overridable' | 'window' | 'resource';
  /** Not read from a workspace that isn't trusted. */
  readonly restricted: boolean;
  readonly description: Phrase;
}

export const settings = {
  engine: {
    id: 'assayml.engine',
    type: 'string',
    default: 'auto',
    choices: [
      {
        value: 'auto',
        description: {
          en: 'The faster one for the table: plain text reader for small CSV, DuckDB for everything else.',
          'zh-cn': '按表选择较快者：小型 CSV 用文本引擎，其余用 DuckDB。',
        },
      },
      {
        value: 'duckdb',
        description: { en: 'Always DuckDB (native code).', 'zh-cn': '始终使用 DuckDB（本机代码）。' },
      },
      {
        value: 'text',
        description: { en: 'Never native code. Gives the same numbers.', 'zh-cn': '从不使用本机代码。结果数值相同。' },
      },
    ],
    scope: 'machine-overridable',
    restricted: true,
    description: { en: 'What reads the tables of predictions.', 'zh-cn': '用什么读取预测结果表。' },
  },
  checkWhileTyping: {
    id: 'assayml.check.whileTyping',
    type: 'boolean',
    default: true,
    scope: 'window',
    restricted: false,
    description: {
      en: 'Check model configurations and model cards while typing. Otherwise they are checked when saved.',
      'zh-cn': '在输入时检查模型配置和模型卡；否则在保存时检查。',
    },
  },
  cliInTerminal: {
    id: 'assayml.terminal.commandLine',
    type: 'boolean',
    default: true,
    scope: 'window',
    restricted: true,
    description: {
      en: 'Put the bundled `assay` command on the PATH of integrated terminals.',
      'zh-cn': '将内置的 `assay` 命令加入集成终端的 PATH。',
    },
  },
} as const satisfies Record<string, SettingEntry>;

export type SettingName = keyof typeof settings;

export const settingEntries: readonly SettingEntry[] = Object.values(settings);
