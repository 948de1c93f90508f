import { yamlText } from '../config/problem.ts';

export type SuggestionKind = 'key' | 'value' | 'metric' | 'column' | 'version' | 'set' | 'file' | 'shape';

/** Something that fits at a place, before it is fitted to what is written there. */
export type Suggestion = {
  readonly label: string;
  readonly kind: SuggestionKind;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What a typed word is compared with, if not with the label. */
  readonly filter?: string;
  readonly continues?: boolean;
} & (
  | {
      /** The value as it is meant, and as it is written where no quote was opened. */
      readonly text: { readonly plain: string; readonly written: string };
      readonly snippet?: never;
    }
  | { readonly snippet: string; readonly text?: never }
);

/** A text as YAML writes it plainly where that is the same text; paths too, and numbers where a number may stand. */
export function scalarSource(value: string, mayBeNumber = false): string {
  if (mayBeNumber && /^-?\d+(\.\d+)?$/.test(value) && String(Number(value)) === value) return value;
  return /^[A-Za-z_.][\w.-]*(\/[\w.-]+)+$/.test(value) ? value : yamlText(value);
}

type Details = Pick<Suggestion, 'kind'> & Partial<Pick<Suggestion, 'detail' | 'documentation' | 'filter'>>;

/** A value to choose, with its label; `written` is how YAML has it where no quote is open. */
export function valueSuggestion(value: string, details: Details, written = scalarSource(value)): Suggestion {
  return { ...details, label: value, text: { plain: value, written } };
}
