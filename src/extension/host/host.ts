import type * as vscode from 'vscode';
import type { Language } from '../../core/messages/catalog.ts';
import type { ComputeClient } from '../compute-client.ts';
import type { LanguageThread } from '../language-thread.ts';
import type { ChangingWorkspace } from './changing-workspace.ts';
import type { TableProfiles } from './table-profiles.ts';
import type { Translate } from './translate.ts';
import type { Arrangement } from './tree/arrangement.ts';
import type { WorkspaceModels } from './workspace-models.ts';

/** What every feature of the extension is given. */
export interface Host {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly language: Language;
  readonly t: Translate;
  readonly compute: ComputeClient;
  /** What reads configs as they are written. */
  readonly languageThread: LanguageThread;
  readonly models: WorkspaceModels;
  /** Statistics of tables. */
  readonly profiles: TableProfiles;
  readonly changes: ChangingWorkspace;
  /** Filter and order of the trees. */
  readonly arrangement: Arrangement;
}
