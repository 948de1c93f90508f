import * as vscode from 'vscode';
import { hasYamlExtension, onDidChangeOtherYaml } from '../host/other-yaml.ts';

/** Registers an outline of configs as long as no other extension outlines YAML: two would stand below each other. */
export function outlineUnlessShown(
  selector: vscode.DocumentSelector,
  outline: vscode.DocumentSymbolProvider,
): vscode.Disposable {
  let registered: vscode.Disposable | undefined;
  const update = (): void => {
    const isShown = hasYamlExtension();
    if (isShown) registered?.dispose();
    registered = isShown
      ? undefined
      : (registered ?? vscode.languages.registerDocumentSymbolProvider(selector, outline));
  };
  update();
  const listener = onDidChangeOtherYaml(update);
  return {
    dispose: () => {
      listener.dispose();
      registered?.dispose();
    },
  };
}
