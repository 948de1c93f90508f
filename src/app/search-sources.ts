import { basename, dirname, relative, resolve, sep } from 'node:path';
import { InputProblem } from '../core/input-problem.ts';
import { cardHeadings } from '../core/search/card-headings.ts';
import { modelDocuments } from '../core/search/model-documents.ts';
import type { SearchHit } from '../core/search/search-hit.ts';
import { tableFormatOf } from '../core/table/table-format.ts';
import type { Effort } from '../ports/engine.ts';
import { readModelFile } from './load-model.ts';
import { insideProject } from './project.ts';
import { readSource } from './read-source.ts';
import type { Services } from './services.ts';

/** What can be found in the files of a workspace; a file that can't be read can be found by its name alone. */

/** What a config declares, and the card that it names. */
export async function configDocuments(services: Services, file: string, folder: string): Promise<SearchHit[]> {
  const name = basename(file).replace(/\.model\.ya?ml$/i, '');
  const itself: SearchHit = { kind: 'model', label: name, detail: basename(file), place: { file }, config: file };
  try {
    const { config, yaml, root } = await readModelFile(services, file, folder);
    if (config === undefined) return [itself];
    const documents = modelDocuments(config, yaml);
    if (config.card === undefined) return documents;
    await insideProject(services.files, config.card, root, dirname(file));
    const card = resolve(dirname(file), config.card);
    return [
      ...documents,
      { kind: 'card', label: basename(card), detail: config.model, place: { file: card }, config: file },
    ];
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return [itself];
  }
}

/** The headings of a card. */
export async function cardDocuments(services: Services, file: string): Promise<SearchHit[]> {
  try {
    const headings = cardHeadings((await readSource(services, file)).text);
    return headings.map(({ text, line }) => ({
      kind: 'heading',
      label: text,
      detail: basename(file),
      place: { file, line },
    }));
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return [];
  }
}

/** A table by its name. */
export function tableDocument(file: string, root: string): SearchHit {
  const label = relative(root, file).replaceAll(sep, '/');
  return { kind: 'table', label, detail: tableFormatOf(file) ?? '', place: { file }, location: file };
}

/** The columns of a table. */
export async function columnDocuments(
  services: Services,
  file: string,
  root: string,
  effort: Effort,
): Promise<SearchHit[]> {
  try {
    const names = await services.columnNames(await services.tableSource(file, root), effort);
    const detail = relative(root, file).replaceAll(sep, '/');
    return [...new Set(names)].map((label) => ({ kind: 'column', label, detail, place: { file }, location: file }));
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return [];
  }
}
