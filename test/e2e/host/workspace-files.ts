import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

/** The folder that VS Code has open, by the name given, else the first. */
export function folder(name?: string): string {
  const all = vscode.workspace.workspaceFolders ?? [];
  const found = name === undefined ? all[0] : all.find((one) => one.name === name);
  assert.ok(found, `no folder ${name ?? ''} is open`);
  return found.uri.fsPath;
}

/** What the tests read of an evidence file. */
export interface Evidence {
  readonly schema: string;
  readonly version: string;
  readonly overall: { readonly metrics: Readonly<Record<string, { readonly value: number | null }>> };
  readonly run: { readonly engine: string };
}

/** Those of some written files that are evidence of a version, not of a comparison. */
export function evaluationsAmong(files: readonly string[] | undefined): string[] {
  return (files ?? []).filter((file) => file.includes(`${path.sep}evaluations${path.sep}`));
}

export const evidenceFiles = (root = folder()): string[] => documentsIn(path.join(root, '.assay', 'evaluations'));

export const comparisonFiles = (root = folder()): string[] => documentsIn(path.join(root, '.assay', 'comparisons'));

function documentsIn(evidence: string): string[] {
  if (!fs.existsSync(evidence)) return [];
  const names = fs.readdirSync(evidence, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.json')).map((name) => path.join(evidence, name));
}

export function evidenceOf(version: string, root = folder()): Evidence {
  const all = evidenceFiles(root).map((file) => JSON.parse(fs.readFileSync(file, 'utf8')) as Evidence);
  const found = all.find((evidence) => evidence.version === version);
  assert.ok(found, `no evidence of version ${version}`);
  return found;
}

/** Opens a file of the workspace in the editor. */
export async function openText(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(path.join(folder(), name));
  await vscode.window.showTextDocument(document);
  return document;
}
