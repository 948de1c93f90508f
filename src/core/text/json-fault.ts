import type { Position } from '../finding.ts';
import { LineStarts } from './line-starts.ts';

const string = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

/** No file of a person's nests so deeply; the call stack would end some thousands further on. */
const deepest = 1000;

/**
 * Where a text stops being JSON (RFC 8259): at the first part that does not belong there, at the end of a text that
 * was cut off. Undefined for JSON. `JSON.parse` says it in words of its own, and not always where.
 */
export function jsonFault(text: string): Position | undefined {
  const reader = new JsonReader(text);
  return reader.value(0) && reader.isAtEnd() ? undefined : new LineStarts(text).position(reader.at);
}

/** Reads as far as the text is JSON; `at` is then where it stopped. */
class JsonReader {
  at = 0;

  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    this.#take(/[ \t\n\r]*/y);
    return this.at === this.text.length;
  }

  value(depth: number): boolean {
    if (depth > deepest) return false;
    if (this.#token('{')) {
      const member = (): boolean => this.#token(string) && this.#token(':') && this.value(depth + 1);
      return this.#token('}') || (this.#separated(member) && this.#token('}'));
    }
    if (this.#token('[')) {
      return this.#token(']') || (this.#separated(() => this.value(depth + 1)) && this.#token(']'));
    }
    return this.#token(string) || this.#token(number) || this.#token(word);
  }

  #separated(item: () => boolean): boolean {
    do if (!item()) return false;
    while (this.#token(','));
    return true;
  }

  #token(token: string | RegExp): boolean {
    this.#take(/[ \t\n\r]*/y);
    if (typeof token !== 'string') return this.#take(token);
    const isThere = this.text.startsWith(token, this.at);
    if (isThere) this.at += token.length;
    return isThere;
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
