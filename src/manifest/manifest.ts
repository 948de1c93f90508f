import { commandEntries } from './commands.ts';
import type { Phrase } from './phrase.ts';
import { settingEntries } from './settings.ts';
import { problemMatcher, taskCommands, taskTexts, taskType } from './tasks.ts';
import { toolEntries } from './tools.ts';
import { container, panelTypes, views, welcomes } from './views.ts';
import { walkthrough } from './walkthrough.ts';

/** What the editor reads before the extension runs, made from the tables beside this file. */

const about = {
  description: {
    en: 'Evaluate machine-learning models with intervals, fairness and gates, and keep the evidence in the repository.',
    'zh-cn': '评估机器学习模型：区间、公平性、门槛，并将证据保存在代码仓库中。',
  },
  untrusted: {
    en: 'Shows existing evidence only. Nothing is evaluated, checked or started until the folder is trusted.',
    'zh-cn': '仅显示已有的评估证据。在信任该文件夹之前，不会评估、检查或启动任何内容。',
  },
  virtual: {
    en: 'Tables are read by a process that needs files on a disk.',
    'zh-cn': '读取数据表的进程需要磁盘上的文件。',
  },
} as const satisfies Record<string, Phrase>;

/** Files whose presence wakes the extension, at the root of a folder and one level down; never deeper. */
const projectFiles = ['assay.yaml', '.assay', 'MODEL_CARD.md', '*.model.yaml'];

/** Collects the texts by key while the manifest is made, so that no key is without a text. */
class Phrases {
  readonly texts = new Map<string, Phrase>();

  /** Notes a text and returns the placeholder for it. */
  key(name: string, phrase: Phrase): string {
    this.texts.set(name, phrase);
    return `%${name}%`;
  }
}

type Json = Record<string, unknown>;

export interface Manifest {
  /** The keys of package.json that are made, and none other. */
  readonly fields: Json;
  readonly texts: ReadonlyMap<string, Phrase>;
}

export function buildManifest(): Manifest {
  const phrases = new Phrases();
  const fields = {
    description: phrases.key('extension.description', about.description),
    publisher: 'assayml',
    engines: { node: '>=20.19', vscode: '^1.100.0' },
    icon: 'media/icon.png',
    categories: ['Machine Learning', 'Data Science', 'Visualization', 'Linters', 'Testing'],
    keywords: ['model evaluation', 'fairness', 'model card', 'mlops', 'responsible ai'],
    main: './dist/extension.js',
    l10n: './l10n',
    extensionKind: ['workspace'],
    activationEvents: activationEvents(),
    capabilities: {
      untrustedWorkspaces: {
        supported: 'limited',
        description: phrases.key('capabilities.untrusted', about.untrusted),
        restrictedConfigurations: settingEntries.filter((setting) => setting.restricted).map((setting) => setting.id),
      },
      virtualWorkspaces: { supported: false, description: phrases.key('capabilities.virtual', about.virtual) },
    },
    contributes: {
      commands: contributedCommands(phrases),
      menus: menus(),
      configuration: configuration(phrases),
      viewsContainers: { activitybar: [container] },
      views: contributedViews(phrases),
      viewsWelcome: welcomes.map(({ view, key, contents, when }) => ({
        view,
        contents: phrases.key(`welcome.${key}`, contents),
        when,
      })),
      walkthroughs: [contributedWalkthrough(phrases)],
      taskDefinitions: [contributedTask(phrases)],
      problemMatchers: [problemMatcher],
      languageModelTools: contributedTools(phrases),
    },
  };
  return { fields, texts: phrases.texts };
}

function activationEvents(): string[] {
  return [
    ...projectFiles.flatMap((name) => [`workspaceContains:${name}`, `workspaceContains:*/${name}`]),
    'onLanguage:markdown',
    'onLanguage:yaml',
    ...Object.values(panelTypes).map((type) => `onWebviewPanel:${type}`),
  ];
}

