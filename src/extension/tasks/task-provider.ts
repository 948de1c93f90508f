import { relative, sep } from 'node:path';
import * as vscode from 'vscode';
import { problemMatcherName, type TaskCommand, taskCommands, taskType } from '../../manifest/tasks.ts';
import type { Host } from '../host/host.ts';

/** What `tasks.json` says of a task of ours. */
export interface AssayTask extends vscode.TaskDefinition {
  readonly command: TaskCommand;
  readonly paths?: readonly string[];
  readonly args?: readonly string[];
}

/** The definition as it stands in a file that anybody may have written; undefined when it is not one of ours. */
function readTask(definition: vscode.TaskDefinition): AssayTask | undefined {
  const { command, paths, args } = definition;
  const isCommand = typeof command === 'string' && Object.hasOwn(taskCommands, command);
  return definition.type === taskType && isCommand && isTexts(paths) && isTexts(args)
    ? (definition as AssayTask)
    : undefined;
}

function isTexts(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
}

/** Arguments of the command line: those that a person or a CI job would write. */
function taskArguments({ command, paths = [], args = [] }: AssayTask, language: string): string[] {
  const printed = command === 'check' && !args.some((arg) => /^--(format|json)\b/.test(arg));
  return [command, ...paths, ...(printed ? ['--format', 'unix'] : []), '--lang', language, ...args];
}

/**
 * Tasks of type `assay`: the command line of this extension, run by the editor's own Node, so that a task and a CI job
 * do the same. There are none in a folder that is not trusted.
 */
class AssayTasks implements vscode.TaskProvider {
  constructor(private readonly host: Host) {}

  async provideTasks(): Promise<vscode.Task[]> {
    if (!vscode.workspace.isTrusted) return [];
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    const models = await this.host.models.list();
    return folders.flatMap((folder) => {
      const configs = models
        .map(({ config }) => relative(folder.uri.fsPath, config).split(sep).join('/'))
        .filter((path) => !path.startsWith('..'));
      return [
        this.task({ type: taskType, command: 'check' }, folder),
        ...configs.map((path) => this.task({ type: taskType, command: 'evaluate', paths: [path] }, folder)),
      ];
    });
  }

  resolveTask(task: vscode.Task): vscode.Task | undefined {
    const definition = readTask(task.definition);
    if (definition === undefined || !vscode.workspace.isTrusted) return undefined;
    const scope = task.scope;
    const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
    return folder && this.task(definition, folder);
  }

  private task(definition: AssayTask, folder: vscode.WorkspaceFolder): vscode.Task {
    const { context, language } = this.host;
    const execution = new vscode.ProcessExecution(
      process.execPath,
      [context.asAbsolutePath('dist/cli.js'), ...taskArguments(definition, language)],
      { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
    );
    const name = [definition.command, ...(definition.paths ?? [])].join(' ');
    const task = new vscode.Task(definition, folder, name, taskType, execution, `$${problemMatcherName}`);
    task.detail = this.detail(definition.command);
    if (definition.command === 'check') task.group = vscode.TaskGroup.Test;
    return task;
  }

  private detail(command: TaskCommand): string {
    const { t } = this.host;
    return command === 'check' ? t('Check configs, gates and cards') : t('Evaluate a model and keep the evidence');
  }
}

export function registerTasks(host: Host): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(taskType, new AssayTasks(host));
}
