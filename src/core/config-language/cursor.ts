import { isMap, isNode, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { YamlPath } from '../config/yaml-source.ts';
import { tolerant } from './config-document.ts';
import type { Span } from './span.ts';

/** Where in the structure of a half-written config a cursor stands. */
export interface Cursor {
  /** Of the map that a key goes into, or of the value that is being written. */
  readonly path: YamlPath;
  readonly at: 'key' | 'value';
  /** What is being written, quotes included; empty between two words. */
  readonly token: Span;
  readonly quote: '"' | "'" | '';
  /** In braces or brackets. */
  readonly inFlow: boolean;
  /** Nothing but spaces and list dashes stand before it on its line. */
  readonly beginsLine: boolean;
  /** Column, from 0, at which the token starts. */
  readonly column: number;
  /** A colon or dash stands right before it, which YAML wants a space after. */
  readonly needsSpace: boolean;
}

/** A letter of no alphabet, which stands for the cursor. */
const marker = '\uE000';

/**
 * Finds the cursor by reading the text before it alone, with a marker at its end: what follows may be broken or belong
 * to something else. Undefined in comments and in texts of several lines.
 */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const before = text.slice(0, offset);
  const line = before.slice(before.search(/[^\r\n]*$/));
  const needsSpace = /^[^"'#]*\S:$|^\s*(- )*-$/.test(line);
  const found = marked(`${before}${needsSpace ? ' ' : ''}${marker}`);
  if (found === undefined) return undefined;
  const { scalar, path, at, inFlow } = found;
  if (scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED') return undefined;
  const start = Math.min(scalar.range?.[0] ?? offset, offset);
  const written = before.slice(start);
  if (/[\r\n]/.test(written)) return undefined;
  const quote = /^["']/.exec(written)?.[0] === '"' ? '"' : written.startsWith("'") ? "'" : '';
  const beforeToken = line.slice(0, line.length - written.length);
  return {
    path,
    at,
    inFlow,
    quote,
    needsSpace,
    token: { start, end: tokenEnd(text, offset, quote) },
    beginsLine: /^\s*(- +)*-?$/.test(beforeToken),
    column: beforeToken.length + (needsSpace ? 1 : 0),
  };
}

/** The text without the token at the cursor, so that what is around it can be read. */
export function withoutToken(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function tokenEnd(text: string, offset: number, quote: Cursor['quote']): number {
  if (quote === '') return offset + (/^[^\s,[\]{}#:"']*/.exec(text.slice(offset, offset + 500))?.[0].length ?? 0);
  const rest = /^[^\r\n]*/.exec(text.slice(offset, offset + 500))?.[0] ?? '';
  const closing = rest.indexOf(quote);
  return closing < 0 ? offset : offset + closing + 1;
}

/** A quote that is still open hides its last letter from the parser, so it is closed for it. */
function marked(before: string): Found | undefined {
  for (const closing of ['', '"', "'"]) {
    const document = parseDocument(before + closing, tolerant);
    const found = findMarker(document.contents, [], false, before);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Found {
  readonly scalar: Scalar;
  readonly path: YamlPath;
  readonly at: Cursor['at'];
  readonly inFlow: boolean;
}

function findMarker(node: unknown, path: YamlPath, inFlow: boolean, text: string): Found | undefined {
  if (isScalar(node)) return isMarked(node) ? { scalar: node, path, at: 'value', inFlow } : undefined;
  if (isSeq(node)) {
    // The marker is at the end, so it is in the last item.
    const last = node.items.length - 1;
    return findMarker(node.items[last], [...path, last], inFlow || node.flow === true, text);
  }
  if (!isMap(node)) return undefined;
  const flow = inFlow || node.flow === true;
  const pair = node.items.at(-1);
  if (isScalar(pair?.key) && isMarked(pair.key)) {
    // Below a list and as far in as its dashes, a word is read as a key of the map around; it is meant as an item.
    const list = listBefore(node, pair.key, text);
    if (list !== undefined) return { scalar: pair.key, path: [...path, list], at: 'value', inFlow: flow };
    return { scalar: pair.key, path, at: 'key', inFlow: flow };
  }
  const key = isScalar(pair?.key) ? String(pair.key.source ?? pair.key.value) : '';
  return isNode(pair?.value) ? findMarker(pair.value, [...path, key], flow, text) : undefined;
}

/** The key of the list that ends before a key and starts in its column, when the map's own keys start before that. */
function listBefore(map: YAMLMap, key: Scalar, text: string): string | undefined {
  const before = map.items.at(-2);
  if (!isScalar(before?.key) || !isSeq(before.value) || before.value.flow === true) return undefined;
  return columnOf(key, text) > columnOf(before.key, text) ? String(before.key.source) : undefined;
}

function columnOf({ range }: Scalar, text: string): number {
  const start = range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

function isMarked({ value, source }: Scalar): boolean {
  return (typeof value === 'string' && value.includes(marker)) || source?.includes(marker) === true;
}
