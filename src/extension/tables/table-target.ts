/** Which table a panel shows; the page keeps it, so that the editor can restore the panel after a reload. Never data. */
export interface TableTarget {
  /** Absolute path or pattern. */
  readonly location: string;
  /** Root of the project, which the table may not lead out of. */
  readonly root: string;
}

/** The target if it is one. By hand, since it is needed at activation, which would wait for a library of schemas. */
export function asTableTarget(value: unknown): TableTarget | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { location, root } = value as Record<string, unknown>;
  return typeof location === 'string' && typeof root === 'string' ? { location, root } : undefined;
}

/** A table, and one of its columns if one was meant. */
export interface ChosenTable extends TableTarget {
  readonly column?: string;
}

/** What a menu or a click passed: a row of a tree, or the table of a row; undefined when it is neither. */
export function tableOfArgument(argument: unknown): ChosenTable | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const table: unknown = 'table' in argument ? argument.table : argument;
  const target = asTableTarget(table);
  if (target === undefined) return undefined;
  const { column } = table as Record<string, unknown>;
  return typeof column === 'string' ? { ...target, column } : target;
}
