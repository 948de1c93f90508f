import type { Tree } from '@lezer/common';
import {
  type BlockContext,
  type InlineContext,
  type LeafBlock,
  type LeafBlockParser,
  parser,
  Table,
} from '@lezer/markdown';

/** Text from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface MarkdownTree {
  readonly tree: Tree;
  /** Parts that were stepped over because reading them would take too long. */
  readonly unread: readonly Span[];
}

/** Lists and quotes within each other; people stop far before. */
const deepestNesting = 100;

/** Characters that can open or close something, so that the parser looks for a partner of each. */
const marks = /[[\]()*_<`]/g;

/**
 * Marks times length, summed over the paragraphs of a document: what looking for partners costs at worst. A card of
 * 2 MB in usual paragraphs spends a hundredth.
 */
const partnerBudget = 2e8;

/** What is cheap enough to be read even when the budget is spent. */
const alwaysRead = 4096;

/**
 * The syntax tree of a Markdown text (CommonMark with GitHub's tables); nodes count in UTF-16 units of the text.
 * Takes time in proportion to the length: nesting without end and paragraphs of nothing but marks are left unread.
 * A reference such as `[name]` is a `Link` whether or not the name is defined.
 */
export function markdownTree(text: string): MarkdownTree {
  const unread: Span[] = [];
  let budget = partnerBudget;
  const stepOverMarks = (context: InlineContext, position: number): number => {
    if (position !== context.offset) return -1;
    const cost = (context.text.match(marks)?.length ?? 0) * context.text.length;
    budget -= cost;
    if (budget > 0 || cost < alwaysRead) return -1;
    unread.push({ start: position, end: context.end });
    return context.addElement(context.elt('Unread', position, context.end));
  };
  const bounded = parser.configure([
    Table,
    {
      defineNodes: ['Unread'],
      parseInline: [{ name: 'Unread', before: 'Escape', parse: (context, _, at) => stepOverMarks(context, at) }],
      parseBlock: [
        {
          name: 'Unread',
          before: 'LinkReference',
          parse(context, line) {
            if (context.depth <= deepestNesting) return false;
            const start = context.lineStart + line.pos;
            const end = context.lineStart + line.text.length;
            unread.push({ start, end });
            context.addElement(context.elt('Unread', start, end));
            context.nextLine();
            return true;
          },
          leaf: (_, leaf) => (/^\[[^\]]*(?:\]:|$)/.test(leaf.content) ? new LongDefinition(unread) : null),
        },
      ],
    },
  ]);
  return { tree: bounded.parse(cheapToScan(text)), unread };
}

/** Ends a definition of a link whose label or title is never closed; the parser would read it anew with each line. */
class LongDefinition implements LeafBlockParser {
  constructor(private readonly unread: Span[]) {}

  nextLine(context: BlockContext, _: unknown, leaf: LeafBlock): boolean {
    if (leaf.content.length < longestDefinition) return false;
    const [start, end] = [leaf.start, leaf.start + leaf.content.length];
    this.unread.push({ start, end });
    context.addLeafElement(leaf, context.elt('Unread', start, end));
    return true;
  }

  finish(): boolean {
    return false;
  }
}

const longestDefinition = 2048;

/**
 * The same text, as long, in which scanning for the end of a line or a run of blanks is quick, and which the parser
 * understands: line ends are `\n`, a run of blanks that nobody would type counts as a word, and no blanks follow the
 * line under a table's header.
 */
function cheapToScan(text: string): string {
  return text
    .replace(/\r\n?/g, (lineEnd) => (lineEnd.length === 2 ? ' \n' : '\n'))
    .replace(/[ \t]{400,}/g, (blanks) => 'x'.repeat(blanks.length))
    .replace(blanksAfterRule, (_, indent: string, rule: string, rest: string) => {
      return indent + rule.replace(/[ \t:]/g, '-') + '-'.repeat(rest.length);
    });
}

/** `| --- | :-: |  `: its indentation, its columns up to the last bar, and the rest. */
const blanksAfterRule = /^([ \t>]*)(\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*)(\|?[ \t]+)$/gm;
