import * as z from 'zod/mini';

/** Which table a panel shows; the page keeps it, so that the editor can restore the panel after a reload. Never data. */
export const tableTargetSchema = z.object({
  /** Absolute path or pattern. */
  location: z.string(),
  /** Root of the project, which the table may not lead out of. */
  root: z.string(),
});

export type TableTarget = z.infer<typeof tableTargetSchema>;

/** A table, and one of its columns if one was meant. */
export interface ChosenTable extends TableTarget {
  readonly column?: string;
}

const argumentSchema = z.object({ ...tableTargetSchema.shape, column: z.optional(z.string()) });

/** What a menu or a click passed: a row of a tree, or the table of a row; undefined when it is neither. */
export function tableOfArgument(argument: unknown): ChosenTable | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const table = argumentSchema.safeParse('table' in argument ? argument.table : argument);
  if (!table.success) return undefined;
  const { location, root, column } = table.data;
  return { location, root, ...(column === undefined ? {} : { column }) };
}
