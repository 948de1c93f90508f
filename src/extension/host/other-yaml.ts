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
