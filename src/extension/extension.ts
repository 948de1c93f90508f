import * as vscode from 'vscode';
import type { AssayApi } from './api.ts';
import { registerFixAll } from './checks/fix-all.ts';
import { registerQuickFixes } from './checks/quick-fixes.ts';
import { diagnosticSource } from './checks/to-diagnostic.ts';
import { commandHandlers } from './command-handlers.ts';
import { registerConfigLanguage } from './config-language/register-config-language.ts';
import { createFeatures, type Features } from './create-features.ts';
import { registerFileDecorations } from './decorations/file-decorations.ts';
import { createHost } from './host/create-host.ts';
import type { Host } from './host/host.ts';
import { keepCurrent } from './host/keep-current.ts';
import { registerCommands } from './host/register-commands.ts';
import { registerTools } from './lm-tools/register-tools.ts';
import type { AssayExports } from './public-api/assay-api.ts';
import { createApi } from './public-api/create-api.ts';
import { registerTasks } from './tasks/task-provider.ts';
import { registerCommandLine } from './terminal/command-line.ts';

/** The API for other extensions, and what the product's own tests look at. */
interface Exports extends AssayExports {
  readonly internals: AssayApi;
}

/** Registers everything and reads nothing: the first look at a view or a file starts the work. */
export function activate(context: vscode.ExtensionContext): Exports {
  try {
    return start(context);
  } catch (error) {
    // The editor shows no failed activation by itself.
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('Assay could not start: {0}', reason));
    throw error;
  }
}

function start(context: vscode.ExtensionContext): Exports {
  const host = createHost(context);
  const features = createFeatures(host);
  const { checks, panels, tables, trees, tests } = features;
  context.subscriptions.push(
    checks,
    panels,
    tables,
    tests,
    ...Object.values(trees),
    registerFileDecorations(host),
    registerQuickFixes(checks),
    registerFixAll(host, checks),
    registerConfigLanguage(host),
    registerTasks(host),
    registerTools(host, { check: () => checks.run(), diagnosticSource }),
    registerCommandLine(host),
    registerCommands(host, commandHandlers(host, features)),
    keepCurrent(host),
  );
  return { getApi: createApi(host), internals: internals(host, features) };
}

function internals({ models, compute }: Host, { trees, panels, checks, tests }: Features): AssayApi {
  return {
    models: {
      snapshot: () => models.snapshot,
      list: () => models.list(),
      refresh: () => models.refresh(),
      rows: (row) => trees.models.rows(row),
    },
    rows: (tree, row) => trees[tree].rows(row),
    panels: () => panels.views(),
    findings: () => checks.all(),
    tests,
    compute: {
      pid: () => compute.pid,
      kill: () => (compute.pid === undefined ? false : process.kill(compute.pid, 'SIGKILL')),
    },
  };
}
