import { visibleText } from '../text/visible-text.ts';

/** One text in every language of the product. Placeholders are `{name}`. */
export interface Text {
  readonly en: string;
  readonly 'zh-cn': string;
}

/** Checks a table of texts and keeps its ids as literal types. */
export function texts<const Id extends string>(table: Record<Id, Text>): Record<Id, Text> {
  return table;
}

/**
 * Fills the `{name}` places of a text; a name without an argument stays visible, so that a mistake is seen, and so do
 * control characters in an argument.
 */
export function fillPlaces(text: string, args: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = args[name];
    return value === undefined ? place : visibleText(String(value));
  });
}
