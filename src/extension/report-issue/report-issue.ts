import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';

const lastLines = 60;

/**
 * Begins the report of an issue as a new document: what a maintainer asks first, versions, engine and the end of the
 * log. The user reads all of it, and takes out what is nobody's business, before it goes anywhere.
 */
export async function reportIssue(host: Host): Promise<vscode.TextDocument> {
  const { context, t } = host;
  const parts = [
    `# ${t('Issue of Assay')}`,
    `## ${t('What did you do, what happened, and what did you expect?')}`,
    '…',
    `## ${t('Installation')}`,
    await installation(host),
    `## ${t('End of the log')}`,
    ['```', ...(await endOfLog(context.logUri.fsPath)), '```'].join('\n'),
  ];
  const content = `${parts.join('\n\n')}\n`;
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
  return document;
}

async function installation({ context, compute }: Host): Promise<string> {
  const version = String((context.extension.packageJSON as { version?: unknown }).version ?? '?');
  const own = `Assay ${version}, VS Code ${vscode.version}, ${process.platform} ${process.arch}`;
  if (!vscode.workspace.isTrusted) return `${own}, restricted`;
  // An installation that can't answer is what the issue may be about.
  const doctor = await compute.call('doctor', {}).catch((error: unknown) => String(error));
  if (typeof doctor === 'string') return `${own}, compute process: ${doctor}`;
  return `${own}, Node ${doctor.node}, engine ${doctor.engine}${doctor.nativeProblem ? ` (${doctor.nativeProblem})` : ''}`;
}

/** The editor keeps what an output channel says in a file of its own. */
async function endOfLog(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, 'Assay.log'), 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-lastLines);
}
