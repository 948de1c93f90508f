import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';

const lastLines = 60;

/**
 * Opens the editor's own form for issues with what a maintainer asks first: versions, engine, and the end of the log.
 * The user reads all of it there before it goes anywhere.
 *
 * @returns what the form was filled with
 */
export async function reportIssue(host: Host): Promise<string> {
  const { context } = host;
  const data = [`${await installation(host)}`, '', '```', ...(await endOfLog(context.logUri.fsPath)), '```'].join('\n');
  await vscode.commands.executeCommand('workbench.action.openIssueReporter', {
    extensionId: context.extension.id,
    issueBody: '',
    data,
  });
  return data;
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
