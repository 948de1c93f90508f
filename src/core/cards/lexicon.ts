import type { Evaluation } from '../evaluation/document.ts';
import type { CardModel } from './card-model.ts';
import { categoryWords, wordsByKind } from './card-words.ts';
import { metricNames } from './metric-names.ts';
import type { Token } from './tokens.ts';

type Meaning = Token extends infer T ? (T extends Token ? Omit<T, 'start' | 'end'> : never) : never;

/** Every word that a card about some model can use with a meaning to us; a later, more special meaning wins. */
export class Lexicon {
  readonly #meanings = new Map<string, Meaning>();
  /** Words by their first two characters, longest first. */
  readonly #words = new Map<string, string[]>();

  constructor(model: CardModel) {
    for (const [kind, words] of wordsByKind) for (const word of words) this.#add(word, { kind });
    for (const word of nameVariants(model.name)) this.#add(word, { kind: 'own' });
    this.#addSets(model);
    for (const evaluation of model.evaluations) this.#addGroups(evaluation);
    for (const [metric, names] of Object.entries(metricNames)) {
      for (const name of [metric, metric.replaceAll('_', ' '), ...names]) this.#add(name, { kind: 'metric', metric });
    }
    for (const { name } of model.versions) this.#addVersion(name);
    for (const words of this.#words.values()) words.sort((a, b) => b.length - a.length);
  }

  /** The longest known word at a place of a text in lower case; ASCII words only as a whole. */
  at(text: string, start: number): { readonly end: number; readonly meaning: Meaning } | undefined {
    const words = [...(this.#words.get(text.slice(start, start + 2)) ?? []), text[start] ?? ''];
    for (const word of words) {
      const end = start + word.length;
      const meaning = this.#meanings.get(word);
      if (meaning !== undefined && text.startsWith(word, start) && isWhole(text, start, end)) return { end, meaning };
    }
    return undefined;
  }

  #add(word: string, meaning: Meaning): void {
    const key = word.toLowerCase();
    if (key === '') return;
    this.#meanings.set(key, meaning);
    if (key.length > 1) this.#words.set(key.slice(0, 2), [...(this.#words.get(key.slice(0, 2)) ?? []), key]);
  }

  #addSets({ sets }: CardModel): void {
    for (const { name, dataset } of sets) {
      for (const word of [name, dataset ?? ''].flatMap(nameVariants)) this.#add(word, { kind: 'set', set: name });
      for (const word of [`${name} set`, `${name} data`, `${name} split`]) this.#add(word, { kind: 'set', set: name });
    }
  }

  /** Categories of sensitive columns and slices; a name of two columns' categories means neither. */
  #addGroups({ groups }: Evaluation): void {
    for (const group of groups) {
      const [column, value] = [group.by[0], group.values[0]];
      for (const name of group.by)
        for (const word of nameVariants(name)) this.#add(word, { kind: 'column', column: name });
      if (group.by.length !== 1 || column === undefined || typeof value !== 'string') continue;
      for (const word of [value, ...(categoryWords[value.toLowerCase()] ?? []), ...binWords(column, value)]) {
        this.#add(`${column}=${word}`, { kind: 'group', column, value });
        if (/^[\d.]*$/.test(word)) continue;
        const known = this.#meanings.get(word.toLowerCase());
        const isOther = known?.kind === 'group' && known.column !== column;
        this.#add(word, isOther ? { kind: 'unknown' } : { kind: 'group', column, value });
      }
    }
  }

  #addVersion(name: string): void {
    const meaning = { kind: 'version', version: name } as const;
    for (const prefix of ['version ', 'version', 'v', 'v.', 'model ', '版本 ', '版本', '第']) {
      this.#add(`${prefix}${name}${prefix === '第' ? '版' : ''}`, meaning);
    }
    // A version that is a name of its own needs no prefix; a bare number does.
    if (!/^\d+$/.test(name) && /[a-z\d]/i.test(name) && !/^\d+\.\d+$/.test(name)) this.#add(name, meaning);
  }
}

/** How people write the outer bins of a number, `(-inf,26)` and `[26,inf)`. */
function binWords(column: string, bin: string): string[] {
  const [, below, from] = /^\(-inf,([^)]+)\)$|^\[([^,]+),inf\)$/.exec(bin) ?? [];
  if (below !== undefined) {
    const words = ['under', 'below', 'younger than', '<'].map((word) => `${word} ${below}`);
    return [...words, `${column} < ${below}`, `${column}<${below}`, `${column} under ${below}`, `${below}岁以下`];
  }
  if (from === undefined) return [];
  const words = ['≥', '>='].flatMap((sign) => [
    `${sign} ${from}`,
    `${column} ${sign} ${from}`,
    `${column}${sign}${from}`,
  ]);
  return [...words, `${from} and over`, `${from} and older`, `${from} or older`, `${from}+`, `${from}岁及以上`];
}

function nameVariants(name: string): string[] {
  return [name, name.replaceAll(/[-_]/g, ' ')];
}

/** ASCII letters and digits make words; a word inside another one is not it. */
function isWhole(text: string, start: number, end: number): boolean {
  const isWordLetter = (index: number): boolean => /[a-z\d_]/.test(text[index] ?? '');
  if (isWordLetter(start) && isWordLetter(start - 1)) return false;
  return !(isWordLetter(end - 1) && (isWordLetter(end) || text[end] === '@'));
}
