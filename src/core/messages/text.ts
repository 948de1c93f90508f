/** One text in every language of the product. Placeholders are `{name}`. */
export interface Text {
  readonly en: string;
  readonly 'zh-cn': string;
}

/** Checks a table of texts and keeps its ids as literal types. */
export function texts<const Id extends string>(table: Record<Id, Text>): Record<Id, Text> {
  return table;
}
