import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml';
import { type ConfigKind, configSchemas } from '../config/config-kinds.ts';
import { scalarText } from '../config/scalar-text.ts';
import { placeOf } from '../config/schema-places.ts';
import type { YamlPath } from '../config/yaml-source.ts';
import type { Range } from '../finding.ts';
import { LineStarts } from '../text/line-starts.ts';
import { contains, type Span } from './span.ts';

/** Mistakes are told by the checks; to look for keys that stand twice takes time in proportion to their square. */
export const tolerant = { prettyErrors: false, logLevel: 'silent', uniqueKeys: false, merge: true } as const;

/** Entries that aliases may add: aliases of aliases can stand for more than any memory holds. */
const mostTakenOver = 10_000;
/** Levels of a config, where a map that holds itself would have no end. */
const deepest = 12;

/** A scalar as it stands in the text. */
export interface Token extends Span {
  /** What it says, quotes taken off: `1.10` stays `1.10`. */
  readonly text: string;
  readonly quote: '"' | "'" | '';
}

/** A key with its value, or an item of a list. */
export interface ConfigEntry {
  readonly path: YamlPath;
  /** The place that the path is of: `gates[].metric`. */
  readonly place: string;
  readonly key?: Token;
  /** The value, if it is a scalar that is written here; an alias is none. */
  readonly scalar?: Token;
  readonly value?: Node;
  /** Key and value together. */
  readonly span: Span;
}

/** A config as it is being written: read as far as it goes, never refused. */
export class ConfigDocument {
  readonly document: Document.Parsed;
  readonly lines: LineStarts;
  /** Every key and every item, in the order of the text. */
  readonly entries: readonly ConfigEntry[];
  readonly #places = new Map<string, string>();
  readonly #byPath = new Map<string, ConfigEntry>();
  readonly #below = new Map<string, ConfigEntry[]>();
  readonly #anchors = new Map<string, ConfigEntry>();
  readonly #aliases: { readonly alias: ConfigEntry; readonly source: ConfigEntry }[] = [];
  #takenOver = 0;

  constructor(
    readonly text: string,
    readonly kind: ConfigKind,
  ) {
    this.document = parseDocument(text, tolerant);
    this.lines = new LineStarts(text);
    const entries: ConfigEntry[] = [];
    this.#walk(this.document.contents, [], entries);
    this.entries = entries;
    for (const entry of entries) this.#index(entry);
    for (const { alias, source } of this.#aliases) {
      const end = alias.path.findLastIndex((segment) => typeof segment === 'string');
      const isMerge = alias.path[end] === '<<';
      if (!isMerge && source.scalar) this.#byPath.set(pathKey(alias.path), { ...alias, scalar: source.scalar });
      this.#takeOver(source.path, isMerge ? alias.path.slice(0, end) : alias.path);
    }
  }

  range({ start, end }: Span): Range {
    return this.lines.range(start, end);
  }

  /** The entries of a place, `versions[].version`. */
  at(place: string): ConfigEntry[] {
    return this.entries.filter((entry) => entry.place === place);
  }

  /** The entry of a path. */
  find(path: YamlPath): ConfigEntry | undefined {
    return this.#byPath.get(pathKey(path));
  }

  /** The scalar of a path, as text. */
  textAt(path: YamlPath): string | undefined {
    return this.find(path)?.scalar?.text;
  }

  /** Keys and items right below a path, the whole file for an empty one. */
  childrenOf(path: YamlPath): readonly ConfigEntry[] {
    return this.#below.get(pathKey(path)) ?? [];
  }

  /** Keys of the map at a path. */
  keysAt(path: YamlPath): ConfigEntry[] {
    return this.childrenOf(path).filter(({ key }) => key !== undefined);
  }

  /** The scalars at or below a path: of `sex` and of `[sex, age]` alike. */
  textsBelow(path: YamlPath): string[] {
    const own = this.textAt(path);
    return [
      ...(own === undefined ? [] : [own]),
      ...this.childrenOf(path).flatMap((child) => this.textsBelow(child.path)),
    ];
  }

