/**
 * Whether a sum over some rows follows from other sums: whether its indicator vector is a linear combination of
 * theirs. By Gaussian elimination; the vectors hold small whole numbers, so that rounding is far below the tolerance.
 */
export function isRecoverable(wanted: readonly number[], known: readonly (readonly number[])[]): boolean {
  return rank([...known, wanted]) === rank(known);
}

const tolerance = 1e-9;

function rank(vectors: readonly (readonly number[])[]): number {
  const rows = vectors.map((vector) => [...vector]);
  const columns = rows[0]?.length ?? 0;
  let found = 0;
  for (let column = 0; column < columns; column++) {
    const pivot = rows.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > tolerance);
    const pivotRow = rows[pivot];
    const swapped = rows[found];
    if (pivotRow === undefined || swapped === undefined) continue;
    [rows[pivot], rows[found]] = [swapped, pivotRow];
    for (let index = found + 1; index < rows.length; index++) {
      const row = rows[index];
      const factor = (row?.[column] ?? 0) / (pivotRow[column] ?? 1);
      if (row === undefined || factor === 0) continue;
      rows[index] = row.map((value, k) => value - factor * (pivotRow[k] ?? 0));
    }
    found += 1;
  }
  return found;
}
