import type { WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import type { TableSubject } from './tree/row.ts';

/** What the configs that name a table say of its values. */
export interface TableRules {
  /** Texts that stand for a missing value. */
  readonly missing?: string[];
  /** Columns that are protected; absent where nothing has been seen of the table, when all are. */
  readonly sensitive?: string[];
}

/** The rules of a table as the last look at the workspace saw them. */
export function tableRules(snapshot: WorkspaceSnapshot | undefined, { location, root }: TableSubject): TableRules {
  const project = snapshot?.projects.find((one) => one.root === root);
  for (const { tables, columns } of project?.datasets ?? []) {
    const table = tables.find((one) => one.location === location);
    if (table === undefined) continue;
    const sensitive = columns.filter(({ roles }) => roles.includes('sensitive')).map(({ name }) => name);
    return { sensitive, ...(table.missing === undefined ? {} : { missing: table.missing }) };
  }
  return {};
}
