import { groupingsOf } from '../config/groupings.ts';
import type { ModelConfig } from '../config/model-config.ts';
import { namedColumns } from '../config/named-columns.ts';
import type { YamlSource } from '../config/yaml-source.ts';
import { type ColumnRole, type ColumnUse, columnRoleSchema, type DeclaredColumn } from './dataset.ts';

/** The columns that a config names, each with the places that name it, in the order of the config. */
export function declaredColumns(config: ModelConfig, yaml: YamlSource): DeclaredColumn[] {
  const edges = edgesByColumn(config);
  const uses = new Map<string, ColumnUse[]>();
  for (const { column, role, path, atKey } of namedColumns(config)) {
    const range = atKey ? yaml.rangeOfKey(path) : yaml.rangeOf(path);
    uses.set(column, [
      ...(uses.get(column) ?? []),
      {
        role,
        model: config.model,
        config: yaml.source.file,
        range: { start: { ...range.start }, end: { ...range.end } },
      },
    ]);
  }
  return [...uses].map(([name, ofColumn]) => {
    const cut = edges.get(name);
    return { name, roles: rolesOf(ofColumn), uses: ofColumn, ...(cut === undefined ? {} : { edges: [...cut] }) };
  });
}

/** The columns of several configs as one list: those of the first, then what the next ones add. */
export function mergedColumns(lists: readonly (readonly DeclaredColumn[])[]): DeclaredColumn[] {
  const merged = new Map<string, DeclaredColumn>();
  for (const column of lists.flat()) {
    const known = merged.get(column.name);
    const uses = [...(known?.uses ?? []), ...column.uses];
    merged.set(column.name, { ...column, ...known, uses, roles: rolesOf(uses) });
  }
  return [...merged.values()];
}

function rolesOf(uses: readonly ColumnUse[]): ColumnRole[] {
  return columnRoleSchema.options.filter((role) => uses.some((use) => use.role === role));
}

function edgesByColumn(config: ModelConfig): Map<string, readonly number[]> {
  const cut = groupingsOf(config).flatMap(({ columns }) => columns);
  return new Map(cut.flatMap(({ column, edges }) => (edges === undefined ? [] : [[column, edges] as const])));
}
