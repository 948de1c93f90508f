import type { GroupColumn, Grouping } from '../evaluation/plan.ts';
import type { ModelConfig } from './model-config.ts';
import { scalarText } from './scalar-text.ts';

interface GroupDeclaration {
  readonly column?: string | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly bins?: readonly number[] | undefined;
}

/** The divisions of the rows that a config asks for: sensitive columns, their intersections, slices; in that order. */
export function groupingsOf(config: ModelConfig): Grouping[] {
  const edges = declaredEdges(config);
  const column = (name: string): GroupColumn => {
    const cut = edges.get(name);
    return cut === undefined ? { column: name } : { column: name, edges: cut };
  };
  const sensitive = (config.sensitive ?? []).map((entry): Grouping => {
    const columns = columnsOf(entry).map(column);
    const privileged = entry.privileged === undefined ? {} : { privileged: scalarText(entry.privileged) };
    return { kind: columns.length > 1 ? 'intersection' : 'sensitive', columns, ...privileged };
  });
  const slices = (config.slices ?? []).map((entry): Grouping => {
    const names = typeof entry === 'string' ? [entry] : columnsOf(entry);
    return { kind: 'slice', columns: names.map(column) };
  });
  return [...sensitive, ...slices];
}

/** The columns of a declaration that names one or an intersection of several. */
export function columnsOf(entry: GroupDeclaration): string[] {
  return entry.column === undefined ? [...(entry.columns ?? [])] : [entry.column];
}

/** Bins are declared once for a column and hold for every grouping that names it. */
function declaredEdges(config: ModelConfig): Map<string, readonly number[]> {
  const edges = new Map<string, readonly number[]>();
  for (const entry of [...(config.sensitive ?? []), ...(config.slices ?? [])]) {
    if (typeof entry === 'string' || entry.bins === undefined || entry.column === undefined) continue;
    if (!edges.has(entry.column)) edges.set(entry.column, entry.bins);
  }
  return edges;
}

/** The names of half-open bins, `(-inf,26)` and `[26,inf)` for the edge 26, in order. */
export function binLabels(edges: readonly number[]): string[] {
  const bounds = ['-inf', ...edges.map(scalarText), 'inf'];
  return bounds.slice(1).map((upper, index) => `${index === 0 ? '(' : '['}${bounds[index]},${upper})`);
}
