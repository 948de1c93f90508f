import type { ColumnProfile, Distribution, GroupDistribution, NumberProfile, TableProfile } from './table-profile.ts';

/** What a project keeps back of its tables, `privacy.minimum_cell`, and of which of their columns. */
export interface SmallCells {
  /** Cells of fewer rows, but not of none, are told together with others only. */
  readonly minimum: number;
  /** Names of the sensitive columns; every column where it is not known which they are. */
  readonly sensitive?: readonly string[] | undefined;
}

/**
 * A profile without cells of fewer rows than the project allows: values of sensitive columns that are too rare are left
 * to the others, bins are put together, and what single rows decide is rounded to the bins. How many rows have no value
 * is told: it is no value of anybody.
 */
export function profileWithoutSmallCells(profile: TableProfile, cells: SmallCells): TableProfile {
  const protects = protectionBy(cells);
  const columns = profile.columns.map((column) =>
    protects(column.name) ? protectedColumn(column, profile.rows - column.missing, cells.minimum) : column,
  );
  return { ...profile, columns };
}

/** A distribution without cells of fewer rows than the project allows, if it is of or by a sensitive column. */
export function distributionWithoutSmallCells(distribution: Distribution, cells: SmallCells): Distribution {
  const protects = protectionBy(cells);
  if (!protects(distribution.column) && !protects(distribution.by)) return distribution;
  const { minimum } = cells;
  const large = withoutSmallGroups(distribution, minimum);
  const safe = large.edges === undefined ? withoutSmallValues(large, minimum) : withoutSmallBins(large, minimum);
  return safe === distribution ? distribution : { ...safe, withheldBelow: minimum };
}

function protectionBy({ sensitive }: SmallCells): (column: string) => boolean {
  return (column) => sensitive === undefined || sensitive.includes(column);
}

function protectedColumn(column: ColumnProfile, present: number, minimum: number): ColumnProfile {
  const frequent = frequentEnough(column.frequent, present, minimum);
  const isWhole = frequent.length === column.frequent.length;
  if (column.numbers === undefined) return isWhole ? column : { ...column, frequent, withheldBelow: minimum };
  const { numbers: _, ...rest } = column;
  const numbers = coarseNumbers(column.numbers, present, minimum);
  // Beside bins, single values would tell the rest of their bin.
  return { ...rest, frequent: isWhole ? frequent : [], ...(numbers ? { numbers } : {}), withheldBelow: minimum };
}

/** The most frequent values, so that those left out are together of no fewer rows than the minimum. */
function frequentEnough(
  frequent: ColumnProfile['frequent'],
  present: number,
  minimum: number,
): ColumnProfile['frequent'] {
  const kept = frequent.filter(({ rows }) => rows >= minimum);
  let left = present - kept.reduce((sum, { rows }) => sum + rows, 0);
  while (isSmall(left, minimum) && kept.length > 0) left += kept.pop()?.rows ?? 0;
  return kept;
}

/** Numbers of which no row alone decides one; undefined where there are too few of them. */
function coarseNumbers(numbers: NumberProfile, present: number, minimum: number): NumberProfile | undefined {
  const { histogram, quantiles } = numbers;
  const cut = mergedBins(histogram.edges, [histogram.counts], minimum);
  if (cut === undefined) return undefined;
  const { edges } = cut;
  return {
    ...numbers,
    minimum: edges[0] ?? numbers.minimum,
    maximum: edges.at(-1) ?? numbers.maximum,
    quantiles: quantiles.filter(({ share }) => present * Math.min(share, 1 - share) >= minimum),
    histogram: { edges: [...edges], counts: [...(cut.counts[0] ?? [])] },
  };
}

interface Bins {
  readonly edges: readonly number[];
  /** By group, then by bin. */
  readonly counts: readonly (readonly number[])[];
}

