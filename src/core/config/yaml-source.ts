import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import type { Finding, Range } from '../finding.ts';
import type { MessageId } from '../messages/catalog.ts';
import { LineStarts } from '../text/line-starts.ts';
import type { SourceText } from '../text/source-text.ts';
import { rawMember } from './raw-value.ts';

export type YamlPath = readonly (string | number)[];

/** A YAML text with the place of every key and value. Never throws: what is wrong with the text is in `findings`. */
export class YamlSource {
  readonly findings: readonly Finding[];
  /** The plain value of the document; undefined when the text is not YAML. */
  readonly value: unknown;
  readonly #document: Document;
  readonly #lines: LineStarts;

  /**
   * `offset`: where the YAML starts in `source.text`, for front matter; `uniqueKeys`: a key that stands twice is an
   * error. To look for one takes time in proportion to the square of the keys.
   */
  constructor(
    readonly source: SourceText,
    yaml: string = source.text,
    readonly offset = 0,
    uniqueKeys = true,
  ) {
    this.#lines = new LineStarts(source.text);
    const options = {
      prettyErrors: false,
      keepSourceTokens: false,
      // Where it is silent the parser says nothing of a second document either.
      logLevel: 'error',
      merge: true,
      uniqueKeys,
    } as const;
    this.#document = parseDocument(yaml, options);
    const findings = firstCauses(this.#document.errors).map((error) =>
      this.#syntaxFinding(ruleOf(error), placeOf(error)),
    );
    try {
      if (findings.length === 0) this.value = this.#document.toJS({ maxAliasCount: 100 });
    } catch {
      const badMerge = this.#badMerge();
      if (badMerge) findings.push(this.#syntaxFinding('config/yaml-merge', badMerge));
      else findings.push(this.#syntaxFinding('config/yaml-alias', this.#badAlias()));
    }
    this.findings = findings;
  }

  /** The range of the value at a path; of its key when the value is a map or a list; of the nearest parent when absent. */
  rangeOf(path: YamlPath): Range {
    const node = this.#find(path);
    if (node === undefined) return this.rangeOf(path.slice(0, -1));
    if (isScalar(node.value) || isAlias(node.value)) return this.#rangeOfNode(node.value);
    if (node.key !== undefined) return this.#rangeOfNode(node.key);
    const first = isMap(node.value) ? node.value.items[0]?.key : undefined;
    const isFlow = isMap(node.value) && node.value.flow === true;
    if (isFlow || !isNode(first)) return node.value === undefined ? this.#start() : this.#rangeOfNode(node.value);
    return this.#rangeOfNode(first);
  }

  /** The range of the key at a path, of the value where there is no key (items of a list). */
  rangeOfKey(path: YamlPath): Range {
    const key = this.#find(path)?.key;
    return key === undefined ? this.rangeOf(path) : this.#rangeOfNode(key);
  }

  /** The text of a scalar as it was written, without quotes' meaning: `1.10` stays `1.10`. */
  writtenAt(path: YamlPath): string | undefined {
    const value = this.#find(path)?.value;
    return isScalar(value) ? value.source : undefined;
  }

  /** The plain value at a path; undefined where there is none. */
  valueAt(path: YamlPath): unknown {
    return path.reduce(rawMember, this.value);
  }

  has(path: YamlPath): boolean {
    return this.#find(path) !== undefined;
  }

  /** The document as it is written; undefined when it is empty. */
  get contents(): Node | undefined {
    return this.#document.contents ?? undefined;
  }

  #start(): Range {
    return this.#lines.range(this.offset, this.offset);
  }

  #rangeOfNode(node: Node): Range {
    const [start, end] = node.range ?? [0, 0];
    return this.#lines.range(this.offset + start, this.offset + end);
  }

  #find(path: YamlPath): { key?: Node; value: Node | undefined } | undefined {
    let value: unknown = this.#document.contents;
    let key: Node | undefined;
    for (const segment of path) {
      if (isAlias(value)) value = value.resolve(this.#document);
      if (isMap(value)) {
        const pair = this.#pairOf(value, String(segment), []);
        if (pair === undefined) return undefined;
        key = isNode(pair.key) ? pair.key : undefined;
        value = pair.value;
      } else if (isSeq(value) && typeof segment === 'number' && segment < value.items.length) {
        key = undefined;
        value = value.items[segment];
      } else return undefined;
    }
    return { ...(key === undefined ? {} : { key }), value: isNode(value) ? value : undefined };
  }

