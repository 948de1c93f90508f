/** Steps that people count in, times a power of ten. */
const steps = [1, 2, 5];

/**
 * Edges at round numbers that cut [minimum, maximum] into at most `limit` half-open bins: multiples of 1, 2 or 5 times a
 * power of ten; of whole numbers also whole. Where no such edges tell the two apart, they are the edges themselves.
 */
export function histogramEdges(minimum: number, maximum: number, limit: number, isWhole: boolean): number[] {
  // Divided first, since the difference of two doubles may be none.
  const width = maximum / limit - minimum / limit;
  if (!(width > 0)) return [minimum, maximum];
  let exponent = Math.floor(Math.log10(width));
  if (isWhole) exponent = Math.max(0, exponent);
  for (const last = exponent + 2; exponent <= last; exponent++) {
    for (const step of steps) {
      const edges = multiples(minimum, maximum, step, exponent, limit);
      if (edges !== undefined) return edges;
    }
  }
  return [minimum, maximum];
}

function multiples(
  minimum: number,
  maximum: number,
  step: number,
  exponent: number,
  limit: number,
): number[] | undefined {
  const power = 10 ** Math.abs(exponent);
  // A division by a power of ten gives the double nearest to the decimal; a product with 0.1 does not.
  const edge = (index: number): number => (exponent < 0 ? (index * step) / power : index * step * power);
  const size = edge(1);
  const first = Math.floor(minimum / size);
  const bins = Math.floor(maximum / size) - first + 1;
  if (!(bins <= limit)) return undefined;
  const edges = Array.from({ length: bins + 1 }, (_, bin) => edge(first + bin) + 0);
  const areAscending = edges.every((value, at) => at === 0 || value > (edges[at - 1] as number));
  const holdAll = (edges[0] as number) <= minimum && (edges[bins] as number) > maximum;
  return areAscending && holdAll && edges.every(Number.isFinite) ? edges : undefined;
}
