import { boundClaims } from './bound-claims.ts';
import type { Claim, ClaimContext } from './claim.ts';
import type { FlatText } from './flat-text.ts';
import type { Lexicon } from './lexicon.ts';
import type { CardTable } from './parse-card.ts';
import { isAboutSomethingElse } from './subject-of-clauses.ts';
import { type Cell, readCell, rowLabel } from './table-cell.ts';
import { groupOf, isStrange, isSubject, versionsIn } from './token-walk.ts';
import type { Token } from './tokens.ts';

/**
 * The numbers that a table claims for metrics. The metric stands in the header of the column or in a label of the
 * row; a row or column whose label is not fully understood (another model, a target, an interval) claims nothing.
 */
export function tableClaims(table: CardTable, lexicon: Lexicon, context: ClaimContext): Claim[] {
  const [header = [], ...rows] = table.rows.map((row) => row.map((cell) => readCell(cell, lexicon)));
  let first: Cell | undefined;
  return rows.flatMap(([start, ...rest]) => {
    const label = start === undefined ? undefined : rowLabel(start, header[0], lexicon);
    const row = label === undefined ? rest : [label, ...rest];
    const ownLabels = labelsOf(row);
    // An empty cell at the start of a row goes on with the one above, when the row says what it is of.
    const isContinued = first !== undefined && label?.tokens.length === 0 && ownLabels.some(isSubject);
    if (!isContinued) first = label;
    const labels = isContinued ? [...(first?.tokens ?? []), ...ownLabels] : ownLabels;
    return isUnderstood(labels) && isRowUnderstood(header[0], first) ? rowClaims(row, header, labels, context) : [];
  });
}

function labelsOf(row: readonly Cell[]): Token[] {
  return row.filter(({ content }) => content === 'label').flatMap(({ tokens }) => tokens);
}

/** Only words with a meaning to us; a percent sign in a header is one. */
function isUnderstood(tokens: readonly Token[]): boolean {
  const isDemand = tokens.some(({ kind }) => kind === 'demand' || kind === 'threshold');
  return !isDemand && !isAboutSomethingElse(tokens) && !tokens.some((token) => isStrange(token) || hasValue(token));
}

function hasValue(token: Token): boolean {
  return token.kind === 'number' || (token.kind === 'interval' && token.bounds !== undefined);
}

/** What the rows are (`Group`, `Version`, not `Epoch`) must be known, unless the row's own label says it. */
function isRowUnderstood(header: Cell | undefined, label: Cell | undefined): boolean {
  if (label?.tokens.some((token) => ['metric', 'group', 'column', 'version', 'set'].includes(token.kind))) return true;
  if (header === undefined || !isUnderstood(header.tokens)) return false;
  // A row that begins with a number has no label, and needs none where that is the number of a metric.
  return label === undefined || label.content === 'label' || header.tokens.some(({ kind }) => kind === 'metric');
}

function rowClaims(
  row: readonly Cell[],
  header: readonly Cell[],
  labels: readonly Token[],
  context: ClaimContext,
): Claim[] {
  let last: Claim | undefined;
  return row.flatMap((cell, column): Claim[] => {
    const heading = header[column];
    if (cell.content === 'label' || heading === undefined || !isUnderstood(heading.tokens)) return [];
    const about = [...heading.tokens, ...labels];
    if (cell.content === 'interval')
      return last === undefined ? [] : placedAll(cell.flat, intervalClaims(cell, last, about));
    last = valueClaim(cell, about, heading.isPercentage || row[0]?.isPercentage === true, context);
    return last === undefined ? [] : placedAll(cell.flat, [last, ...intervalClaims(cell, last, about)]);
  });
}

/** The interval beside a value, in its cell or in a column of its own to the right. */
function intervalClaims(cell: Cell, value: Claim, about: readonly Token[]): Claim[] {
  return boundClaims(value, cell.interval, about);
}

/** `start` and `end` still count in the cell. */
function valueClaim(
  cell: Cell,
  about: readonly Token[],
  isPercentage: boolean,
  context: ClaimContext,
): Claim | undefined {
  const metrics = new Set(about.filter((token) => token.kind === 'metric').map((token) => token.metric));
  const [metric] = metrics;
  const group = groupOf(about);
  const named = versionsIn(about);
  if (metrics.size !== 1 || metric === undefined || group === undefined || named.length > 1) return undefined;
  if (cell.number === undefined) return undefined;
  const set = about.find((token) => token.kind === 'set')?.set ?? context.set;
  const by = about.find((token) => token.kind === 'column')?.column;
  const { number, start, end } = cell.number;
  return {
    metric,
    number,
    place: isPercentage ? 'percent-cell' : 'cell',
    start,
    end,
    group: Object.keys(group).length === 0 ? sharedGroup(context) : group,
    ...(by === undefined ? {} : { by }),
    versions: named.length === 1 ? named : context.versions,
    ...(set === undefined ? {} : { set }),
    otherGroups: [],
  };
}

function placedAll({ offsets }: FlatText, claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => {
    const start = offsets[claim.start] ?? 0;
    return { ...claim, start, end: (offsets[claim.end - 1] ?? start) + 1 };
  });
}

/** The group that the heading above names, when it names one. */
function sharedGroup({ groups }: ClaimContext): Readonly<Record<string, string>> {
  return groups.length === 1 ? (groups[0] ?? {}) : {};
}
