/** A linear scale from values to [0, 1], shared by a column of interval glyphs so that rows compare at a glance. */
export interface ColumnScale {
  readonly lower: number;
  readonly upper: number;
}

/** What one glyph shows. */
export interface GlyphValues {
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  readonly baseline?: number | undefined;
  readonly limits?: readonly number[] | undefined;
}

/** The smallest scale that shows every value, interval, baseline and gate; undefined when there is nothing to show. */
export function columnScale(cells: readonly GlyphValues[]): ColumnScale | undefined {
  let lower = Number.POSITIVE_INFINITY;
  let upper = Number.NEGATIVE_INFINITY;
  const cover = (value: number | null | undefined) => {
    if (value === null || value === undefined) return;
    lower = Math.min(lower, value);
    upper = Math.max(upper, value);
  };
  for (const cell of cells) {
    cover(cell.value);
    cover(cell.baseline);
    cover(cell.interval?.[0]);
    cover(cell.interval?.[1]);
    for (const limit of cell.limits ?? []) cover(limit);
  }
  if (lower > upper) return undefined;
  // A column of one single number still needs a width; the dot then stands in the middle.
  const margin = lower === upper ? Math.abs(lower) * 0.1 || 0.1 : 0;
  return { lower: lower - margin, upper: upper + margin };
}

/** Where a value lies on the scale, from 0 to 1. */
export function positionOn(scale: ColumnScale, value: number): number {
  return (value - scale.lower) / (scale.upper - scale.lower);
}