/** Neighbouring bins put together until none is small in any group; undefined where even one bin of all would be. */
function mergedBins(
  edges: readonly number[],
  counts: readonly (readonly number[])[],
  minimum: number,
): Bins | undefined {
  const ends: number[] = [];
  const isSafe = (from: number, to: number): boolean =>
    counts.every((ofGroup) => !isSmall(total(ofGroup.slice(from, to)), minimum));
  const bins = edges.length - 1;
  for (let end = 1; end <= bins; end++) if (isSafe(ends.at(-1) ?? 0, end)) ends.push(end);
  // What is left over at the upper end goes to the bin before it.
  if (ends.at(-1) !== bins) {
    ends.pop();
    while (!isSafe(ends.at(-1) ?? 0, bins)) if (ends.pop() === undefined) return undefined;
    ends.push(bins);
  }
  const starts = [0, ...ends.slice(0, -1)];
  return {
    edges: [0, ...ends].map((at) => edges[at] as number),
    counts: counts.map((ofGroup) => ends.map((end, bin) => total(ofGroup.slice(starts[bin], end)))),
  };
}

function withoutSmallGroups(distribution: Distribution, minimum: number): Distribution {
  const isTooSmall = ({ rows, missing }: GroupDistribution): boolean =>
    isSmall(rows, minimum) || isSmall(rows - missing, minimum);
  const left = distribution.groups.filter(isTooSmall);
  const kept = distribution.groups.filter((group) => !left.includes(group));
  const { otherGroups } = distribution;
  const rowsLeft = (): number => otherGroups.rows + left.reduce((sum, { rows }) => sum + rows, 0);
  while (isSmall(rowsLeft(), minimum) && kept.length > 0) {
    const smallest = kept.reduce((a, b) => (b.rows < a.rows ? b : a));
    left.push(...kept.splice(kept.indexOf(smallest), 1));
  }
  if (left.length === 0) return distribution;
  return { ...distribution, groups: kept, otherGroups: { groups: otherGroups.groups + left.length, rows: rowsLeft() } };
}

function withoutSmallBins(distribution: Distribution, minimum: number): Distribution {
  const { edges = [], groups, otherGroups } = distribution;
  const counts = groups.map((group) => group.counts);
  const merged = mergedBins(edges, counts, minimum);
  if (merged === undefined) {
    const rows = otherGroups.rows + groups.reduce((sum, group) => sum + group.rows, 0);
    return { ...distribution, groups: [], otherGroups: { groups: otherGroups.groups + groups.length, rows } };
  }
  if (merged.edges.length === edges.length) return distribution;
  const coarse = groups.map((group, index) => ({ ...group, counts: [...(merged.counts[index] ?? [])] }));
  return { ...distribution, edges: [...merged.edges], groups: coarse };
}

/** A value that is rare in one group is left to the others in all of them, and the rarest more until they suffice. */
function withoutSmallValues(distribution: Distribution, minimum: number): Distribution {
  const { values = [], groups } = distribution;
  const rowsOf = (value: number): number => groups.reduce((sum, { counts }) => sum + (counts[value] ?? 0), 0);
  const listed = values.map((_, value) => value);
  const kept = listed.filter((value) => groups.every(({ counts }) => !isSmall(counts[value] ?? 0, minimum)));
  const otherOf = ({ counts, other }: GroupDistribution): number =>
    other + total(counts) - total(kept.map((value) => counts[value] ?? 0));
  while (kept.length > 0 && groups.some((group) => isSmall(otherOf(group), minimum))) {
    const rarest = kept.reduce((a, b) => (rowsOf(b) < rowsOf(a) ? b : a));
    kept.splice(kept.indexOf(rarest), 1);
  }
  if (kept.length === listed.length) return distribution;
  return {
    ...distribution,
    values: kept.map((value) => values[value] as string),
    groups: groups.map((group) => ({
      ...group,
      counts: kept.map((value) => group.counts[value] ?? 0),
      other: otherOf(group),
    })),
  };
}

function isSmall(rows: number, minimum: number): boolean {
  return rows > 0 && rows < minimum;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
