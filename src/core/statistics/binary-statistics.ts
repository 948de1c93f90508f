import type { BinaryCells, BinaryRows, SortedRows, Weighting } from './binary-rows.ts';
import type { BinaryStatistic, ConfusionTable } from './binary-statistic.ts';
import { calibrationBins } from './calibration-bins.ts';
import { calibrationFits } from './calibration-fits.ts';
import { tablesByPrediction, tablesByThreshold } from './confusion-tables.ts';
import { type ErrorSumsByLabel, errorSums } from './error-sums.ts';
import type { GroupTotals } from './rank-state.ts';
import { rankWalk } from './rank-walk.ts';
import { scoreSpans } from './score-spans.ts';
import { sortByScore } from './sort-by-score.ts';
import { weightedRankWalk } from './weighted-rank-walk.ts';

/** Called between phases, each a second or less at ten million rows: reports the step, throws when it is to stop. */
export type Checkpoint = (step: 'sorting' | 'summing' | 'ranking' | 'calibrating') => Promise<void>;

export interface BinaryStatistics {
  /** One for each group; the first is of all rows. */
  readonly groups: readonly BinaryStatistic[];
  /** Absent without scores. */
  readonly sorted?: SortedRows;
}

/** The statistic of every group from one sort and a few passes over all rows, however many groups there are. */
export async function binaryStatistics(
  rows: BinaryRows,
  cells: BinaryCells,
  threshold: number,
  weighting: Weighting,
  checkpoint: Checkpoint,
): Promise<BinaryStatistics> {
  const { score } = rows;
  const { predicted } = cells;
  const byPrediction =
    predicted === undefined ? undefined : tablesByPrediction(rows, { ...cells, predicted }, weighting);
  if (score === undefined) return { groups: (byPrediction ?? []).map((table) => statisticOf(table)) };
  await checkpoint('sorting');
  const sorted = sortByScore({ ...rows, score });
  await checkpoint('summing');
  const tables = byPrediction ?? tablesByThreshold(sorted, cells, threshold, weighting);
  const errors = errorSums(sorted, cells, weighting);
  const bins = calibrationBins(sorted, cells, weighting);
  await checkpoint('ranking');
  const { weight } = sorted;
  const totals = errors.map(groupTotals);
  const ranks =
    weight === undefined
      ? rankWalk(sorted, cells, totals)
      : weightedRankWalk({ ...sorted, weight }, cells, totals, weighting);
  await checkpoint('calibrating');
  const fits = calibrationFits(sorted, cells, scoreSpans(sorted, cells), weighting);
  const groups = tables.map((table, group): BinaryStatistic => {
    const statistic = statisticOf(table);
    const [sums, walked, inBins, calibration] = [errors[group], ranks[group], bins[group], fits[group]];
    if (sums === undefined || walked === undefined || inBins === undefined || calibration === undefined) {
      return statistic;
    }
    return { ...statistic, scores: { ...sums, ...walked, bins: inBins, calibration } };
  });
  return { groups, sorted };
}

function statisticOf(table: ConfusionTable): BinaryStatistic {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = table.rows;
  return { rows: truePositives + falsePositives + falseNegatives + trueNegatives, table };
}

const groupTotals = ({ negative, positive }: ErrorSumsByLabel): GroupTotals => ({
  rows: negative.rows + positive.rows,
  positives: positive.weight,
  negatives: negative.weight,
  squaredPositives: positive.squaredWeight,
  squaredNegatives: negative.squaredWeight,
});
