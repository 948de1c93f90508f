/**
 * Reproducible summation (Demmel & Nguyen, "Fast reproducible floating-point summation", ARITH 2013).
 *
 * Each addend is cut into two slices that are whole multiples of two fixed powers of two. The powers are chosen
 * so that no sum of slices can need more than 53 bits: adding slices is exact, hence the order of the rows,
 * the chunks, the cells and the groups in which they are added can't change the result by a bit.
 *
 * In a loop: `high = x + coarse - coarse`, then `low = x - high + fine - fine`; add both up; the sum is high + low.
 * Adding and subtracting 1.5·2⁵²·unit rounds to a multiple of the unit.
 */
export interface SummationGrid {
  readonly coarse: number;
  readonly fine: number;
}

const significandBits = 53;

/**
 * The grid for sums of up to `count` addends with |addend| ≤ `largest`. The error of a sum is at most
 * count · largest · 2^(2·⌈log₂ count⌉ − 105): 2⁻⁵⁷ of the largest addend, a row, at ten million rows.
 */
export function summationGrid(largest: number, count: number): SummationGrid {
  if (!(largest > 0)) return { coarse: 0, fine: 0 };
  const countBits = Math.max(2, Math.ceil(Math.log2(Math.max(1, count))));
  const coarseExponent = exponentAbove(largest) + countBits + 1 - significandBits;
  const fineExponent = coarseExponent - 1 + countBits + 1 - significandBits;
  return { coarse: rounder(coarseExponent), fine: rounder(fineExponent) };
}

/** 1.5·2⁵²·2^exponent: adding and subtracting it rounds to a multiple of 2^exponent. */
const rounder = (exponent: number): number => 1.5 * 2 ** (significandBits - 1 + exponent);

/** Smallest k with x ≤ 2^k. */
function exponentAbove(x: number): number {
  const k = Math.ceil(Math.log2(x));
  return 2 ** k < x ? k + 1 : k;
}
