import type { ColumnRole } from '../catalog/dataset.ts';
import { columnsOf } from './groupings.ts';
import type { ModelConfig } from './model-config.ts';
import type { YamlPath } from './yaml-source.ts';

/** A place of a config that names a column of its tables. */
export interface NamedColumn {
  readonly column: string;
  readonly role: ColumnRole | 'gate';
  readonly path: YamlPath;
  /** The key at the path is the column, not its value. */
  readonly atKey?: true;
}

const roles = ['label', 'score', 'prediction', 'id', 'weight', 'cluster', 'time', 'query'] as const;

/** Every place of a config that names a column, in the order of the config: roles, sensitive columns, slices, gates. */
export function namedColumns(config: ModelConfig): NamedColumn[] {
  const byRole = roles.flatMap((role): NamedColumn[] => {
    const named = config.columns[role];
    if (named === undefined) return [];
    if (typeof named === 'string') return [{ column: named, role, path: ['columns', role] }];
    return Object.entries(named).map(([key, column]) => ({ column, role, path: ['columns', role, key] }));
  });
  return [
    ...byRole,
    ...grouped(config.sensitive ?? [], 'sensitive', 'sensitive'),
    ...grouped(config.slices ?? [], 'slice', 'slices'),
    ...(config.gates ?? []).flatMap(columnsOfGate),
  ];
}

type Declaration = string | { readonly column?: string | undefined; readonly columns?: readonly string[] | undefined };

function grouped(entries: readonly Declaration[], role: 'sensitive' | 'slice', key: string): NamedColumn[] {
  return entries.flatMap((entry, index): NamedColumn[] => {
    const path = [key, index];
    if (typeof entry === 'string') return [{ column: entry, role, path }];
    return columnsOf(entry).map((column, at) => ({
      column,
      role,
      path: entry.column === undefined ? [...path, 'columns', at] : [...path, 'column'],
    }));
  });
}

type GateConfig = NonNullable<ModelConfig['gates']>[number];

function columnsOfGate({ by, group }: GateConfig, index: number): NamedColumn[] {
  const path = ['gates', index];
  const columns = typeof by === 'string' ? [by] : (by ?? []);
  const gaps = columns.map((column, at): NamedColumn => {
    return { column, role: 'gate', path: typeof by === 'string' ? [...path, 'by'] : [...path, 'by', at] };
  });
  const groups = Object.keys(group ?? {}).map((column): NamedColumn => {
    return { column, role: 'gate', path: [...path, 'group', column], atKey: true };
  });
  return [...gaps, ...groups];
}
