/** Steps that people count in, times a power of ten. */
const steps = [1, 2, 5];

/** What is to be cut into how many bins at most. */
export interface CutRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly limit: number;
  /** Every number is whole, so every bin holds whole numbers from its lower edge up to, not including, its upper edge. */
  readonly isWhole: boolean;
}

/**
 * Edges at round numbers of half-open bins, the last one closed, that hold every number of the range: multiples of 1, 2
 * or 5 times a power of ten, of whole numbers whole. Where no such edges lie between them, the two ends of the range.
 */
export function histogramEdges(range: CutRange): number[] {
  const { minimum, maximum, limit, isWhole } = range;
  // Divided first, since the difference of two doubles may be none.
  const width = maximum / limit - minimum / limit;
  if (!(width > 0)) return [minimum, maximum];
  const smallest = Math.floor(Math.log10(width));
  const first = isWhole ? Math.max(0, smallest) : smallest;
  for (let exponent = first; exponent <= first + 2; exponent++) {
    for (const step of steps) {
      const edges = multiplesAround(range, step, exponent);
      if (edges !== undefined) return edges;
    }
  }
  return [minimum, maximum];
}

/** Multiples of step · 10^exponent around a range; undefined when they are too many or doubles can't tell them apart. */
function multiplesAround(range: CutRange, step: number, exponent: number): number[] | undefined {
  const { minimum, maximum, limit, isWhole } = range;
  const power = 10 ** Math.abs(exponent);
  // A division by a power of ten gives the double nearest to the decimal; a product with 0.1 does not.
  const edge = (index: number): number => (exponent < 0 ? (index * step) / power : index * step * power);
  const size = edge(1);
  const first = Math.floor(minimum / size);
  // The largest of whole numbers has a bin with its followers, so that no bin counts one number more than the others.
  const bins = (isWhole ? Math.floor(maximum / size) + 1 : Math.ceil(maximum / size)) - first;
  if (!(bins <= limit)) return undefined;
  // Zero without a sign.
  const edges = Array.from({ length: bins + 1 }, (_, bin) => edge(first + bin) + 0);
  const [lowest = Number.NaN] = edges;
  const highest = edges[bins] ?? Number.NaN;
  const areAscending = edges.every((value, at) => at === 0 || value > (edges[at - 1] as number));
  const holdAll = lowest <= minimum && highest >= maximum && [lowest, highest].every(Number.isFinite);
  return areAscending && holdAll ? edges : undefined;
}
