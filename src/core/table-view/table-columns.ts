import type { ColumnRole, ColumnUse, DeclaredColumn } from '../catalog/dataset.ts';
import type { ColumnProfile } from '../profile/table-profile.ts';

/** A column of a table with what configs take it for. */
export interface TableColumn extends ColumnProfile {
  readonly roles: readonly ColumnRole[];
  readonly uses: readonly ColumnUse[];
  /** Edges of the bins that a config cuts it into. */
  readonly edges?: readonly number[];
}

/** `all`, any role at all, none, or one of them; `gate` is a column that a gate names. */
export type RoleFilter = 'all' | 'any' | 'none' | ColumnRole | 'gate';

export interface ColumnFilter {
  readonly text: string;
  readonly role: RoleFilter;
}

export interface ColumnOrder {
  /** `file` is the order of the table. */
  readonly by: 'file' | 'name' | 'type' | 'missing' | 'distinct';
  readonly descending: boolean;
}

/** The columns of a table, in its order, each with what configs say of the column of that name. */
export function tableColumns(
  profiles: readonly ColumnProfile[],
  declared: readonly DeclaredColumn[],
): readonly TableColumn[] {
  const byName = new Map(declared.map((column) => [column.name, column]));
  return profiles.map((profile) => {
    const { roles = [], uses = [], edges } = byName.get(profile.name) ?? {};
    return { ...profile, roles, uses, ...(edges === undefined ? {} : { edges }) };
  });
}

/** What a column is to configs, each once: its roles, then whether a gate names it. */
export function rolesOf({ roles, uses }: TableColumn): readonly (ColumnRole | 'gate')[] {
  return uses.some(({ role }) => role === 'gate') ? [...roles, 'gate'] : roles;
}

/** The roles that columns of a table have, for a choice among them. */
export function rolesIn(columns: readonly TableColumn[]): readonly (ColumnRole | 'gate')[] {
  return [...new Set(columns.flatMap(rolesOf))];
}

/** The columns that fit a filter, in the order asked for; equal ones stay in the order of the table. */
export function arrangeColumns(
  columns: readonly TableColumn[],
  filter: ColumnFilter,
  order: ColumnOrder,
): readonly TableColumn[] {
  const text = filter.text.trim().toLowerCase();
  const fitting = columns.filter((column) => column.name.toLowerCase().includes(text) && hasRole(column, filter.role));
  if (order.by === 'file') return order.descending ? fitting.reverse() : fitting;
  const compare = comparisons[order.by];
  return fitting.sort((a, b) => (order.descending ? compare(b, a) : compare(a, b)));
}

const comparisons: Record<Exclude<ColumnOrder['by'], 'file'>, (a: TableColumn, b: TableColumn) => number> = {
  name: (a, b) => a.name.localeCompare(b.name),
  type: (a, b) => a.type.localeCompare(b.type),
  missing: (a, b) => a.missing - b.missing,
  distinct: (a, b) => a.distinct - b.distinct,
};

function hasRole(column: TableColumn, role: RoleFilter): boolean {
  if (role === 'all') return true;
  const roles = rolesOf(column);
  if (role === 'any') return roles.length > 0;
  return role === 'none' ? roles.length === 0 : roles.includes(role);
}
