import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { EditedText } from '../../core/config-language/config-service.ts';
import type { Host } from '../host/host.ts';

/** A document as the language of configs takes it. */
export function editedText(document: vscode.TextDocument): EditedText {
  return { file: document.uri.fsPath, text: document.getText() };
}

/** Root of the project that a file is in, as last seen; its own folder when nothing has been seen of it. */
export function projectRootOf({ models }: Host, file: string): string {
  const projects = models.snapshot?.projects ?? [];
  const ofConfig = projects.find((project) => project.models.some(({ config }) => config === file));
  return ofConfig?.root ?? dirname(file);
}

/** Every config of the project that a file is in, unsaved texts instead of their files. */
export async function projectTexts(host: Host, file: string): Promise<EditedText[]> {
  const root = projectRootOf(host, file);
  const project = host.models.snapshot?.projects.find((one) => one.root === root);
  const files = [...(project?.models.map(({ config }) => config) ?? []), join(root, 'assay.yaml')];
  const texts = await Promise.all(files.map(textOf));
  return texts.filter((text) => text !== undefined);
}

/** In bytes: more than any config or card that is read. */
const largestText = 2 ** 23;

/** The text of a file as the editor has it, else as the disk has it; undefined when there is none that can be read. */
export async function textOf(file: string): Promise<EditedText | undefined> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'file' && uri.fsPath === file);
  if (open !== undefined) return editedText(open);
  try {
    const uri = vscode.Uri.file(file);
    const { type, size } = await vscode.workspace.fs.stat(uri);
    // A pipe would be waited for, and a thread with it.
    if ((type & vscode.FileType.File) === 0 || size > largestText) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { file, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  } catch {
    // A project need not have every file that it might have.
    return undefined;
  }
}
