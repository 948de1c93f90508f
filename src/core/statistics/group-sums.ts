import { PairIndex } from '../table/pair-index.ts';
import { varianceWeight, type Weighting } from './binary-rows.ts';
import { type Addends, exactGroupSums } from './exact-group-sums.ts';
import type { CellIndices, GroupCells } from './group-cells.ts';

/** Rows of any task with nothing missing; weights are finite and not negative, clusters are codes from 0. */
export interface GroupedRows {
  readonly count: number;
  readonly cell: CellIndices;
  readonly weight?: Float64Array;
  readonly cluster?: Int32Array;
}

/** What is summed: columns x of the rows, and the products of two columns that a variance needs. */
export interface SumPlan {
  readonly columns: number;
  readonly products: readonly (readonly [number, number])[];
  /** Writes the columns of a row. */
  values(row: number, out: Float64Array): void;
  /** Overwrites the columns that depend on the group, as deviations from the mean of the group do. */
  valuesInGroup?(row: number, group: number, out: Float64Array): void;
}

/** The sums of one group. */
export interface GroupSums {
  readonly rows: number;
  /** Clusters that have rows in the group; absent without a cluster column. */
  readonly clusters?: number;
  /** Σ w·x of each column. */
  readonly sums: Float64Array;
  /**
   * Of each product x·y what the linearised variance of sums needs (Binder 1983): Σ w²·x·y with sampling weights,
   * Σ w·x·y with frequency weights, Σ over clusters of (Σ w·x)(Σ w·y) with clusters.
   */
  readonly products: Float64Array;
}

/**
 * Adds the columns of the rows up for every group at once, exactly (`exactGroupSums`).
 *
 * @param checkpoint is awaited several times a second; throws when the work is to stop
 */
export async function groupSums(
  rows: GroupedRows,
  cells: GroupCells,
  plan: SumPlan,
  weighting: Weighting,
  checkpoint: () => Promise<void>,
): Promise<GroupSums[]> {
  const { columns, products } = plan;
  if (rows.cluster !== undefined) return clusteredSums({ ...rows, cluster: rows.cluster }, cells, plan, checkpoint);
  const width = columns + products.length;
  const square = varianceWeight(weighting.kind);
  const addends = rowAddends(rows, plan, products, square);
  const added = await exactGroupSums({ ...rows, width, addends }, cells, checkpoint);
  return Array.from({ length: cells.groups }, (_, group) => ({
    rows: added.rows[group]!,
    sums: added.sums.slice(group * width, group * width + columns),
    products: added.sums.slice(group * width + columns, (group + 1) * width),
  }));
}

/** The columns of a row times its weight, then the products times "w²". */
function rowAddends(
  { weight }: GroupedRows,
  { columns, values, valuesInGroup }: SumPlan,
  products: SumPlan['products'],
  square: (w: number) => number,
): Addends {
  const x = new Float64Array(columns);
  const addProducts = productAddends(columns, products);
  let lastRow = -1;
  return (row, group, out) => {
    if (row !== lastRow) values(row, x);
    lastRow = row;
    valuesInGroup?.(row, group, x);
    const w = weight === undefined ? 1 : weight[row]!;
    for (let k = 0; k < columns; k++) out[k] = w * x[k]!;
    addProducts(x, weight === undefined ? 1 : square(w), out);
  };
}

/** Writes the products of columns behind the columns. */
function productAddends(
  columns: number,
  products: SumPlan['products'],
): (x: Float64Array, factor: number, out: Float64Array) => void {
  const [left, right] = [Int32Array.from(products, ([j]) => j), Int32Array.from(products, ([, k]) => k)];
  return (x, factor, out) => {
    for (let k = 0; k < left.length; k++) out[columns + k] = factor * (x[left[k]!]! * x[right[k]!]!);
  };
}

/** First the sums of each cluster in each group, then over the clusters: of sums and of products of sums. */
async function clusteredSums(
  rows: GroupedRows & { readonly cluster: Int32Array },
  cells: GroupCells,
  plan: SumPlan,
  checkpoint: () => Promise<void>,
): Promise<GroupSums[]> {
  const { columns, products } = plan;
  const pairs = clusterCells(rows, cells);
  const inGroup = rowAddends(rows, plan, [], (w) => w);
  const addends: Addends = (row, pair, out) => inGroup(row, pairs.groupOfPair(pair), out);
  const ofPairs = await exactGroupSums(
    { count: rows.count, cell: everyRow(rows.count), width: columns, addends },
    pairs.cells,
    checkpoint,
  );
  const addProducts = productAddends(columns, products);
  const width = columns + products.length;
  const added = await exactGroupSums(
    {
      count: pairs.cells.groups,
      cell: everyRow(pairs.cells.groups),
      width,
      addends: (pair, _, out) => {
        const x = ofPairs.sums.subarray(pair * columns, (pair + 1) * columns);
        out.set(x);
        addProducts(x, 1, out);
      },
    },
    { count: pairs.cells.groups, groups: cells.groups, groupings: 1, groupOf: pairs.groups() },
    checkpoint,
  );
  const rowsOfGroup = new Float64Array(cells.groups);
  ofPairs.rows.forEach((count, pair) => {
    rowsOfGroup[pairs.groupOfPair(pair)]! += count;
  });
  return Array.from({ length: cells.groups }, (_, group) => ({
    rows: rowsOfGroup[group]!,
    clusters: added.rows[group]!,
    sums: added.sums.slice(group * width, group * width + columns),
    products: added.sums.slice(group * width + columns, (group + 1) * width),
  }));
}

const everyRow = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, row) => row);

/** Divides the rows of every group by cluster: each pair of group and cluster that occurs is a group of its own. */
function clusterCells(
  { count, cell, cluster }: GroupedRows & { readonly cluster: Int32Array },
  { groupings, groupOf }: GroupCells,
): { readonly cells: GroupCells; groupOfPair(pair: number): number; groups(): Int32Array } {
  const index = new PairIndex();
  const pairOf = new Int32Array(count * groupings);
  for (let row = 0; row < count; row++) {
    for (let k = 0; k < groupings; k++) {
      pairOf[row * groupings + k] = index.indexOf(groupOf[cell[row]! * groupings + k]!, cluster[row]!);
    }
  }
  const groupOfPair = (pair: number): number => index.first(pair);
  return {
    cells: { count, groups: index.count, groupings, groupOf: pairOf },
    groupOfPair,
    groups: () => Int32Array.from({ length: index.count }, (_, pair) => groupOfPair(pair)),
  };
}
