import type { DatasetTable, DeclaredColumn } from '../../core/catalog/dataset.ts';
import type { WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import type { TableTarget } from './table-target.ts';

/** What configs and the names of files say of a table. */
export interface KnownTable {
  readonly dataset: string;
  readonly table: DatasetTable;
  readonly columns: readonly DeclaredColumn[];
}

/** The table as the last look at the workspace saw it; undefined when there was none, or it is new. */
export function knownTable(snapshot: WorkspaceSnapshot | undefined, target: TableTarget): KnownTable | undefined {
  const project = snapshot?.projects.find(({ root }) => root === target.root);
  for (const { name, tables, columns } of project?.datasets ?? []) {
    const table = tables.find(({ location }) => location === target.location);
    if (table !== undefined) return { dataset: name, table, columns };
  }
  return undefined;
}

/** Every table of a workspace that can be read, with its project. */
export function readableTables(snapshot: WorkspaceSnapshot): readonly (TableTarget & KnownTable)[] {
  return snapshot.projects.flatMap(({ root, datasets }) =>
    datasets.flatMap(({ name, tables, columns }) =>
      tables.flatMap((table) =>
        table.location === undefined ? [] : [{ location: table.location, root, dataset: name, table, columns }],
      ),
    ),
  );
}
