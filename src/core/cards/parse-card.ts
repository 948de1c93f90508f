import type { Heading, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type FlatText, flatText } from './flat-text.ts';

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
  /** The YAML between the `---` lines at the very start, and where it starts in the text. */
  readonly frontMatter?: { readonly yaml: string; readonly offset: number };
  readonly paragraphs: readonly CardParagraph[];
  readonly tables: readonly CardTable[];
}

const frontMatterPattern = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** A Markdown card (CommonMark with GitHub's tables). Code blocks, links and HTML are no part of what it claims. */
export function parseCard(text: string): ParsedCard {
  const match = frontMatterPattern.exec(text);
  const front = match?.index === 0 ? match : undefined;
  // Blanks instead of front matter and byte order mark keep every offset.
  const body = front === undefined ? text : blank(front[0]) + text.slice(front[0].length);
  const tree = fromMarkdown(body.replace(/^\uFEFF/, ' '), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const content = collect(tree, text);
  const yaml = front?.[1];
  if (front === undefined || yaml === undefined) return content;
  return { ...content, frontMatter: { yaml, offset: front[0].indexOf(yaml, 3) } };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function collect(tree: Root, source: string): Omit<ParsedCard, 'frontMatter'> {
  const paragraphs: CardParagraph[] = [];
  const tables: CardTable[] = [];
  const path: { depth: number; text: string }[] = [];
  const visit = (node: RootContent): void => {
    const headings = path.map((heading) => heading.text);
    if (node.type === 'heading') enter(path, node, source);
    else if (node.type === 'paragraph') paragraphs.push({ text: flatText(node.children, source), headings });
    else if (node.type === 'table') tables.push({ rows: tableRows(node, source), headings });
    else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      for (const child of node.children) visit(child);
    }
  };
  for (const node of tree.children) visit(node);
  return { paragraphs, tables };
}

function enter(path: { depth: number; text: string }[], node: Heading, source: string): void {
  while ((path.at(-1)?.depth ?? 0) >= node.depth) path.pop();
  path.push({ depth: node.depth, text: flatText(node.children, source).text });
}

function tableRows(table: Table, source: string): FlatText[][] {
  return table.children.map((row) => row.children.map((cell) => flatText(cell.children, source)));
}
