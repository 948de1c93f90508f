import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';

/**
 * The text of a paragraph, heading or table cell as a reader sees it, each character with its offset in the source.
 * What is not the card's own claim (links, images, HTML) is one placeholder, so that nothing is read across it; of
 * several blanks the first stands for all.
 */
export interface FlatText {
  readonly text: string;
  /** `offsets[i]`: where character `i` stands in the source. */
  readonly offsets: readonly number[];
}

export const emptyText: FlatText = { text: '', offsets: [] };

const placeholder = '\uFFFC';

/** Marks that a reader does not see. */
const unseen: ReadonlySet<string> = new Set(['EmphasisMark', 'HeaderMark', 'QuoteMark', 'CodeMark']);
/** Nodes whose text is read as that of the paragraph. */
const transparent: ReadonlySet<string> = new Set(['Emphasis', 'StrongEmphasis', 'InlineCode']);
/** Parts of a node that is read as it is written. */
const literal: ReadonlySet<string> = new Set(['LinkMark', 'LinkLabel', 'Entity']);

/** Tags that only change how text looks. */
const formatting = /^<\/?(?:b|strong|i|em|u|code|span|font|small|big|mark|nobr)(?:\s[^>]*)?>$/i;
/** Notes are set apart by brackets of their own. */
const superscript = /^<\/?su[pb]>$/i;

/** `isLink` tells a link from text in brackets. */
export function flatText(node: SyntaxNode, source: string, isLink: (link: SyntaxNode) => boolean): FlatText {
  const flat = new FlatBuilder(source, node.from);
  node
    .cursor()
    .iterate((child) =>
      child.from === node.from && child.to === node.to && child.name === node.name ? true : append(child, flat, isLink),
    );
  return flat.finish(node.to);
}

/** Reads up to and, where it has no parts of its own, over a node; returns whether its parts are to be read. */
function append(child: SyntaxNodeRef, flat: FlatBuilder, isLink: (link: SyntaxNode) => boolean): boolean {
  const { name } = child;
  if (literal.has(name)) return false;
  const isText = transparent.has(name) || ((name === 'Link' || name === 'Image') && !isLink(child.node));
  flat.readTo(child.from);
  if (isText) return true;
  if (name === 'Escape') flat.skipTo(child.from + 1);
  else if (name === 'HTMLTag' && formatting.test(flat.source.slice(child.from, child.to))) flat.skipTo(child.to);
  else if (name === 'HTMLTag' && superscript.test(flat.source.slice(child.from, child.to))) {
    flat.replaceTo(child.to, flat.source[child.from + 1] === '/' ? '⁾' : '⁽');
  } else if (name === 'HardBreak' || isLineBreak(child, flat)) flat.replaceTo(child.to, '\n');
  else if (unseen.has(name)) flat.skipTo(child.to);
  else flat.replaceTo(child.to, placeholder);
  return false;
}

/** `<br>`, as tables need it. */
function isLineBreak({ name, from, to }: SyntaxNodeRef, { source }: FlatBuilder): boolean {
  return name === 'HTMLTag' && /^<br\s*\/?>$/i.test(source.slice(from, to));
}

class FlatBuilder {
  readonly #parts: string[] = [];
  readonly #offsets: number[] = [];
  #endsBlank = false;

  constructor(
    readonly source: string,
    private position: number,
  ) {}

  /** Takes the source as it is written. */
  readTo(end: number): void {
    for (; this.position < end; this.position++) this.#push(this.source[this.position] ?? '');
  }

  skipTo(end: number): void {
    this.position = end;
  }

  replaceTo(end: number, character: string): void {
    this.#push(character);
    this.position = end;
  }

  finish(end: number): FlatText {
    this.readTo(end);
    return { text: this.#parts.join(''), offsets: this.#offsets };
  }

  #push(character: string): void {
    const isBlank = /\s/.test(character);
    if (isBlank && this.#endsBlank) return;
    this.#endsBlank = isBlank;
    this.#parts.push(character);
    this.#offsets.push(this.position);
  }
}
