import { type Document, isAlias, isCollection, isScalar, isSeq, Lexer, parseDocument, type Scalar, visit } from 'yaml';
import type { TextEdit } from '../finding.ts';
import { lineEdits } from './line-edits.ts';
import { rewriteLines } from './rewrite-lines.ts';

export interface FormatOptions {
  /** Spaces of one level, 2 to 8. */
  readonly indent: number;
}

/**
 * The edits that write a config evenly: indentation, spaces in braces and before comments, one empty line where there
 * were several. Order, comments, quotes and lines stay as they are. Nothing is changed in a text with mistakes, nor
 * where the result would not say the same.
 */
export function formatEdits(text: string, options: FormatOptions): TextEdit[] {
  const formatted = formattedText(text, options);
  return formatted === undefined ? [] : lineEdits(text, formatted);
}

/** The config written evenly; undefined where that cannot be done without a loss. */
export function formattedText(text: string, options: FormatOptions): string | undefined {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length).replaceAll('\r\n', '\n');
  const indent = Math.min(8, Math.max(2, Math.round(options.indent)));
  const once = rewriteLines(body, indent);
  // What a second pass would change again is better left alone.
  if (once === undefined || !saysTheSame(body, once) || rewriteLines(once, indent) !== once) return undefined;
  return mark + (/\r\n/.test(text) ? once.replaceAll('\n', '\r\n') : once);
}

/** The same scalars in the same notation and order, the same anchors and tags, the same comments. */
function saysTheSame(before: string, after: string): boolean {
  const [a, b] = [parse(before), parse(after)];
  return (
    a !== undefined && b !== undefined && contentOf(a) === contentOf(b) && commentsOf(before) === commentsOf(after)
  );
}

function parse(text: string): Document.Parsed | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : document;
}

function contentOf(document: Document): string {
  const parts: unknown[] = [];
  visit(document, {
    Node: (_key, node) => {
      if (isScalar(node)) parts.push([node.value, notationOf(node), node.anchor, node.tag]);
      else if (isAlias(node)) parts.push(node.source);
      else if (isCollection(node))
        parts.push([isSeq(node), node.flow === true, node.items.length, node.anchor, node.tag]);
    },
  });
  return JSON.stringify(parts);
}

/** `1.10` and `"1"` are not 1.1 and 1. */
function notationOf({ type, source, value }: Scalar): unknown {
  return typeof value === 'string' ? type : source;
}

/** What the lexer puts before a scalar, so that `#` in a text is not taken for a comment. */
const scalarMark = '\u001F';

/** The comments of a text in their order. */
function commentsOf(text: string): string {
  const comments: string[] = [];
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && before !== scalarMark) comments.push(token.trim());
    before = token;
  }
  return comments.join('\n');
}
