import type { SyntaxNode, Tree } from '@lezer/common';
import { Announcements } from './announcements.ts';
import { emptyText, type FlatText, flatText } from './flat-text.ts';
import { type FrontMatter, frontMatterOf, longestFrontMatter } from './front-matter.ts';
import { markdownTree, type Span } from './markdown-tree.ts';
import { numberPattern } from './written-number.ts';

/** A heading from depth 1, the title, to 6; a paragraph in bold is one of depth 7. */
export interface CardHeading {
  readonly depth: number;
  readonly text: string;
}

/** Where a paragraph or table stands: below which headings and announcements, outermost first. */
export interface CardPlace {
  readonly headings: readonly CardHeading[];
  readonly announcements: readonly string[];
}

/** A paragraph or list item. */
export interface CardParagraph extends CardPlace {
  readonly text: FlatText;
}

/** A table by rows of cells; the first row is the header. */
export interface CardTable extends CardPlace {
  readonly rows: readonly (readonly FlatText[])[];
}

export interface ParsedCard {
  readonly frontMatter?: Pick<FrontMatter, 'yaml' | 'offset'>;
  readonly paragraphs: readonly CardParagraph[];
  readonly tables: readonly CardTable[];
  /** Parts that are nested too deeply, are too long or hold too many brackets and marks to be read. */
  readonly unread: readonly Span[];
}

/** A Markdown card (CommonMark with GitHub's tables). Code blocks, links and HTML are no part of what it claims. */
export function parseCard(text: string): ParsedCard {
  const front = frontMatterOf(text);
  // Blanks instead of front matter and byte order mark keep every offset.
  const body = front === undefined ? text : blank(front.whole) + text.slice(front.whole.length);
  const { tree, unread } = markdownTree(body.replace(/^\uFEFF/, ' '));
  const content = { ...collect(tree, text), unread };
  if (front === undefined) return content;
  const { yaml, offset, whole } = front;
  if (yaml.length > longestFrontMatter) return { ...content, unread: [{ start: 0, end: whole.length }, ...unread] };
  return { ...content, frontMatter: { yaml, offset } };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
}

/** Nodes that hold paragraphs, tables and headings; whatever else a block is claims nothing. */
const containers: ReadonlySet<string> = new Set(['Document', 'Blockquote', 'BulletList', 'OrderedList', 'ListItem']);

function collect(tree: Tree, source: string): Pick<ParsedCard, 'paragraphs' | 'tables'> {
  const paragraphs: CardParagraph[] = [];
  const tables: CardTable[] = [];
  let headings: readonly CardHeading[] = [];
  const isLink = linkTest(tree, source);
  const flat = (node: SyntaxNode): FlatText => flatText(node, source, isLink);
  const announcements = new Announcements((node) => flat(node).text);
  tree.iterate({
    enter: ({ name, node }) => {
      if (containers.has(name)) return true;
      const depth = headingDepth(name) ?? (isBoldLabel(node, source) ? deepest : undefined);
      const place = { headings, announcements: announcements.of(node) };
      if (depth !== undefined)
        headings = [...headings.filter((above) => above.depth < depth), { depth, text: flat(node).text.trim() }];
      else if (name === 'Paragraph') paragraphs.push({ text: withLabel(node, flat), ...place });
      else if (name === 'Table')
        tables.push({ rows: tableRows(node, (cell) => soleLinkText(cell, source, isLink) ?? flat(cell)), ...place });
      return false;
    },
  });
  return { paragraphs, tables };
}

/**
 * The text of a paragraph. One that is nothing but a number is that of the paragraph or heading right before it, as of
 * `- AUC` with `0.79` below it in the same item of a list.
 */
function withLabel(node: SyntaxNode, flat: (node: SyntaxNode) => FlatText): FlatText {
  const own = flat(node);
  const label = nothingButNumber.test(own.text.trim()) ? labelBefore(node) : null;
  if (label === null) return own;
  const { text, offsets } = flat(label);
  return { text: `${text}\n${own.text}`, offsets: [...offsets, label.to, ...own.offsets] };
}

