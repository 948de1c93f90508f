import { visibleText } from '../text/visible-text.ts';

/** Columns of a terminal: wide East Asian characters take two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  }
  return width;
}

/** Cuts a text to a display width, with `…` as its last character where something is cut. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let cut = '';
  for (const character of text) {
    if (displayWidth(cut + character) >= width) break;
    cut += character;
  }
  return `${cut}…`;
}

export interface TextColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Longer cells are cut. */
  readonly maximumWidth?: number;
}

/** An aligned table with two blanks between the columns; no line ends in blanks, no cell has lines of its own. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const cut = (text: string, { maximumWidth }: TextColumn): string =>
    maximumWidth ? truncate(visibleText(text), maximumWidth) : visibleText(text);
  const lines = [
    columns.map((column) => visibleText(column.title)),
    ...rows.map((row) => columns.map((column, i) => cut(row[i] ?? '', column))),
  ];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => displayWidth(line[i] ?? ''))));
  const pad = (text: string, i: number): string => {
    const blanks = ' '.repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(text)));
    return columns[i]?.align === 'right' ? blanks + text : text + blanks;
  };
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}
