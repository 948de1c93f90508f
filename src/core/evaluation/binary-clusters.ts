import { type ClusteredRows, clusterVariances, varianceOfSums } from '../inference/cluster-variances.ts';
import { clusteredUncertainty } from '../inference/clustered-uncertainty.ts';
import { CELLS } from '../inference/sample.ts';
import type { BinaryCells, BinaryRows } from '../statistics/binary-rows.ts';
import type { BinaryStatistic, CalibrationBins } from '../statistics/binary-statistic.ts';
import { binOf } from '../statistics/calibration-bins.ts';
import { PairIndex } from '../table/pair-index.ts';
import type { MeasuredStatistic } from './measured-groups.ts';

type RowsInClusters = BinaryRows & { readonly cluster: Int32Array };

/** Rows with clusters, in an order that only their content decides: the order of the table changes no bit of a sum. */
export interface ClusteredRowsByContent {
  readonly rows: RowsInClusters;
  /** Index of each row's cell of the 2×2 table in `CELLS`. */
  readonly outcome: Uint8Array;
  readonly order: Uint32Array;
}

/** Undefined where rows are independent. */
export function clusteredRowsByContent(
  rows: BinaryRows,
  cells: BinaryCells,
  threshold: number,
): ClusteredRowsByContent | undefined {
  const { cluster } = rows;
  if (cluster === undefined) return undefined;
  const outcome = outcomes(rows, cells, threshold);
  return { rows: { ...rows, cluster }, outcome, order: byContent(rows, outcome) };
}

/**
 * Of each calibration bin the independent rows of equal weight whose share of positives would vary as it does between
 * clusters (Kish's design effect); of a bin where nothing varies its clusters.
 */
export function effectiveRowsInClusters(
  { rows: { cell, score, weight, cluster }, order }: ClusteredRowsByContent,
  { positive }: BinaryCells,
  bins: CalibrationBins,
): Float64Array {
  const pairs = new PairIndex();
  const sums: number[] = [];
  for (const row of order) {
    const bin = binOf(score![row]!);
    const pair = pairs.indexOf(bin, cluster[row]!);
    const deviation = positive[cell[row]!]! - bins.positive[bin]! / bins.weight[bin]!;
    sums[pair] = (sums[pair] ?? 0) + (weight === undefined ? 1 : weight[row]!) * deviation;
  }
  return bins.weight.map((w, bin) => {
    const share = bins.positive[bin]! / w;
    const ofBin = Float64Array.from(sums.filter((_, pair) => pairs.first(pair) === bin));
    const variance = varianceOfSums(ofBin) / w ** 2;
    return variance > 0 ? (share * (1 - share)) / variance : ofBin.length;
  });
}

/**
 * The metrics of all groups with their uncertainty between clusters.
 *
 * @param metrics of each group, as of independent rows
 * @param checkpoint is awaited between groups; throws when the work is to stop
 */
export async function withClusters(
  metrics: readonly MeasuredStatistic[],
  statistics: readonly BinaryStatistic[],
  { rows, outcome, order }: ClusteredRowsByContent,
  cells: BinaryCells,
  checkpoint: () => Promise<void>,
): Promise<MeasuredStatistic[]> {
  const clustered = [...metrics];
  for (let grouping = 0; grouping < cells.groupings; grouping++) {
    for (const [group, members] of membersOf(rows, cells, grouping, order)) {
      await checkpoint();
      const [statistic, measured] = [statistics[group], metrics[group]];
      if (statistic === undefined || measured === undefined) continue;
      const defined = [...measured.points].filter(([, { value }]) => value !== null).map(([id]) => id);
      const variances = clusterVariances(clusteredRows(members, rows, outcome), statistic, defined);
      const uncertainty = clusteredUncertainty(statistic.table, variances, measured.uncertainty);
      clustered[group] = { ...measured, uncertainty };
    }
  }
  return clustered;
}

/** The cell of the 2×2 table of each row. */
function outcomes({ count, cell, score }: BinaryRows, cells: BinaryCells, threshold: number): Uint8Array {
  const indexOf = (positive: boolean, predicted: boolean): number =>
    CELLS.indexOf(
      positive ? (predicted ? 'truePositives' : 'falseNegatives') : predicted ? 'falsePositives' : 'trueNegatives',
    );
  const outcome = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const at = cell[row]!;
    const predicted = cells.predicted === undefined ? score![row]! >= threshold : cells.predicted[at] === 1;
    outcome[row] = indexOf(cells.positive[at] === 1, predicted);
  }
  return outcome;
}

/** Rows by score, weight and outcome; rows that are alike in these may come in any order. */
function byContent({ count, score, weight }: BinaryRows, outcome: Uint8Array): Uint32Array {
  const compare = (a: number, b: number): number =>
    (score === undefined ? 0 : score[a]! - score[b]!) ||
    (weight === undefined ? 0 : weight[a]! - weight[b]!) ||
    outcome[a]! - outcome[b]!;
  return Uint32Array.from({ length: count }, (_, row) => row).sort(compare);
}

/** The rows of each group of one grouping, in this order. */
function membersOf(
  { cell }: BinaryRows,
  { groupings, groupOf }: BinaryCells,
  grouping: number,
  order: Uint32Array,
): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const row of order) {
    const group = groupOf[cell[row]! * groupings + grouping]!;
    const known = members.get(group);
    if (known === undefined) members.set(group, [row]);
    else known.push(row);
  }
  return members;
}

function clusteredRows(
  members: readonly number[],
  { score, weight, cluster }: RowsInClusters,
  outcome: Uint8Array,
): ClusteredRows {
  const codes = new Map<number, number>();
  const ownCluster = Int32Array.from(members, (row) => {
    const code = codes.get(cluster[row]!) ?? codes.size;
    codes.set(cluster[row]!, code);
    return code;
  });
  return {
    outcome: Uint8Array.from(members, (row) => outcome[row]!),
    ...(score === undefined ? {} : { score: Float64Array.from(members, (row) => score[row]!) }),
    ...(weight === undefined ? {} : { weight: Float64Array.from(members, (row) => weight[row]!) }),
    cluster: ownCluster,
    clusters: codes.size,
  };
}