  /** The pair of a key, in the map itself or else in one that it merges, `<<: *base`. */
  #pairOf(map: YAMLMap, key: string, within: readonly YAMLMap[]): Pair | undefined {
    if (within.includes(map)) return undefined;
    const own = map.items.find((item) => isPair(item) && keyText(item.key) === key);
    if (own) return own;
    for (const { value } of map.items.filter(isMerge)) {
      for (const source of isSeq(value) ? value.items : [value]) {
        const merged = this.#resolved(source);
        const pair = isMap(merged) ? this.#pairOf(merged, key, [...within, map]) : undefined;
        if (pair) return pair;
      }
    }
    return undefined;
  }

  #resolved(value: unknown): unknown {
    return isAlias(value) ? value.resolve(this.#document) : value;
  }

  /** The first `<<` whose value is neither a map nor a list of maps. */
  #badMerge(): readonly [number, number] | undefined {
    let place: readonly [number, number] | undefined;
    visit(this.#document, {
      Pair: (_key, pair) => {
        if (!isMerge(pair)) return undefined;
        const value = this.#resolved(pair.value);
        const sources = (isSeq(value) ? value.items : [value]).map((source) => this.#resolved(source));
        // An alias of nothing is told as such.
        if (sources.every((source) => source === undefined || isMap(source)) || !isNode(pair.key)) return undefined;
        place = pair.key.range ? [pair.key.range[0], pair.key.range[1]] : [0, 0];
        return visit.BREAK;
      },
    });
    return place;
  }

  /** The first alias without an anchor, or the first of all when they expand to too much. */
  #badAlias(): readonly [number, number] {
    let place: readonly [number, number] | undefined;
    visit(this.#document, {
      Alias: (_key, alias) => {
        const isUnknown = alias.resolve(this.#document) === undefined;
        if (alias.range && (place === undefined || isUnknown)) place = [alias.range[0], alias.range[1]];
        return isUnknown ? visit.BREAK : undefined;
      },
    });
    return place ?? [0, 0];
  }

  #syntaxFinding(rule: MessageId, [start, end]: readonly [number, number]): Finding {
    // The parser points at the first letter of a word; a person reads the word.
    const word = /^[\w.-]+/.exec(this.source.text.slice(this.offset + start, this.offset + start + 100));
    const wanted = Math.max(end, start + (word?.[0].length ?? 1));
    const last = Math.min(wanted, this.source.text.length - this.offset);
    const range = this.#lines.range(this.offset + Math.min(start, last), this.offset + last);
    return { rule, args: {}, severity: 'error', file: this.source.file, range, related: [], fixes: [] };
  }
}

/** The parser reads the key as a symbol, so that a quoted `<<` is another one. */
function isMerge({ key }: Pair): boolean {
  return isScalar(key) && typeof key.value === 'symbol' && key.source === '<<';
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** One mistake often breaks all that follows: the first one, and every key that stands twice. */
function firstCauses(errors: readonly YAMLParseError[]): YAMLParseError[] {
  const isDuplicate = (error: YAMLParseError): boolean => error.code === 'DUPLICATE_KEY';
  const first = errors.find((error) => !isDuplicate(error));
  return errors.filter((error) => isDuplicate(error) || error === first);
}

/** Of a second document the mark that begins it, not all of it. */
function placeOf({ code, pos: [start, end] }: YAMLParseError): readonly [number, number] {
  return code === 'MULTIPLE_DOCS' ? [start, start + '---'.length] : [start, end];
}

function ruleOf({ code, message }: YAMLParseError): MessageId {
  // A bracket that is never closed reaches the end of the text, where no indentation is left.
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'config/yaml-unclosed';
  return syntaxMessages[code] ?? 'config/yaml-syntax';
}

const syntaxMessages: Readonly<Record<string, MessageId>> = {
  DUPLICATE_KEY: 'config/yaml-duplicate-key',
  TAB_AS_INDENT: 'config/yaml-tab',
  BAD_INDENT: 'config/yaml-indentation',
  BAD_ALIAS: 'config/yaml-alias',
  BAD_DQ_ESCAPE: 'config/yaml-escape',
  MISSING_CHAR: 'config/yaml-unclosed',
  MULTIPLE_DOCS: 'config/yaml-several-documents',
  MULTILINE_IMPLICIT_KEY: 'config/yaml-key',
  BLOCK_AS_IMPLICIT_KEY: 'config/yaml-key',
};
