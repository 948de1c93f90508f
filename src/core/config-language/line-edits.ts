import type { TextEdit } from '../finding.ts';

/** Most cells of a table of common lines; beyond it the lines between first and last change are replaced as one. */
const mostCells = 4_000_000;

/** The edits that turn one text into another line by line: lines that are the same are not touched. */
export function lineEdits(before: string, after: string): TextEdit[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (start === endA && start === endB) return [];
  const kept = commonLines(a.slice(start, endA), b.slice(start, endB));
  const edits: TextEdit[] = [];
  let [i, j] = [start, start];
  for (const [nextA, nextB] of [...kept.map(([x, y]) => [x + start, y + start] as const), [endA, endB] as const]) {
    if (nextA > i || nextB > j) edits.push(replaced(a, i, nextA, b.slice(j, nextB).join('')));
    [i, j] = [nextA + 1, nextB + 1];
  }
  return edits;
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

/** Lines `from` up to `to`, the last of which may have no end. */
function replaced(lines: readonly string[], from: number, to: number, text: string): TextEdit {
  const last = lines[to - 1] ?? '';
  const isOpen = to === lines.length && to > from && !/[\r\n]$/.test(last);
  const end = isOpen ? { line: to, column: last.length + 1 } : { line: to + 1, column: 1 };
  return { range: { start: { line: from + 1, column: 1 }, end }, text };
}

/** Index pairs of a longest common subsequence. */
function commonLines(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > mostCells) return [];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
