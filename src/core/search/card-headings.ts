/** A heading of a Markdown text with its line, from 1. */
export interface CardHeading {
  readonly text: string;
  readonly line: number;
}

/** Headings of a card (`# …`, or underlined); those in code blocks and front matter are none. */
export function cardHeadings(card: string): CardHeading[] {
  const lines = card.replace(/^\uFEFF/, '').split(/\r?\n/);
  const headings: CardHeading[] = [];
  let fence: string | undefined;
  for (let at = afterFrontMatter(lines); at < lines.length; at++) {
    const line = lines[at] ?? '';
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
      continue;
    }
    if (mark !== undefined) fence = mark;
    const text = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line)?.[1] ?? underlined(line, lines[at + 1]);
    if (text !== undefined && text !== '') headings.push({ text: plain(text), line: at + 1 });
  }
  return headings;
}

function afterFrontMatter(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  return lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') + 1;
}

function underlined(line: string, next: string | undefined): string | undefined {
  const isText = /^ {0,3}[^\s>#|*+-]/.test(line);
  return isText && next !== undefined && /^ {0,3}(?:=+|-{2,})[ \t]*$/.test(next) ? line.trim() : undefined;
}

/** Without the marks of emphasis, code and links. */
function plain(text: string): string {
  return text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]{1,3}(\S(?:.*?\S)?)[*_`]{1,3}/g, '$1');
}
