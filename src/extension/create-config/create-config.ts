import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { ComputeParams, ComputeResult } from '../../protocol/compute.ts';
import type { Host } from '../host/host.ts';
import { openDraft } from '../host/open-draft.ts';
import { pick } from '../host/pick.ts';

type Proposal = ComputeResult<'propose'>;
type Question = NonNullable<Proposal['question']>;
type Chosen = ComputeParams<'propose'>['chosen'];

/** The table that a menu or a row is about: a file in the explorer, a row of the datasets, or the text of its path. */
function tableOf(argument: unknown): string | undefined {
  if (argument instanceof vscode.Uri) return argument.fsPath;
  if (typeof argument === 'string') return argument;
  const row = typeof argument === 'object' && argument !== null && 'table' in argument ? argument.table : undefined;
  const location = typeof row === 'object' && row !== null && 'location' in row ? row.location : undefined;
  return typeof location === 'string' ? location : undefined;
}

/**
 * Looks at a table of predictions, asks what the look can't settle, and shows the config as a new document, which the
 * user saves or throws away. Nothing is written.
 *
 * @returns the document, or undefined when the user stopped
 */
export async function createConfig(host: Host, argument: unknown): Promise<vscode.TextDocument | undefined> {
  const file = tableOf(argument) ?? (await chooseTable(host));
  if (file === undefined) return undefined;
  const chosen: Chosen = {};
  for (;;) {
    const proposal = await propose(host, file, chosen);
    const { question } = proposal;
    if (question === undefined) return openDraft(proposal.file, proposal.text);
    const answer = await ask(host, question, basename(file));
    if (answer === undefined) return undefined;
    chosen[question.role] = answer;
  }
}

function propose({ compute, t }: Host, file: string, chosen: Chosen): Thenable<Proposal> {
  const title = t('Looking at {0}', basename(file));
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    compute.call('propose', { file, chosen }),
  );
}

/** Tables that no config names yet come first: those are what a new config is for. */
async function chooseTable(host: Host): Promise<string | undefined> {
  const { models, t } = host;
  const browse = ' browse';
  const tables = (await models.current()).projects
    .flatMap(({ datasets }) => datasets.flatMap((dataset) => dataset.tables))
    .filter(({ location, problem }) => location !== undefined && problem === undefined)
    .sort((a, b) => Number(a.uses.length > 0) - Number(b.uses.length > 0));
  const choices = tables.flatMap(({ name, location, uses }) => {
    const users = [...new Set(uses.map(({ model }) => model))].join(', ');
    return location === undefined
      ? []
      : [{ label: name, ...(users === '' ? {} : { description: t('used by {0}', users) }), value: location }];
  });
  const other = { label: t('Another file…'), value: browse };
  const picked = await pick(host, 'table', t('Which table of predictions?'), [...choices, other]);
  return picked === browse ? browseForTable(t('Choose a Table')) : picked;
}

async function browseForTable(title: string): Promise<string | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ title, canSelectMany: false })) ?? [];
  return file?.fsPath;
}

async function ask({ t }: Host, { role, candidates }: Question, table: string): Promise<string | undefined> {
  const questions: Record<Question['role'], string> = {
    label: t('Which column of {0} holds what really happened?', table),
    positive: t('Which label counts as positive?'),
    score: t('Which column of {0} holds the score of the model?', table),
    prediction: t('Which column of {0} holds the prediction of the model?', table),
  };
  return vscode.window.showQuickPick([...candidates], { placeHolder: questions[role] });
}
