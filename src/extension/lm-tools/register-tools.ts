import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import type { ModelSnapshot } from '../../core/catalog/snapshot.ts';
import type { Report } from '../../core/reports/report.ts';
import { type ToolName, tools } from '../../manifest/tools.ts';
import { folderOf, workspaceFolders } from '../host/changing-workspace.ts';
import type { Host } from '../host/host.ts';
import { problemText } from '../host/show-problem.ts';
import { evaluationAnswer, fairnessAnswer, modelAnswer } from './tool-answers.ts';
import { readToolInput, type ToolInput } from './tool-input.ts';

type Answer = (input: ToolInput, signal: AbortSignal) => Promise<unknown>;

/** What the tools need from the checks. */
export interface ToolOptions {
  /** Makes sure that the workspace has been checked. */
  check(): Promise<void>;
  /** Name that findings carry in the editor. */
  readonly diagnosticSource: string;
}

/**
 * Tools for language models: they read what the trees and reports show. An editor without language models has none.
 */
export function registerTools(host: Host, options: ToolOptions): vscode.Disposable {
  // Forks of the editor may leave the whole namespace out, whatever its typings say.
  const lm = vscode.lm as typeof vscode.lm | undefined;
  if (typeof lm?.registerTool !== 'function') return new vscode.Disposable(() => undefined);
  const answers: Record<ToolName, Answer> = {
    listModels: async () => ({ models: (await host.models.list()).map(modelAnswer) }),
    evaluation: async (input, signal) => evaluationAnswer(await reportOf(host, input, signal)),
    fairness: async (input, signal) => fairnessAnswer(await reportOf(host, input, signal)),
    problems: (input) => problemsOf(input, options),
  };
  const names = Object.keys(tools) as ToolName[];
  return vscode.Disposable.from(
    ...names.map((name) => lm.registerTool(tools[name].name, tool(host, name, answers[name]))),
  );
}

function tool({ t }: Host, name: ToolName, answer: Answer): vscode.LanguageModelTool<unknown> {
  return {
    prepareInvocation: () => ({ invocationMessage: t('Reading evidence in the workspace') }),
    async invoke({ input }, token) {
      const controller = new AbortController();
      const listener = token.onCancellationRequested(() => controller.abort());
      try {
        const result = await answer(readToolInput(name, input), controller.signal);
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(result))]);
      } catch (error) {
        // What failed is told as a person would be told: it says how to mend it.
        throw new Error(plainError(error) ?? problemText(error, t) ?? String(error));
      } finally {
        listener.dispose();
      }
    },
  };
}

/** Errors of this file are already words for the model. */
function plainError(error: unknown): string | undefined {
  return error instanceof Error && error.constructor === Error ? error.message : undefined;
}

async function reportOf({ models, compute }: Host, input: ToolInput, signal: AbortSignal): Promise<Report> {
  const { config } = modelNamed(await models.list(), input['model'] ?? '');
  const { version, set } = input;
  const target = { config, folder: folderOf(config), ...(version ? { version } : {}), ...(set ? { set } : {}) };
  return compute.call('report', target, { signal });
}

function modelNamed(models: readonly ModelSnapshot[], name: string): ModelSnapshot {
  const found = models.filter((model) => model.name === name || model.config === name);
  const [model, ...others] = found;
  if (model !== undefined && others.length === 0) return model;
  const known = models.map((each) => `${each.name} (${each.config})`).join(', ') || 'none';
  throw new Error(
    model === undefined
      ? `There is no model "${name}". Models: ${known}.`
      : `Several models are called "${name}". Give the path of the config instead: ${found.map(({ config }) => config).join(', ')}.`,
  );
}

async function problemsOf(input: ToolInput, { check, diagnosticSource }: ToolOptions): Promise<unknown> {
  const file = input['file'] ?? '';
  const candidates = isAbsolute(file) ? [file] : workspaceFolders().map((folder) => join(folder, file));
  const uri = await firstExisting(candidates);
  if (uri === undefined) throw new Error(`There is no file "${file}" in the workspace.`);
  if (vscode.workspace.getWorkspaceFolder(uri) === undefined) throw new Error(`"${file}" is outside the workspace.`);
  await check();
  const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source?.startsWith(diagnosticSource));
  return {
    file: uri.fsPath,
    problems: own.map(({ code, severity, range, message }) => ({
      rule: typeof code === 'object' ? code.value : code,
      severity: (vscode.DiagnosticSeverity[severity] ?? '').toLowerCase(),
      line: range.start.line + 1,
      column: range.start.character + 1,
      message,
    })),
  };
}

async function firstExisting(files: readonly string[]): Promise<vscode.Uri | undefined> {
  for (const file of files) {
    const uri = vscode.Uri.file(file);
    try {
      await vscode.workspace.fs.stat(uri);
      return uri;
    } catch {
      // The next folder may hold it.
    }
  }
  return undefined;
}
