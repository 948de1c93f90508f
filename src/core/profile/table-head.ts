import * as z from 'zod/mini';

/** The first rows of a table as text, for people to look at; nothing is computed from them, and they are not kept. */
export const tableHeadSchema = z.object({
  columns: z.array(z.string()),
  /** As categories are written; null where missing. Long texts are cut. */
  rows: z.array(z.array(z.nullable(z.string()))),
});

export type TableHead = z.infer<typeof tableHeadSchema>;

const longestText = 200;

/** A text as a cell shows it. */
export function cutText(text: string | null): string | null {
  return text === null || text.length <= longestText ? text : `${text.slice(0, longestText)}…`;
}
