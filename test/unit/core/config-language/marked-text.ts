import assert from 'node:assert/strict';
import type { ConfigKind } from '../../../../src/core/config/config-kinds.ts';
import { type Completion, completions } from '../../../../src/core/config-language/completion.ts';
import { type Knowledge, nothingKnown } from '../../../../src/core/config-language/knowledge.ts';
import type { Range, TextEdit } from '../../../../src/core/finding.ts';
import { LineStarts } from '../../../../src/core/text/line-starts.ts';

/** A text with `|` where the cursor is. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, 'the text has a cursor');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

export function complete(
  marked: string,
  knowledge: Knowledge = nothingKnown,
  kind: ConfigKind = 'model',
): readonly Completion[] {
  const { text, offset } = atCursor(marked);
  return completions(text, offset, kind, knowledge, 'en');
}

/** Labels of what is offered, in their order. */
export function offered(marked: string, knowledge?: Knowledge, kind?: ConfigKind): string[] {
  return [...complete(marked, knowledge, kind)].sort((a, b) => (a.sort < b.sort ? -1 : 1)).map(({ label }) => label);
}

/** The text after one of the offers was taken, the cursor marked again. */
export function accepted(marked: string, label: string, knowledge?: Knowledge, kind?: ConfigKind): string {
  const { text } = atCursor(marked);
  const chosen = complete(marked, knowledge, kind).find((one) => one.label === label);
  assert.ok(chosen, `${label} is offered`);
  const [before = '', after = ''] = chosen.snippet.split('$1');
  const cursor = chosen.snippet.includes('$1') ? '|' : '';
  const plain = (snippet: string) => snippet.replace(/\\([\\$}])/g, '$1');
  return edited(text, [
    { range: chosen.range, text: `${plain(before)}${cursor}${plain(after)}${cursor === '' ? '|' : ''}` },
  ]);
}

/** The text after some edits. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = new LineStarts(text);
  const ordered = [...edits].sort((a, b) => lines.offset(b.range.start) - lines.offset(a.range.start));
  return ordered.reduce(
    (result, { range, text: replacement }) =>
      result.slice(0, lines.offset(range.start)) + replacement + result.slice(lines.offset(range.end)),
    text,
  );
}

/** What a range holds. */
export function textOf(text: string, { start, end }: Range): string {
  const lines = new LineStarts(text);
  return text.slice(lines.offset(start), lines.offset(end));
}