  /** The key or scalar under an offset. */
  tokenAt(offset: number): { readonly entry: ConfigEntry; readonly token: Token; readonly isKey: boolean } | undefined {
    for (const entry of this.entries) {
      if (entry.key && contains(entry.key, offset)) return { entry, token: entry.key, isKey: true };
      if (entry.scalar && contains(entry.scalar, offset)) return { entry, token: entry.scalar, isKey: false };
    }
    return undefined;
  }

  #index(entry: ConfigEntry): void {
    const own = pathKey(entry.path);
    const parent = pathKey(entry.path.slice(0, -1));
    const siblings = this.#below.get(parent);
    if (siblings === undefined) this.#below.set(parent, [entry]);
    else siblings.push(entry);
    // Of keys that stand twice the first one counts.
    if (!this.#byPath.has(own)) this.#byPath.set(own, entry);
  }

  /** What an alias stands for can be looked up where the alias stands, that of a merge `<<` in the map around it. */
  #takeOver(from: YamlPath, to: YamlPath): void {
    for (const child of this.childrenOf(from)) {
      const path = [...to, ...child.path.slice(-1)];
      if (path.length > deepest || this.#byPath.has(pathKey(path)) || ++this.#takenOver > mostTakenOver) continue;
      this.#index({ ...child, path, place: this.#place(path) });
      this.#takeOver(child.path, path);
    }
  }

  #walk(node: unknown, path: YamlPath, entries: ConfigEntry[]): void {
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        const key = tokenOf(pair.key, this.text);
        const at = [...path, key.text];
        const value = isNode(pair.value) ? pair.value : undefined;
        const end = Math.max(key.end, value?.range?.[1] ?? 0);
        this.#add({ ...this.#entry(at, value), key, span: { start: key.start, end } }, entries);
        this.#walk(pair.value, at, entries);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        const at = [...path, index];
        const [start = 0, end = start] = isNode(item) ? (item.range ?? []) : [];
        this.#add({ ...this.#entry(at, isNode(item) ? item : undefined), span: { start, end } }, entries);
        this.#walk(item, at, entries);
      });
    }
  }

  #add(entry: ConfigEntry, entries: ConfigEntry[]): void {
    entries.push(entry);
    const { value } = entry;
    const source = isAlias(value) ? this.#anchors.get(value.source) : undefined;
    if (source !== undefined) this.#aliases.push({ alias: entry, source });
    else if ((isScalar(value) || isCollection(value)) && value.anchor) this.#anchors.set(value.anchor, entry);
  }

  #entry(path: YamlPath, value: Node | undefined): Omit<ConfigEntry, 'span'> {
    const isWritten = isScalar(value) && (value.value !== null || (value.source ?? '') !== '');
    return {
      path,
      place: this.#place(path),
      ...(value === undefined ? {} : { value }),
      ...(isWritten && !isAlias(value) ? { scalar: tokenOf(value, this.text) } : {}),
    };
  }

  #place(path: YamlPath): string {
    const like = path.map((segment) => (typeof segment === 'number' ? '[]' : `.${segment}`)).join('');
    const known = this.#places.get(like);
    if (known !== undefined) return known;
    const place = placeOf(configSchemas[this.kind], path);
    this.#places.set(like, place);
    return place;
  }
}

/** A scalar of a YAML text as a token. */
export function tokenOf(scalar: Scalar, text: string): Token {
  const [start = 0, end = start] = scalar.range ?? [];
  const first = text[start];
  const quote = first === '"' || first === "'" ? first : '';
  const { value } = scalar;
  const isPlainValue = typeof value === 'number' || typeof value === 'boolean';
  const said = quote === '' ? (scalar.source ?? '') : String(value ?? '');
  return { start, end, quote, text: isPlainValue ? scalarText(value) : said };
}

function pathKey(path: YamlPath): string {
  return path.map((segment) => (typeof segment === 'number' ? `[${segment}` : `.${segment}`)).join('\n');
}
