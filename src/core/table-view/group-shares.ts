import type { Distribution } from '../profile/table-profile.ts';

/** Groups of fewer rows say little about their shares; they are shown and marked. */
export const fewRows = 30;

/** One group of a distribution, as shares of its rows that have a value. */
export interface GroupShares {
  /** Null: the rows in which the group is missing. */
  readonly group: string | null;
  /** Rows of the group that have a value of the column. */
  readonly n: number;
  /** Share of the group's rows that have none. */
  readonly missing: number;
  /** By bin, or by value; empty when n is 0. */
  readonly shares: readonly number[];
  readonly counts: readonly number[];
  /** Rows with a value beyond those that are listed. */
  readonly other: number;
  readonly isSmall: boolean;
}

/** Each group's rows by bin or value, as shares of those of its rows that have a value. */
export function groupShares({ groups }: Distribution): readonly GroupShares[] {
  return groups.map(({ group, rows, missing, counts, other }) => {
    const n = rows - missing;
    return {
      group,
      n,
      missing: rows === 0 ? 0 : missing / rows,
      shares: n === 0 ? [] : counts.map((count) => count / n),
      counts,
      other,
      isSmall: n < fewRows,
    };
  });
}

/**
 * The share that all groups are drawn against: the largest one of those that are not small, which would make all others
 * short by a row or two; where every group is small, of all.
 */
export function drawnShare(groups: readonly GroupShares[]): number {
  const large = groups.filter(({ isSmall }) => !isSmall);
  return Math.max(0, ...(large.length > 0 ? large : groups).flatMap(({ shares }) => shares));
}

/**
 * The median of binned rows, linear within its bin, as rows are taken to lie evenly in it; undefined without rows.
 *
 * @param edges one more than there are counts
 */
export function medianOfBins(edges: readonly number[], counts: readonly number[]): number | undefined {
  const half = counts.reduce((sum, count) => sum + count, 0) / 2;
  if (half === 0) return undefined;
  let below = 0;
  for (const [bin, count] of counts.entries()) {
    const [lower, upper] = [edges[bin] as number, edges[bin + 1] as number];
    if (below + count >= half) return lower + ((half - below) / count) * (upper - lower);
    below += count;
  }
  return edges.at(-1);
}
