import * as vscode from 'vscode';

/** Red Hat's YAML extension, which many have: it outlines every YAML file and tells of mistakes in its syntax. */
const yamlExtension = 'redhat.vscode-yaml';

export function hasYamlExtension(): boolean {
  return vscode.extensions.getExtension(yamlExtension) !== undefined;
}

/** Whether mistakes of YAML itself are told by the other extension; told by both they would stand there twice. */
export function yamlSyntaxIsToldElsewhere(): boolean {
  return hasYamlExtension() && vscode.workspace.getConfiguration('yaml').get('validate') !== false;
}

/** The other extension may have come or gone, or begun or ceased to tell of mistakes. */
export function onDidChangeOtherYaml(listener: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(listener),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('yaml.validate')) listener();
    }),
  );
}
