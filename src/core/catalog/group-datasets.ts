import type { Dataset, DatasetTable, DeclaredColumn, TableUse } from './dataset.ts';
import { mergedColumns } from './declared-columns.ts';

/** A table as files alone tell it. */
export type KnownTable = Omit<DatasetTable, 'uses' | 'missing'>;

/** Predictions of one version on one set. */
export interface PredictionsTable {
  readonly table: KnownTable;
  readonly use: TableUse;
  /** The dataset that the set names, if it names one. */
  readonly dataset?: string;
  /** What the model's config names; one list a config. */
  readonly columns: readonly DeclaredColumn[];
  /** Texts that the model's config lists as missing. */
  readonly missing: readonly string[];
}

/** A set of a config that names a dataset. */
export interface DatasetName {
  readonly name: string;
  readonly place: NonNullable<Dataset['place']>;
}

interface Group {
  place?: DatasetName['place'];
  readonly tables: Map<string, DatasetTable>;
  readonly columns: Set<readonly DeclaredColumn[]>;
}

/**
 * The datasets of a project: the tables of one `sets[].dataset` are one dataset; a table that none names is one of its
 * own, called by its path. A table of a dataset stays there for models whose sets name none.
 *
 * @param found tables of the project that no config names
 */
export function groupDatasets(
  names: readonly DatasetName[],
  predictions: readonly PredictionsTable[],
  found: readonly KnownTable[],
): Dataset[] {
  const named = new Map<string, Group>();
  const unnamed = new Map<string, Group>();
  for (const { name, place } of names) groupOf(named, name).place ??= place;
  const datasetOf = new Map<string, string>();
  for (const { table, dataset } of predictions) {
    if (dataset !== undefined && !datasetOf.has(identity(table))) datasetOf.set(identity(table), dataset);
  }
  for (const { table, use, dataset, columns, missing } of predictions) {
    const name = dataset ?? datasetOf.get(identity(table));
    const group = name === undefined ? groupOf(unnamed, table.name) : groupOf(named, name);
    const known = group.tables.get(identity(table)) ?? ({ ...table, uses: [] } satisfies DatasetTable);
    const listed = [...new Set([...(known.missing ?? []), ...missing])];
    const uses = [...known.uses, use];
    group.tables.set(identity(table), { ...known, uses, ...(listed.length === 0 ? {} : { missing: listed }) });
    group.columns.add(columns);
  }
  return [
    ...[...named].map(datasetOfGroup).sort(byName),
    ...[...unnamed].map(datasetOfGroup).sort(byName),
    ...found.map((table) => ({ name: table.name, tables: [{ ...table, uses: [] }], columns: [] })).sort(byName),
  ];
}

const identity = ({ location, name }: KnownTable): string => location ?? name;

function groupOf(groups: Map<string, Group>, name: string): Group {
  const group = groups.get(name) ?? { tables: new Map(), columns: new Set() };
  groups.set(name, group);
  return group;
}

function datasetOfGroup([name, { place, tables, columns }]: readonly [string, Group]): Dataset {
  return {
    name,
    ...(place === undefined ? {} : { place }),
    tables: [...tables.values()].sort(byName),
    columns: mergedColumns([...columns]),
  };
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