function contributedCommands(phrases: Phrases): Json[] {
  return commandEntries.map(({ id, title, icon, enablement }) => ({
    command: id,
    title: phrases.key(`command.${id}`, title),
    category: 'Assay',
    ...(icon === undefined ? {} : { icon: `$(${icon})` }),
    ...(enablement === undefined ? {} : { enablement }),
  }));
}

function menus(): Record<string, Json[]> {
  const result: Record<string, Json[]> = {
    commandPalette: commandEntries
      .filter(({ inPalette }) => !inPalette)
      .map(({ id }) => ({ command: id, when: 'false' })),
  };
  for (const { id, menus: places } of commandEntries) {
    for (const { menu, when, group } of places) {
      result[menu] = [...(result[menu] ?? []), { command: id, when, group }];
    }
  }
  return result;
}

function configuration(phrases: Phrases): Json {
  const properties = settingEntries.map((setting, order) => {
    const { id, type, scope, choices } = setting;
    const property = {
      type,
      default: setting.default,
      ...(choices === undefined
        ? {}
        : {
            enum: choices.map(({ value }) => value),
            markdownEnumDescriptions: choices.map(({ value, description }) =>
              phrases.key(`setting.${id}.${value}`, description),
            ),
          }),
      scope,
      order,
      markdownDescription: phrases.key(`setting.${id}`, setting.description),
    };
    return [id, property];
  });
  return { title: 'Assay', properties: Object.fromEntries(properties) };
}

function contributedViews(phrases: Phrases): Json {
  const entries = Object.values(views).map(({ id, name, size, collapsed }) => ({
    id,
    name: phrases.key(`view.${id}`, name),
    icon: container.icon,
    initialSize: size,
    visibility: collapsed ? 'collapsed' : 'visible',
    contextualTitle: container.title,
  }));
  return { [container.id]: entries };
}

function contributedTask(phrases: Phrases): Json {
  const list = { type: 'array', items: { type: 'string' } };
  return {
    type: taskType,
    required: ['command'],
    properties: {
      command: {
        type: 'string',
        enum: Object.keys(taskCommands),
        enumDescriptions: Object.entries(taskCommands).map(([name, text]) => phrases.key(`task.command.${name}`, text)),
        description: phrases.key('task.command', taskTexts.command),
      },
      paths: { ...list, description: phrases.key('task.paths', taskTexts.paths) },
      args: { ...list, description: phrases.key('task.args', taskTexts.args) },
    },
    when: 'isWorkspaceTrusted',
  };
}

function contributedTools(phrases: Phrases): Json[] {
  return toolEntries.map(({ name, reference, icon, title, description, modelDescription, input }) => ({
    name,
    toolReferenceName: reference,
    canBeReferencedInPrompt: true,
    icon: `$(${icon})`,
    displayName: phrases.key(`tool.${name}`, title),
    userDescription: phrases.key(`tool.${name}.description`, description),
    modelDescription,
    inputSchema: {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(input).map(([key, field]) => [key, { type: 'string', description: field.description }]),
      ),
      required: Object.entries(input).flatMap(([key, { required }]) => (required ? [key] : [])),
    },
  }));
}

function contributedWalkthrough(phrases: Phrases): Json {
  const { id, title, description, steps } = walkthrough;
  return {
    id,
    title: phrases.key('walkthrough.title', title),
    description: phrases.key('walkthrough.description', description),
    steps: steps.map((step) => ({
      id: step.id,
      title: phrases.key(`walkthrough.${step.id}.title`, step.title),
      description: phrases.key(`walkthrough.${step.id}.description`, step.description),
      media: { markdown: step.media },
      completionEvents: step.completionEvents,
    })),
  };
}

/** The content of `package.nls*.json`. */
export function textsIn(manifest: Manifest, language: keyof Phrase): Record<string, string> {
  return Object.fromEntries([...manifest.texts].map(([key, phrase]) => [key, phrase[language]]));
}
