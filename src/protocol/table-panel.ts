import * as z from 'zod/mini';
import { datasetTableSchema, declaredColumnSchema } from '../core/catalog/dataset.ts';
import { tableHeadSchema } from '../core/profile/table-head.ts';
import { distributionSchema, tableProfileSchema } from '../core/profile/table-profile.ts';
import { pageSigns } from './page-signs.ts';

/** Messages between the extension and the page of a table. Either side checks what it is sent. */

const columnByGroup = { column: z.string(), by: z.string() };

/** A table as its page shows it. */
const shownTableSchema = z.object({
  /** As the extension calls it: the name of the table in its project. */
  name: z.string(),
  dataset: z.optional(z.string()),
  format: datasetTableSchema.shape.format,
  files: z.number(),
  /** Its size in words, `1.2 MB`; absent where it is not known. */
  size: z.optional(z.string()),
  uses: datasetTableSchema.shape.uses,
  /** What configs say of its columns. */
  declared: z.array(declaredColumnSchema),
  profile: tableProfileSchema,
});

const hostMessageSchema = z.discriminatedUnion('type', [
  /** `restore` is kept by the page; the extension gets it back when the editor restores the panel. */
  z.object({ type: z.literal('table'), table: shownTableSchema, restore: z.unknown() }),
  /** The table is being read; what was shown before stays. */
  z.object({ type: z.literal('reading'), name: z.string(), fraction: z.optional(z.number()), restore: z.unknown() }),
  /** It could not be read, or the reading was cancelled. */
  z.object({
    type: z.literal('problem'),
    name: z.string(),
    text: z.string(),
    mend: z.enum(['again', 'trust']),
    restore: z.unknown(),
  }),
  /** Its first rows, `wanted` at most. */
  z.object({ type: z.literal('head'), head: tableHeadSchema, wanted: z.number() }),
  /** Show the details of this column. */
  z.object({ type: z.literal('select'), column: z.string() }),
  z.object({ type: z.literal('distribution'), distribution: distributionSchema }),
  z.object({ type: z.literal('noDistribution'), ...columnByGroup, text: z.string() }),
]);

const pageMessageSchema = z.discriminatedUnion('type', [
  ...pageSigns,
  z.object({ type: z.literal('refresh') }),
  z.object({ type: z.literal('cancel') }),
  z.object({ type: z.literal('manageTrust') }),
  /** The column that was to be selected is. */
  z.object({ type: z.literal('selected') }),
  z.object({ type: z.literal('distribution'), ...columnByGroup }),
  /** Opens the table's own file. */
  z.object({ type: z.literal('openTable') }),
  /** Opens a place of a config. */
  z.object({
    type: z.literal('openFile'),
    file: z.string(),
    line: z.optional(z.number()),
    column: z.optional(z.number()),
  }),
  /** Opens the evaluation that used the table. */
  z.object({ type: z.literal('openReport'), config: z.string(), version: z.string(), set: z.string() }),
]);

export type ShownTable = z.infer<typeof shownTableSchema>;
/** From the extension to the page. */
export type TableHostMessage = z.infer<typeof hostMessageSchema>;
/** From the page to the extension. */
export type TablePageMessage = z.infer<typeof pageMessageSchema>;

/** The message if it is one of the extension's, else undefined. */
export function readTableHostMessage(data: unknown): TableHostMessage | undefined {
  const result = hostMessageSchema.safeParse(data);
  return result.success ? result.data : undefined;
}

/** The message if it is one of the page's, else undefined. */
export function readTablePageMessage(data: unknown): TablePageMessage | undefined {
  const result = pageMessageSchema.safeParse(data);
  return result.success ? result.data : undefined;
}
