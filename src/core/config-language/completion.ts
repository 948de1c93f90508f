import type { ConfigKind } from '../config/config-kinds.ts';
import type { Range } from '../finding.ts';
import type { Language } from '../messages/catalog.ts';
import { ConfigDocument } from './config-document.ts';
import { type Cursor, cursorAt, withoutToken } from './cursor.ts';
import { keySuggestions, shapeSuggestions } from './key-suggestions.ts';
import type { Knowledge } from './knowledge.ts';
import type { Suggestion, SuggestionKind } from './suggestion.ts';
import { valueSuggestions } from './value-suggestions.ts';

/** One thing that can be written at a cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: SuggestionKind;
  /** One line beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What is replaced: the word at the cursor. */
  readonly range: Range;
  /** A snippet as editors know it: `$1` is where the cursor goes. Lines after the first are indented already. */
  readonly snippet: string;
  /** What a typed word is compared with. */
  readonly filter: string;
  /** Orders the list. */
  readonly sort: string;
  /** What comes next can be completed too. */
  readonly continues: boolean;
}

/** Where a completion is asked for and what it may know. */
export interface CompletionContext {
  readonly kind: ConfigKind;
  readonly cursor: Cursor;
  /** The config without the word at the cursor. */
  readonly document: ConfigDocument;
  readonly knowledge: Knowledge;
  readonly language: Language;
  /** A colon follows the word: only the key itself is wanted. */
  readonly hasColon: boolean;
}

/** Everything that can be written at an offset of a config; nothing in comments. Best first. */
export function completions(
  text: string,
  offset: number,
  kind: ConfigKind,
  knowledge: Knowledge,
  language: Language,
): Completion[] {
  const cursor = cursorAt(text, offset);
  if (cursor === undefined) return [];
  const document = new ConfigDocument(withoutToken(text, cursor.token), kind);
  const hasColon = /^[ \t]*:(?=\s|$)/.test(text.slice(cursor.token.end, cursor.token.end + 100));
  const context = { kind, cursor, document, knowledge, language, hasColon };
  return suggestionsAt(context).map((suggestion, index) => completionOf(suggestion, index, context, text));
}

function suggestionsAt(context: CompletionContext): Suggestion[] {
  const { cursor } = context;
  if (cursor.at === 'key') return keySuggestions(context);
  const values = context.hasColon ? [] : [...valueSuggestions(context), ...shapeSuggestions(context)];
  const startsMap = cursor.beginsLine && !cursor.inFlow && cursor.quote === '';
  return startsMap ? [...values, ...keySuggestions(context)] : values;
}

function completionOf(
  suggestion: Suggestion,
  index: number,
  { cursor, document }: CompletionContext,
  text: string,
): Completion {
  const { label, kind, detail, documentation, filter, continues = false } = suggestion;
  const written = text[cursor.token.start] === cursor.quote ? cursor.quote : '';
  return {
    label,
    kind,
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
    range: document.range(cursor.token),
    snippet: `${cursor.needsSpace ? ' ' : ''}${snippetOf(suggestion, cursor)}`,
    filter: `${cursor.needsSpace ? ' ' : ''}${written}${filter ?? label}`,
    sort: String(index).padStart(4, '0'),
    continues,
  };
}

function snippetOf(suggestion: Suggestion, { quote }: Cursor): string {
  if (suggestion.snippet !== undefined) return suggestion.snippet;
  const { text } = suggestion;
  if (quote === "'") return escapeSnippet(`'${text.plain.replaceAll("'", "''")}'`);
  return escapeSnippet(quote === '"' ? JSON.stringify(text.plain) : text.written);
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
