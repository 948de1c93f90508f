import { CST, Lexer } from 'yaml';

/** A word of YAML as the lexer gives it, with the column that it starts in. */
interface Word {
  readonly type: WordType;
  readonly source: string;
  readonly column: number;
}

type WordType = NonNullable<ReturnType<typeof CST.tokenType>> | 'block-body';

/** Rare parts of YAML whose layout carries meaning that this rewriting does not know. */
const unknownTypes = new Set<string>(['explicit-key-ind', 'directive-line', 'doc-end', 'flow-error-end']);

/**
 * Writes every line of a YAML text evenly and keeps the lines themselves; undefined for a text with parts that it
 * does not know.
 */
export function rewriteLines(text: string, indent: number): string | undefined {
  const words = wordsOf(text);
  if (words === undefined || words.some(({ source }) => source.includes('\t'))) return undefined;
  const writer = new LineWriter(indent);
  let line: Word[] = [];
  for (const word of words) {
    if (word.type === 'newline') {
      writer.line(line);
      line = [];
    } else if (word.type !== 'space') {
      line.push(word);
      // The body of a block scalar ends its last line itself.
      if (word.type === 'block-body') {
        writer.line(line);
        line = [];
      }
    }
  }
  if (line.length > 0) writer.line(line);
  return writer.end();
}

/** The lines of a block scalar come after its header, `|` or `>`, and the end of that line. */
function scalarType(before: readonly Word[]): WordType {
  const header = before.findLast(({ type }) => type !== 'newline' && type !== 'comment' && type !== 'space');
  return header?.type === 'block-scalar-header' ? 'block-body' : 'scalar';
}

function wordsOf(text: string): Word[] | undefined {
  const words: Word[] = [];
  let column = 0;
  let isScalar = false;
  for (const source of new Lexer().lex(text)) {
    const type: WordType | null = isScalar ? scalarType(words) : CST.tokenType(source);
    if (type === null || unknownTypes.has(type)) return undefined;
    const isMark = !isScalar && (type === 'scalar' || type === 'doc-mode' || type === 'byte-order-mark');
    isScalar = !isScalar && type === 'scalar';
    if (isMark || source === '') continue;
    words.push({ type, source, column });
    const lineEnd = source.lastIndexOf('\n');
    column = lineEnd < 0 ? column + source.length : source.length - lineEnd - 1;
  }
  return words;
}

/** A block collection: where its keys or dashes stood, and where they are written. */
interface Level {
  readonly from: number;
  readonly to: number;
}

class LineWriter {
  private readonly lines: string[] = [];
  private readonly levels: Level[] = [];
  private readonly indent: number;
  /** How many brackets and braces are open. */
  private depth = 0;
  /** Lines of comments alone, which stand as the line after them does. */
  private comments: (Word | undefined)[] = [];

  constructor(indent: number) {
    this.indent = indent;
  }

  line(words: readonly Word[]): void {
    const [first] = words;
    if (first?.type === 'block-body') {
      this.lines.push(...this.moved(first.source.replace(/\n$/, '').split('\n')));
      return;
    }
    if (first === undefined || (first.type === 'comment' && words.length === 1 && this.depth === 0)) {
      this.comments.push(first);
      return;
    }
    if (this.depth > 0) {
      this.writeComments(undefined);
      this.write(this.innerIndent(first), words);
    } else {
      const before = [...this.levels];
      const column = this.enter(first);
      this.writeComments(first, before);
      this.write(column, words);
    }
  }

  end(): string {
    this.writeComments(undefined, [...this.levels]);
    while (this.lines.at(-1) === '') this.lines.pop();
    return this.lines.length === 0 ? '' : `${this.lines.join('\n')}\n`;
  }

  /** Finds the level that a line belongs to, or opens one; returns the column to write it in. */
  private enter({ column, type }: Word): number {
    if (type === 'doc-start') this.levels.length = 0;
    else {
      while ((this.levels.at(-1)?.from ?? -1) > column) this.levels.pop();
      const top = this.levels.at(-1);
      if (top === undefined) this.levels.push({ from: column, to: 0 });
      else if (top.from < column) this.levels.push({ from: column, to: top.to + this.indent });
    }
    return this.levels.at(-1)?.to ?? 0;
  }

  /** Lines within brackets stand one level further in for each that is open; a closing one stands as what opened it. */
  private innerIndent({ type }: Word): number {
    const closes = type === 'flow-map-end' || type === 'flow-seq-end';
    return (this.levels.at(-1)?.to ?? 0) + this.indent * (this.depth - (closes ? 1 : 0));
  }

  private write(column: number, words: readonly Word[]): void {
    let text = ' '.repeat(column);
    let before: Word | undefined;
    for (const word of words) {
      if (before !== undefined) text += gap(before, word);
      // What follows a dash on its line opens a level of its own.
      if (before?.type === 'seq-item-ind' && this.depth === 0 && word.type !== 'comment') {
        this.levels.push({ from: word.column, to: text.length });
      }
      text += this.sourceOf(word);
      if (word.type === 'flow-map-start' || word.type === 'flow-seq-start') this.depth++;
      if (word.type === 'flow-map-end' || word.type === 'flow-seq-end') this.depth--;
      before = word;
    }
    this.lines.push(...text.split('\n'));
  }

  /** A text over several lines moves with the level that it belongs to. */
  private sourceOf({ source }: Word): string {
    const [first = '', ...rest] = source.split('\n');
    return [first, ...this.moved(rest)].join('\n');
  }

  private moved(lines: readonly string[]): string[] {
    const level = this.levels.at(-1);
    const shift = level === undefined ? 0 : level.to - level.from;
    return lines.map((line) => (line.trim() === '' ? '' : shifted(line, shift)));
  }

  /** Comments stand as the line after them does, or as the level that they stood in; one empty line at most between. */
  private writeComments(next: Word | undefined, before: readonly Level[] = []): void {
    const own = this.levels.at(-1)?.to ?? 0;
    for (const comment of this.comments) {
      if (comment === undefined) {
        if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
        continue;
      }
      const level = comment.column === next?.column ? undefined : before.find(({ from }) => from === comment.column);
      const column = next === undefined && comment.column === 0 ? 0 : (level?.to ?? own);
      this.lines.push(`${' '.repeat(column)}${comment.source.trimEnd()}`);
    }
    this.comments = [];
  }
}

function shifted(line: string, shift: number): string {
  if (shift >= 0) return ' '.repeat(shift) + line;
  const spaces = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(spaces, -shift));
}

/** What stands between two words of a line. */
function gap(before: Word, after: Word): string {
  if (after.type === 'comment') return ' ';
  if (after.type === 'comma') return '';
  if (after.type === 'map-value-ind') return before.type === 'alias' || before.type === 'comma' ? ' ' : '';
  if (before.type === 'flow-map-start') return after.type === 'flow-map-end' ? '' : ' ';
  if (after.type === 'flow-map-end') return ' ';
  if (before.type === 'flow-seq-start' || after.type === 'flow-seq-end') return '';
  return ' ';
}
