import type { Range, TextEdit } from '../finding.ts';
import { InputProblem } from '../input-problem.ts';
import { cardRenameEdits } from './card-names.ts';
import type { ConfigDocument } from './config-document.ts';
import {
  isOfProject,
  nameSpan,
  type Occurrence,
  occurrenceAt,
  occurrences,
  occurrencesOf,
  renamedToken,
} from './config-symbols.ts';

/** A config of the project with its file. */
export interface ConfigFile {
  /** Absolute path. */
  readonly file: string;
  readonly document: ConfigDocument;
  /** The model card that the config names. */
  readonly card?: { readonly file: string; readonly text: string };
}

export interface FilePlace {
  readonly file: string;
  readonly range: Range;
}

/**
 * What can be renamed at an offset, and its present name.
 * @throws InputProblem where no name stands
 */
export function renamable(document: ConfigDocument, offset: number): { readonly range: Range; readonly name: string } {
  const { token, name } = symbolAt(document, offset);
  return { range: document.range(nameSpan(token)), name };
}

/**
 * The edits of every file that give a symbol another name. Versions, sets and columns are of one config; datasets,
 * connections and roles of the whole project. The front matter of the configs' cards goes along. Evidence stays as it
 * is: it records what was evaluated under which name, and may be signed.
 * @throws InputProblem when the name is empty or taken
 */
export function renameEdits(
  here: ConfigFile,
  offset: number,
  newName: string,
  project: readonly ConfigFile[],
): ReadonlyMap<string, readonly TextEdit[]> {
  const symbol = symbolAt(here.document, offset);
  const name = newName.trim();
  if (name === '') throw new InputProblem('editor/rename-empty');
  const files = filesOf(symbol, here, project);
  const isTaken = files.some(({ document }) =>
    occurrences(document).some((one) => one.kind === symbol.kind && one.name === name && one.declares),
  );
  if (name !== symbol.name && isTaken) throw new InputProblem('editor/rename-taken', { name });
  const edits = files.map(({ file, document }): [string, TextEdit[]] => [
    file,
    occurrencesOf(document, symbol).map((one) => ({ range: document.range(one.token), text: renamedToken(one, name) })),
  ]);
  const ofCards = files.flatMap(({ card }): [string, TextEdit[]][] =>
    card === undefined ? [] : [[card.file, cardRenameEdits(card.text, symbol.kind, symbol.name, name)]],
  );
  return new Map([...edits, ...ofCards].filter(([, ofFile]) => ofFile.length > 0));
}

/** Every place of the symbol at an offset; empty where none stands. */
export function references(here: ConfigFile, offset: number, project: readonly ConfigFile[]): FilePlace[] {
  const symbol = occurrenceAt(here.document, offset);
  if (symbol === undefined) return [];
  return filesOf(symbol, here, project).flatMap(({ file, document }) =>
    occurrencesOf(document, symbol).map(({ token }) => ({ file, range: document.range(nameSpan(token)) })),
  );
}

/** Where the symbol at an offset is declared; its first place where nothing declares it. */
export function definitions(here: ConfigFile, offset: number, project: readonly ConfigFile[]): FilePlace[] {
  const symbol = occurrenceAt(here.document, offset);
  if (symbol === undefined) return [];
  const all = filesOf(symbol, here, project).flatMap(({ file, document }) =>
    occurrencesOf(document, symbol).map(({ token, declares }) => ({
      declares,
      file,
      range: document.range(nameSpan(token)),
    })),
  );
  const declared = all.filter(({ declares }) => declares);
  return (declared.length > 0 ? declared : all.slice(0, 1)).map(({ file, range }) => ({ file, range }));
}

function filesOf({ kind }: Occurrence, here: ConfigFile, project: readonly ConfigFile[]): ConfigFile[] {
  if (!isOfProject(kind)) return [here];
  return [here, ...project.filter(({ file }) => file !== here.file)];
}

function symbolAt(document: ConfigDocument, offset: number): Occurrence {
  const symbol = occurrenceAt(document, offset);
  if (symbol === undefined) throw new InputProblem('editor/rename-nothing');
  return symbol;
}
