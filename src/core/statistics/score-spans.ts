import { type BinaryCells, rollUp, type SortedRows } from './binary-rows.ts';
import { clipForLogit } from './logit.ts';

/** What a logistic fit of a group needs to know first. */
export interface ScoreSpans {
  readonly rows: number;
  /** Both labels have rows of positive weight. */
  readonly bothLabels: boolean;
  /** The scores of the two labels overlap by more than a point, so that a logistic fit has a slope. */
  readonly overlap: boolean;
}

interface Span {
  lowest: number;
  highest: number;
}

/** Lowest and highest score of each label in each group; rows without weight count for nothing. */
export function scoreSpans(rows: SortedRows, cells: BinaryCells): ScoreSpans[] {
  const counts = new Float64Array(cells.count);
  for (let i = 0; i < rows.count; i++) counts[rows.cell[i]!]!++;
  const perLabel = rollUp(cells, counts, 1);
  const spans = spansByLabel(cells, cellSpans(rows, cells.count));
  return Array.from({ length: cells.groups }, (_, group) => {
    const negative = spans[group * 2]!;
    const positive = spans[group * 2 + 1]!;
    return {
      rows: perLabel[group * 2]! + perLabel[group * 2 + 1]!,
      bothLabels: negative.lowest <= negative.highest && positive.lowest <= positive.highest,
      overlap:
        clipForLogit(negative.highest) > clipForLogit(positive.lowest) &&
        clipForLogit(positive.highest) > clipForLogit(negative.lowest),
    };
  });
}

/** Rows come by ascending score: the first of a cell is its lowest, the last its highest. */
function cellSpans(
  { count, score, cell, weight }: SortedRows,
  cells: number,
): { low: Float64Array; high: Float64Array } {
  const low = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < count; i++) {
    if (weight !== undefined && weight[i] === 0) continue;
    const c = cell[i]!;
    const p = score[i]!;
    if (p < low[c]!) low[c] = p;
    high[c] = p;
  }
  return { low, high };
}

function spansByLabel(cells: BinaryCells, { low, high }: { low: Float64Array; high: Float64Array }): Span[] {
  const spans = Array.from(
    { length: cells.groups * 2 },
    (): Span => ({ lowest: Number.POSITIVE_INFINITY, highest: Number.NEGATIVE_INFINITY }),
  );
  for (let cell = 0; cell < cells.count; cell++) {
    for (let grouping = 0; grouping < cells.groupings; grouping++) {
      const span = spans[cells.groupOf[cell * cells.groupings + grouping]! * 2 + cells.positive[cell]!]!;
      span.lowest = Math.min(span.lowest, low[cell]!);
      span.highest = Math.max(span.highest, high[cell]!);
    }
  }
  return spans;
}
