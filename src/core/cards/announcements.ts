import type { SyntaxNode } from '@lezer/common';

/**
 * What announces the items of a list or a table: the words of the item that it stands in, and the last sentence of the
 * paragraph before it when that ends with a colon, outermost first. Each list is looked at once.
 */
export class Announcements {
  readonly #known = new Map<number, readonly string[]>();

  constructor(private readonly textOf: (node: SyntaxNode) => string) {}

  /** Of a table, or of a paragraph that is an item of a list. */
  of(node: SyntaxNode): readonly string[] {
    const list = node.parent?.name === 'ListItem' ? node.parent.parent : node.name === 'Table' ? node : null;
    return list ? this.#before(list) : none;
  }

  #before(list: SyntaxNode): readonly string[] {
    const known = this.#known.get(list.from);
    if (known !== undefined) return known;
    const paragraph = list.prevSibling?.name === 'Paragraph' ? list.prevSibling : null;
    const found = paragraph ? this.#saidBy(paragraph) : this.#around(list);
    this.#known.set(list.from, found);
    return found;
  }

  #around(node: SyntaxNode): readonly string[] {
    const item = node.parent;
    return item?.name === 'ListItem' && item.parent ? this.#before(item.parent) : none;
  }

  #saidBy(paragraph: SyntaxNode): readonly string[] {
    const isLabel = paragraph.parent?.name === 'ListItem';
    const last = /[^.!?。！？]*$/.exec(this.textOf(paragraph).trim().slice(-longest))?.[0].trim() ?? '';
    return isLabel || /[:：]$/.test(last) ? [...this.#around(paragraph), last] : this.#around(paragraph);
  }
}

/** In characters; longer than an announcement. */
const longest = 400;

const none: readonly string[] = [];
