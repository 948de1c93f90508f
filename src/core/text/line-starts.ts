import type { Position, Range } from '../finding.ts';

/** Turns offsets of a text (UTF-16 units from 0) into lines and columns (from 1). `\n`, `\r\n` and `\r` end a line. */
export class LineStarts {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(match.index + match[0].length);
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** The offset of a position; one past the last line is the end of what is known. */
  offset(position: Position): number {
    const start = this.#starts[Math.min(position.line, this.#starts.length) - 1] ?? 0;
    return start + position.column - 1;
  }
}
