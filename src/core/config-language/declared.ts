import { binLabels } from '../config/groupings.ts';
import type { ConfigDocument } from './config-document.ts';

/** What a half-written config declares, as far as it can be read. */

/** Names of the versions, in the order of the file. */
export function declaredVersions(document: ConfigDocument): string[] {
  return scalars(document, 'versions[].version');
}

/** Evaluation sets; `default` where none is declared. */
export function declaredSets(document: ConfigDocument): string[] {
  const sets = scalars(document, 'sets[].name');
  return sets.length === 0 ? ['default'] : sets;
}

export interface DeclaredGrouping {
  readonly columns: readonly string[];
  readonly kind: 'sensitive' | 'slice';
  readonly bins: readonly number[];
  readonly privileged?: string;
}

/** Sensitive columns and slices with their bins, in the order of the file. */
export function declaredGroupings(document: ConfigDocument): DeclaredGrouping[] {
  return (['sensitive', 'slices'] as const).flatMap((list) =>
    document.at(`${list}[]`).map(({ path }): DeclaredGrouping => {
      const one = document.textAt(path) ?? document.textAt([...path, 'column']);
      const columns = one === undefined ? document.textsBelow([...path, 'columns']) : [one];
      const privileged = document.textAt([...path, 'privileged']);
      return {
        columns,
        kind: list === 'sensitive' ? 'sensitive' : 'slice',
        bins: document
          .textsBelow([...path, 'bins'])
          .map(Number)
          .filter(Number.isFinite),
        ...(privileged === undefined ? {} : { privileged }),
      };
    }),
  );
}

/** The names of a column's bins; empty when it is not cut. */
export function binsOf(document: ConfigDocument, column: string): string[] {
  const cut = declaredGroupings(document).find(({ columns, bins }) => columns[0] === column && bins.length > 0);
  return cut === undefined ? [] : binLabels(cut.bins);
}

function scalars(document: ConfigDocument, place: string): string[] {
  return document.at(place).flatMap(({ path }) => document.textAt(path) ?? []);
}
