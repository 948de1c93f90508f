import * as vscode from 'vscode';
import type { ModelSnapshot } from '../../core/catalog/snapshot.ts';
import type { Host } from '../host/host.ts';
import { verdictLooks, verdictWord, worstVerdict } from '../host/tree/verdict-looks.ts';

/** Marks the configuration of a model in the explorer and on its tab with the worst verdict of its gates. */
export function registerFileDecorations({ models, t }: Host): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const provider: vscode.FileDecorationProvider = {
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: (uri) => {
      if (uri.scheme !== 'file' || !uri.fsPath.endsWith('.model.yaml')) return undefined;
      const verdict = worstOf(models.known.find(({ config }) => config === uri.fsPath));
      // A passed gate is how things should be, and needs no mark.
      if (verdict === undefined || verdict === 'pass') return undefined;
      const { sign, color } = verdictLooks[verdict];
      return new vscode.FileDecoration(sign, t('Gates: {0}', verdictWord(verdict, t)), new vscode.ThemeColor(color));
    },
  };
  return vscode.Disposable.from(
    changed,
    models.onDidChange(() => changed.fire(undefined)),
    vscode.window.registerFileDecorationProvider(provider),
  );
}

const worstOf = (model: ModelSnapshot | undefined) => worstVerdict(model?.versions.flatMap(({ gates }) => gates) ?? []);
