import type { Nodes, PhrasingContent } from 'mdast';

/**
 * The text of a paragraph, heading or table cell as a reader sees it, each character with its offset in the source.
 * What is not the card's own claim (links, images, HTML) is one placeholder, so that nothing is read across it.
 */
export interface FlatText {
  readonly text: string;
  /** `offsets[i]`: where character `i` stands in the source. */
  readonly offsets: readonly number[];
}

export const placeholder = '\uFFFC';

export function flatText(nodes: readonly PhrasingContent[], source: string): FlatText {
  const flat: Builder = { text: '', offsets: [] };
  for (const node of nodes) append(node, source, flat);
  return flat;
}

interface Builder {
  text: string;
  readonly offsets: number[];
}

function append(node: PhrasingContent, source: string, flat: Builder): void {
  switch (node.type) {
    case 'text':
      appendSource(node, source, flat);
      return;
    case 'inlineCode':
      appendCode(node, source, flat);
      return;
    case 'emphasis':
    case 'strong':
      for (const child of node.children) append(child, source, flat);
      return;
    case 'break':
      push(flat, '\n', startOf(node));
      return;
    default:
      push(flat, placeholder, startOf(node));
  }
}

/** The source of a text node; the marks of quotes and lists at the start of its further lines are blanked. */
function appendSource(node: Nodes, source: string, flat: Builder): void {
  const start = startOf(node);
  const written = source.slice(start, node.position?.end.offset ?? start);
  const blanked = written.replace(/\n[ \t>]+/g, (prefix) => `\n${' '.repeat(prefix.length - 1)}`);
  for (let i = 0; i < blanked.length; i++) {
    // A backslash before punctuation is not seen: roc\_auc.
    if (blanked[i] === '\\' && /[!-/:-@[-`{-~]/.test(blanked[i + 1] ?? '')) continue;
    push(flat, blanked[i] ?? '', start + i);
  }
}

function appendCode(node: Extract<PhrasingContent, { type: 'inlineCode' }>, source: string, flat: Builder): void {
  const start = startOf(node);
  const inside = source.indexOf(node.value, start);
  if (inside < 0) push(flat, placeholder, start);
  else for (let i = 0; i < node.value.length; i++) push(flat, node.value[i] ?? '', inside + i);
}

function push(flat: Builder, character: string, offset: number): void {
  flat.text += character;
  flat.offsets.push(offset);
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}
