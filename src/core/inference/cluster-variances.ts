import { inequalityFormula, inequalityMetricIds } from '../metrics/inequality-metrics.ts';
import { labelFormula, labelMetricIds, labelMetricRows } from '../metrics/label-metrics.ts';
import type { BinaryStatistic } from '../statistics/binary-statistic.ts';
import { partialDerivative } from './linearised-cells.ts';
import { CELLS, smallSampleFactor } from './sample.ts';
import { hasScoreInfluence, scoreInfluences } from './score-influence.ts';
import { countsOf, tableFormula } from './table-cells.ts';

/**
 * The rows of one group. Their order may only depend on what the numbers below hold, so that the order of the table
 * changes no bit of the result.
 */
export interface ClusteredRows {
  /** Index of each row's cell of the 2×2 table in `CELLS`. */
  readonly outcome: Uint8Array;
  readonly score?: Float64Array;
  /** 1 where absent. */
  readonly weight?: Float64Array;
  /** From 0 to `clusters` − 1, each with a row. */
  readonly cluster: Int32Array;
  readonly clusters: number;
}

/** What a metric varies between clusters. */
export interface BetweenClusters {
  /** Clusters with rows in the metric's denominator. */
  readonly clusters: number;
  readonly variance: number;
}

/**
 * The variance of metrics whose rows are independent between G clusters only: G/(G−1)·Σ over clusters of (Σψ)², ψ the
 * influence of a row (Liang & Zeger 1986; for the ROC AUC Obuchowski 1997). Clusters of one row give the linearised
 * variance of independent rows.
 *
 * @param ids metrics that are defined in this group; those without an influence are passed over
 */
export function clusterVariances(
  rows: ClusteredRows,
  { table, scores }: BinaryStatistic,
  ids: readonly string[],
): Map<string, BetweenClusters> {
  const cells = countsOf(table.weights);
  const inClusters = clusterCells(rows);
  const label = rows.outcome.map((cell) => positiveCells[cell]!);
  const found = new Map<string, BetweenClusters>();
  for (const id of ids) {
    const metric = cellMetrics.get(id);
    if (metric !== undefined) found.set(id, cellVariance(metric, cells, inClusters));
    if (scores === undefined || rows.score === undefined || !hasScoreInfluence(id)) continue;
    const influence = scoreInfluences[id]({ ...rows, label, score: rows.score, statistic: scores });
    found.set(id, { clusters: rows.clusters, variance: varianceOfSums(clusterSums(influence, rows)) });
  }
  return found;
}

/** The label of each cell of the table. */
const positiveCells = CELLS.map((cell) => Number(cell === 'truePositives' || cell === 'falseNegatives'));

interface CellMetric {
  readonly formula: ReturnType<typeof tableFormula>;
  /** Whether the rows of a cell are in the metric's denominator. */
  readonly counts: readonly boolean[];
}

const oneRowIn = (cell: (typeof CELLS)[number]) => ({
  truePositives: 0,
  falsePositives: 0,
  falseNegatives: 0,
  trueNegatives: 0,
  [cell]: 1,
});

const cellMetrics: ReadonlyMap<string, CellMetric> = new Map<string, CellMetric>([
  ...labelMetricIds.map((id): [string, CellMetric] => [
    id,
    { formula: tableFormula(labelFormula(id)), counts: CELLS.map((cell) => labelMetricRows(id, oneRowIn(cell)) > 0) },
  ]),
  ...inequalityMetricIds.map((id): [string, CellMetric] => [
    id,
    { formula: tableFormula(inequalityFormula(id)), counts: CELLS.map(() => true) },
  ]),
]);

/** Rows and Σw of each cell of the table in each cluster: `[cluster * 4 + cell]`. */
interface ClusterCells {
  readonly clusters: number;
  readonly rows: Float64Array;
  readonly weights: Float64Array;
}

function clusterCells({ outcome, weight, cluster, clusters }: ClusteredRows): ClusterCells {
  const width = CELLS.length;
  const cells = { clusters, rows: new Float64Array(clusters * width), weights: new Float64Array(clusters * width) };
  for (let row = 0; row < outcome.length; row++) {
    const at = cluster[row]! * width + outcome[row]!;
    cells.rows[at]!++;
    cells.weights[at]! += weight === undefined ? 1 : weight[row]!;
  }
  return cells;
}

function cellVariance({ formula, counts }: CellMetric, cells: Float64Array, inClusters: ClusterCells): BetweenClusters {
  const gradient = cells.map((weight, cell) => (weight > 0 ? partialDerivative(formula, cells, cell) : 0));
  const sums: number[] = [];
  for (let at = 0; at < inClusters.weights.length; at += cells.length) {
    if (!counts.some((isCounted, cell) => isCounted && inClusters.rows[at + cell]! > 0)) continue;
    sums.push(gradient.reduce((sum, slope, cell) => sum + slope * inClusters.weights[at + cell]!, 0));
  }
  return { clusters: sums.length, variance: varianceOfSums(Float64Array.from(sums)) };
}

function clusterSums(influence: Float64Array, { cluster, clusters }: ClusteredRows): Float64Array {
  const sums = new Float64Array(clusters);
  for (let row = 0; row < influence.length; row++) sums[cluster[row]!]! += influence[row]!;
  return sums;
}

/** The variance of a sum over G clusters, G/(G−1)·Σs², added up in ascending order since clusters have none. */
export function varianceOfSums(sums: Float64Array): number {
  if (sums.length < 2) return Number.NaN;
  return (
    sums
      .map((sum) => sum * sum)
      .sort()
      .reduce((total, square) => total + square, 0) * smallSampleFactor(sums.length)
  );
}
