import * as vscode from 'vscode';
import { LanguageThread } from '../language-thread.ts';
import { ChangingWorkspace, workspaceFolders } from './changing-workspace.ts';
import { createCompute } from './compute.ts';
import type { Host } from './host.ts';
import { languageOfEditor } from './language-of-editor.ts';
import { TableProfiles } from './table-profiles.ts';
import { snapshotsOf } from './take-snapshot.ts';
import { Arrangement } from './tree/arrangement.ts';
import { WorkspaceModels } from './workspace-models.ts';

/** What every feature is given; neither process nor thread is started yet. */
export function createHost(context: vscode.ExtensionContext): Host {
  const language = languageOfEditor();
  const log = vscode.window.createOutputChannel('Assay', { log: true });
  const { t } = vscode.l10n;
  const compute = createCompute({ context, log, language, t });
  const version = String((context.extension.packageJSON as { version?: unknown }).version);
  const languageThread = new LanguageThread(
    context.asAbsolutePath('dist/language.js'),
    { language, tool: `assay ${version}` },
    (line) => log.error(line),
  );
  const computed = snapshotsOf(compute);
  const read = snapshotsOf(languageThread);
  const models = new WorkspaceModels(
    (folders) => (vscode.workspace.isTrusted ? computed(folders) : read(folders)),
    workspaceFolders,
  );
  const changes = new ChangingWorkspace(() => models.snapshot);
  const profiles = new TableProfiles(compute, models, changes.onDidChangeTable);
  const arrangement = new Arrangement(context.workspaceState, t);
  context.subscriptions.push(log, compute, languageThread, models, changes, profiles, arrangement);
  return { context, log, language, t, compute, languageThread, models, changes, profiles, arrangement };
}
