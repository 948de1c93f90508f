import type { Claim, ClaimContext } from './claim.ts';
import type { FlatText } from './flat-text.ts';
import type { Lexicon } from './lexicon.ts';
import type { CardTable } from './parse-card.ts';
import { groupOf, isAboutSomethingElse, isPassable, isSubject, versionsIn } from './token-walk.ts';
import { tokenize } from './tokenize.ts';
import type { Token, TokenOf } from './tokens.ts';

/**
 * The numbers that a table claims for metrics. The metric stands in the header of the column or in a label of the
 * row; a row or column whose label is not fully understood (another model, a target, an interval) claims nothing.
 */
export function tableClaims(table: CardTable, lexicon: Lexicon, context: ClaimContext): Claim[] {
  const [header = [], ...rows] = table.rows.map((row) => row.map((cell) => readCell(cell, lexicon)));
  let first: Cell | undefined;
  return rows.flatMap((row) => {
    const ownLabels = labelsOf(row);
    // An empty cell at the start of a row goes on with the one above, when the row says what it is of.
    const isContinued = first !== undefined && row[0]?.tokens.length === 0 && ownLabels.some(isSubject);
    if (!isContinued) [first] = row;
    const labels = isContinued ? [...(first?.tokens ?? []), ...ownLabels] : ownLabels;
    if (!isUnderstood(labels) || !isRowUnderstood(header[0], first)) return [];
    return row.flatMap((cell, column): Claim[] => {
      const heading = header[column];
      if (cell.number === undefined || heading === undefined || !isUnderstood(heading.tokens)) return [];
      const claim = cellClaim(cell, cell.number, [...heading.tokens, ...labels], context);
      return claim === undefined ? [] : [claim];
    });
  });
}

interface Cell {
  readonly flat: FlatText;
  readonly tokens: readonly Token[];
  /** Set when the cell is one number, aside from its interval and marks. */
  readonly number?: TokenOf<'number'>;
}

function labelsOf(row: readonly Cell[]): Token[] {
  return row.filter((cell) => cell.number === undefined).flatMap((cell) => cell.tokens);
}

function readCell(flat: FlatText, lexicon: Lexicon): Cell {
  const tokens = tokenize(flat.text, lexicon);
  const numbers = tokens.filter((token): token is TokenOf<'number'> => token.kind === 'number');
  const [number] = numbers;
  const isNumber =
    numbers.length === 1 &&
    tokens.every((token) => token.kind === 'number' || (isPassable(token) && !isSubject(token)));
  return { flat, tokens, ...(isNumber && number !== undefined ? { number } : {}) };
}

/** Only words with a meaning to us; a percent sign in a header is one. */
function isUnderstood(tokens: readonly Token[]): boolean {
  return (
    !isAboutSomethingElse(tokens) &&
    !tokens.some(({ kind }) => kind === 'unknown' || kind === 'unit' || kind === 'number')
  );
}

/** What the rows are (`Group`, `Version`, not `Epoch`) must be known, unless the row's own label says it. */
function isRowUnderstood(header: Cell | undefined, label: Cell | undefined): boolean {
  const isLabelTelling = label?.tokens.some((token) => ['metric', 'group', 'version', 'set'].includes(token.kind));
  return isLabelTelling === true || (header !== undefined && isUnderstood(header.tokens));
}

function cellClaim(
  cell: Cell,
  { number, start, end }: TokenOf<'number'>,
  labels: readonly Token[],
  context: ClaimContext,
): Claim | undefined {
  const metrics = new Set(labels.filter((token) => token.kind === 'metric').map((token) => token.metric));
  const [metric] = metrics;
  const group = groupOf(labels);
  const named = versionsIn(labels);
  if (metrics.size !== 1 || metric === undefined || group === undefined || named.length > 1) return undefined;
  const set = labels.find((token) => token.kind === 'set')?.set ?? context.set;
  const by = labels.find((token) => token.kind === 'column')?.column;
  const first = cell.flat.offsets[start] ?? 0;
  return {
    metric,
    number,
    start: first,
    end: (cell.flat.offsets[end - 1] ?? first) + 1,
    group: Object.keys(group).length === 0 ? sharedGroup(context) : group,
    ...(by === undefined ? {} : { by }),
    versions: named.length === 1 ? named : context.versions,
    ...(set === undefined ? {} : { set }),
    otherGroups: [],
  };
}

/** The group that the heading above names, when it names one. */
function sharedGroup({ groups }: ClaimContext): Readonly<Record<string, string>> {
  return groups.length === 1 ? (groups[0] ?? {}) : {};
}
