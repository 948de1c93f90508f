import * as vscode from 'vscode';
import { toRange } from '../host/editor-range.ts';
import type { Host } from '../host/host.ts';
import { actionCommand } from './action-command.ts';
import type { ConfigKnowledge } from './config-knowledge.ts';
import { editedText } from './config-texts.ts';

/** One line above the model and each version: what can be done, and what was found when it was last done. */
export class ConfigCodeLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.emitter.event;
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly host: Host,
    private readonly knowledge: ConfigKnowledge,
  ) {
    this.listener = host.models.onDidChange(() => {
      if (!host.models.refreshing) this.emitter.fire();
    });
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const { models } = this.host;
    // The first look at a config makes the first snapshot; its arrival draws the lines again.
    if (models.snapshot === undefined && models.failure === undefined && !models.refreshing) void models.refresh();
    const edited = editedText(document);
    const lenses = await this.host.languageThread.call('lenses', edited, await this.knowledge.now(edited));
    return lenses.flatMap(({ range, title, action }) => {
      // Nothing runs in restricted mode, so nothing is offered that would.
      if (action !== undefined && !vscode.workspace.isTrusted && action.does === 'evaluate') return [];
      const isOffered = action !== undefined && vscode.workspace.isTrusted;
      const command = isOffered ? actionCommand(action, edited.file, title) : { command: '', title };
      return [new vscode.CodeLens(toRange(range), command)];
    });
  }

  dispose(): void {
    this.listener.dispose();
    this.emitter.dispose();
  }
}
