import type { SyntaxNode, Tree } from '@lezer/common';
import { emptyText, type FlatText, flatText } from './flat-text.ts';
import { type FrontMatter, frontMatterOf, longestFrontMatter } from './front-matter.ts';
import { markdownTree, type Span } from './markdown-tree.ts';

/** A paragraph or list item, with the headings above it, outermost first. */
export interface CardParagraph {
  readonly text: FlatText;
  readonly headings: readonly string[];
}

/** A table by rows of cells; the first row is the header. */
export interface CardTable {
  readonly rows: readonly (readonly FlatText[])[];
  readonly headings: readonly string[];
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
  const path: { depth: number; text: string }[] = [];
  let headings: readonly string[] = [];
  const isLink = linkTest(tree, source);
  const flat = (node: SyntaxNode): FlatText => flatText(node, source, isLink);
  tree.iterate({
    enter: ({ name, node }) => {
      if (containers.has(name)) return true;
      const depth = headingDepth(name);
      if (depth !== undefined) {
        enter(path, depth, flat(node).text.trim());
        headings = path.map((heading) => heading.text);
      } else if (name === 'Paragraph') paragraphs.push({ text: withLabel(node, flat), headings });
      else if (name === 'Table') tables.push({ rows: tableRows(node, flat), headings });
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
  const isNumber = /^[-−]?[\d.]+\s?[%％]?\s*(?:[(（[±].*)?$/s.test(own.text.trim());
  const label = isNumber ? labelBefore(node) : null;
  if (label === null) return own;
  const { text, offsets } = flat(label);
  return { text: `${text}\n${own.text}`, offsets: [...offsets, label.to, ...own.offsets] };
}

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

function enter(path: { depth: number; text: string }[], depth: number, text: string): void {
  while ((path.at(-1)?.depth ?? 0) >= depth) path.pop();
  path.push({ depth, text });
}

/** Whether text in brackets is a link: with an address of its own, or with the label of a definition. */
function linkTest(tree: Tree, source: string): (link: SyntaxNode) => boolean {
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

function tableRows(table: SyntaxNode, flat: (node: SyntaxNode) => FlatText): FlatText[][] {
  const rows: FlatText[][] = [];
  for (let row = table.firstChild; row; row = row.nextSibling) {
    if (row.name === 'TableHeader' || row.name === 'TableRow') rows.push(rowCells(row, flat));
  }
  return rows;
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
