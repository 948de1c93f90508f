import { drawBinomial } from './binomial.ts';
import type { RandomStream } from './random.ts';

/** Draws rows with replacement and counts them by cell into `drawn`, from position `at` on. */
export type MultinomialSampler = (random: RandomStream, drawn: Float64Array, at?: number) => void;

/** A binomial draw costs about as much as this many draws of single rows. */
const ROWS_PER_BINOMIAL = 20;

/**
 * Resampling of rows of which `counts[i]` are in cell i: a multinomial draw of `trials` rows (as many as there are
 * unless given). Few rows are drawn one by one, many by one conditional binomial a cell; the distribution is the same.
 */
export function multinomialSampler(counts: ArrayLike<number>, trials?: number): MultinomialSampler {
  const cells = Array.from(counts);
  const total = cells.reduce((sum, count) => sum + count, 0);
  const draws = trials ?? Math.round(total);
  const few = Math.max(draws, total) <= ROWS_PER_BINOMIAL * cells.filter((count) => count > 0).length;
  return few && cells.every(Number.isInteger) ? byRows(cells, draws) : byCells(cells, total, draws);
}

function byRows(cells: readonly number[], draws: number): MultinomialSampler {
  const cellOfRow = Uint16Array.from(cells.flatMap((count, cell) => new Array<number>(count).fill(cell)));
  return (random, drawn, at = 0) => {
    for (let cell = 0; cell < cells.length; cell++) drawn[at + cell] = 0;
    for (let i = 0; i < draws; i++) drawn[at + (cellOfRow[random.below(cellOfRow.length)] ?? 0)]! += 1;
  };
}

function byCells(cells: readonly number[], total: number, draws: number): MultinomialSampler {
  return (random, drawn, at = 0) => {
    let left = total;
    let remaining = draws;
    for (let cell = 0; cell < cells.length; cell++) {
      const count = cells[cell]!;
      const k = count >= left ? remaining : drawBinomial(random, remaining, count / left);
      drawn[at + cell] = k;
      remaining -= k;
      left -= count;
    }
  };
}
