/** Labels of the half-open bins that ascending edges cut: `(-inf,e0)`, `[e0,e1)` … `[ek,inf)`. */
export function binLabels(edges: readonly number[]): string[] {
  const limits = edges.map(String);
  return [...limits, 'inf'].map((upper, bin) => `${bin === 0 ? '(-inf' : `[${limits[bin - 1]}`},${upper})`);
}

/** Index of the bin that holds a number: how many edges are not above it. -1 for NaN, which is missing. */
export function binOf(value: number, edges: readonly number[]): number {
  if (Number.isNaN(value)) return -1;
  let bin = 0;
  for (const edge of edges) {
    if (value < edge) break;
    bin++;
  }
  return bin;
}
