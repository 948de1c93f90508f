import { basename, dirname, join, relative, sep } from 'node:path';
import { type OpenQuestion, openQuestion } from '../core/config/open-questions.ts';
import { type ChosenRoles, type Guess, proposeRoles } from '../core/config/propose-roles.ts';
import { proposedConfigText } from '../core/config/proposed-config-text.ts';
import { proposedProjectText } from '../core/config/proposed-project-text.ts';
import { InputProblem } from '../core/input-problem.ts';
import type { Language } from '../core/messages/catalog.ts';
import type { Effort } from '../ports/engine.ts';
import type { Files } from '../ports/files.ts';
import { projectRoot } from './project.ts';
import type { Services } from './services.ts';

export interface InitResult {
  /** Absolute path of the config that was written. */
  readonly file: string;
  /** Absolute path of the project file that was written; absent when there is one already. */
  readonly projectFile?: string;
  readonly rows: number;
  /** What was guessed from the table, and why. */
  readonly guesses: readonly Guess[];
}

/** A config that a look at a table proposes; nothing is written. */
export interface Proposal {
  /** Absolute path where the config belongs, next to the table. */
  readonly file: string;
  readonly model: string;
  readonly rows: number;
  /** What was guessed from the table, and why. */
  readonly guesses: readonly Guess[];
  /** What has to be asked before there is a text. */
  readonly question?: OpenQuestion;
  /** The commented config, with the guesses as they are when there is still a question. */
  readonly text: string;
}

/**
 * Looks at a table of predictions and writes a commented config for it, next to the table, and a project file with
 * the privacy that is proposed where the project has none.
 * @throws InputProblem when the table can't be read, holds no label or score, or the config is there already
 */
export async function init(
  services: Services,
  table: string,
  workingDirectory: string,
  language: Language,
  effort: Effort,
): Promise<InitResult> {
  const { file, rows, guesses, text } = await proposeConfig(services, table, workingDirectory, { language }, effort);
  await services.files.writeAtomically(file, text);
  const projectFile = await writeProjectFile(services.files, file, workingDirectory, language);
  return { file, rows, guesses, ...(projectFile === undefined ? {} : { projectFile }) };
}

/** Writes the `assay.yaml` of the project that a config is in, unless there is one. */
async function writeProjectFile(
  files: Files,
  config: string,
  workingDirectory: string,
  language: Language,
): Promise<string | undefined> {
  const root = await projectRoot(files, config, workingDirectory);
  const file = join(root, 'assay.yaml');
  if ((await files.stat(file)) || (await files.isFolder(file))) return undefined;
  await files.writeAtomically(file, proposedProjectText(basename(root) || 'project', language));
  return file;
}

export interface ProposalWish {
  readonly language: Language;
  /** What the user has already said; absent when nobody can be asked, so that the guesses must do. */
  readonly chosen?: ChosenRoles;
}

/**
 * Looks at a table of predictions and proposes a config for it.
 * @throws InputProblem when the table can't be read, can't hold a label or score, or the config is there already
 */
export async function proposeConfig(
  services: Services,
  table: string,
  workingDirectory: string,
  { language, chosen }: ProposalWish,
  effort: Effort,
): Promise<Proposal> {
  const source = await services.tableSource(table, workingDirectory);
  const first = source.files[0] ?? table;
  const folder = dirname(first);
  const model = modelName(first);
  const file = join(folder, `${model}.model.yaml`);
  if (await services.files.stat(file)) throw new InputProblem('init/exists', {}, { file });
  const engine = await services.engineFor(source);
  const { columns, rows } = await engine.describe(source, effort);
  const guesses = proposeRoles(columns, rows, chosen);
  const question = chosen && openQuestion(columns, guesses);
  if (question === undefined || question.candidates.length === 0) {
    requireRoles(guesses, basename(first), columns.map((column) => column.name).join(', '));
  }
  const text = proposedConfigText({
    model,
    version: /[-_.]v?(\d+)(?=[-_.]|$)/i.exec(basename(first))?.[1] ?? '1',
    predictions: relative(folder, first).replaceAll(sep, '/'),
    rows,
    file: basename(file),
    guesses,
    language,
  });
  return { file, model, rows, guesses, ...(question === undefined ? {} : { question }), text };
}

function requireRoles(guesses: readonly Guess[], table: string, known: string): void {
  const label = guesses.find(({ role }) => role === 'label');
  if (label === undefined) throw new InputProblem('init/no-label', { table, known });
  if (guesses.some(({ role }) => role === 'score' || role === 'prediction')) return;
  throw new InputProblem('init/no-score', { table, known, label: label.value });
}

const tableName = /\.(csv|tsv|jsonl|ndjson|parquet)(\.(gz|zst))?$/i;

/** `predictions-v2.parquet` of the folder `credit-risk` is of the model `credit-risk`; `churn_scores.csv` of `churn`. */
function modelName(table: string): string {
  const words = basename(table)
    .replace(tableName, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) =>
        !/^(predictions?|preds?|scores?|scored|test|eval|evaluation|holdout|output|results?|v?\d+|)$/.test(word),
    );
  if (words.length > 0) return words.join('-');
  const folder = dirname(table);
  const parent = /^(data|predictions?|outputs?|results?)$/i.test(basename(folder)) ? dirname(folder) : folder;
  return (
    basename(parent)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'model'
  );
}

/**
 * The one table at or below a folder that can hold predictions, when none was named.
 * @throws InputProblem when there is none or several
 */
export async function findPredictions(files: Files, folder: string, signal?: AbortSignal): Promise<string> {
  const tables = await files.find(folder, (name) => tableName.test(name), signal);
  const named = tables.filter((table) => /pred|score|预测/i.test(basename(table)));
  const possible = named.length > 0 ? named : tables;
  const [only] = possible;
  if (only === undefined) throw new InputProblem('init/no-table', { folder });
  if (possible.length === 1) return only;
  const list = possible.slice(0, 5).map((table) => relative(folder, table));
  throw new InputProblem('init/which-table', { tables: `${list.join(', ')}${possible.length > 5 ? ' …' : ''}` });
}