const nothingButNumber = new RegExp(`^${numberPattern}\\s*(?:[(（[±].*)?$`, 'is');

function labelBefore(node: SyntaxNode): SyntaxNode | null {
  const before = node.prevSibling;
  const isInItem = node.parent?.name === 'ListItem';
  if (before && (headingDepth(before.name) !== undefined || (isInItem && before.name === 'Paragraph'))) return before;
  if (!isInItem || before?.name !== 'ListMark') return null;
  // The only item of a list below the text of another item.
  const item = node.parent;
  const above = item?.prevSibling || item?.nextSibling ? undefined : item?.parent?.prevSibling;
  return above?.name === 'Paragraph' && above.parent?.name === 'ListItem' ? above : null;
}

function headingDepth(name: string): number | undefined {
  const [, depth] = /^(?:ATX|Setext)Heading(\d)$/.exec(name) ?? [];
  return depth === undefined ? undefined : Number(depth);
}

const deepest = 7;

/** `**Results**` on a line of its own is a heading to its readers. */
function isBoldLabel({ name, parent, firstChild, from, to }: SyntaxNode, source: string): boolean {
  if (name !== 'Paragraph' || parent?.name !== 'Document' || firstChild?.name !== 'StrongEmphasis') return false;
  const text = source.slice(from, to);
  return firstChild.from === from && /^[:：]?$/.test(source.slice(firstChild.to, to).trim()) && !/\d/.test(text);
}

type LinkTest = (link: SyntaxNode) => boolean;

/** Whether text in brackets is a link: with an address of its own, or with the label of a definition. */
function linkTest(tree: Tree, source: string): LinkTest {
  const labelOf = (node: SyntaxNode): string =>
    source
      .slice(node.from + 1, node.to - 1)
      .trim()
      .replace(/\s+/g, ' ')
      .toLowerCase();
  const defined = new Set<string>();
  tree.iterate({
    enter: ({ name, node }) => {
      const label = name === 'LinkReference' ? node.getChild('LinkLabel') : null;
      if (label) defined.add(labelOf(label));
      return containers.has(name);
    },
  });
  return (link) => {
    const [open, close, address] = link.getChildren('LinkMark');
    if (address || open === undefined || close === undefined) return true;
    const label = link.getChild('LinkLabel');
    const named = label && label.to - label.from > 2 ? labelOf(label) : undefined;
    const words = source.slice(open.to, close.from).trim().replace(/\s+/g, ' ').toLowerCase();
    return defined.has(named ?? words);
  };
}

function tableRows(table: SyntaxNode, cellText: (node: SyntaxNode) => FlatText): FlatText[][] {
  const rows: FlatText[][] = [];
  for (let row = table.firstChild; row; row = row.nextSibling) {
    if (row.name === 'TableHeader' || row.name === 'TableRow') rows.push(rowCells(row, cellText));
  }
  return rows;
}

/** The words of the link that a cell is: in a table they are the card's own. */
function soleLinkText(cell: SyntaxNode, source: string, isLink: LinkTest): FlatText | undefined {
  const link = cell.firstChild;
  const [open, close] = link?.name === 'Link' ? link.getChildren('LinkMark') : [];
  if (!link || !isLink(link) || link.from !== cell.from || link.to !== cell.to || !open || !close) return undefined;
  const text = source.slice(open.to, close.from);
  return { text, offsets: Array.from(text, (_, index) => open.to + index) };
}

/** Cells between the bars of a row; a cell without text has no node. The bar at its start opens the first. */
function rowCells(row: SyntaxNode, flat: (node: SyntaxNode) => FlatText): FlatText[] {
  const cells: FlatText[] = [];
  let cell: FlatText | undefined;
  let isFirst = true;
  for (let part = row.firstChild; part; part = part.nextSibling) {
    if (part.name === 'TableCell') cell = flat(part);
    if (part.name !== 'TableDelimiter') continue;
    if (cell !== undefined || !isFirst) cells.push(cell ?? emptyText);
    cell = undefined;
    isFirst = false;
  }
  return cell === undefined ? cells : [...cells, cell];
}
