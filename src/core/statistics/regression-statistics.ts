import type { Weighting } from './binary-rows.ts';
import type { GroupCells } from './group-cells.ts';
import { groupExtremes } from './group-extremes.ts';
import { groupLowerMedians, groupMedians, groupQuantiles, type SortedValues, sortedValues } from './group-quantiles.ts';
import { type GroupSums, groupSums, type SumPlan } from './group-sums.ts';
import {
  type LossObstacle,
  lossObstacles,
  type MeanLossId,
  meanLossIds,
  obstaclesOf,
  regressionLosses,
} from './regression-losses.ts';
import {
  type LinearisedId,
  limitStep,
  type QuantileLimits,
  type RegressionRows,
  type RegressionStatistic,
} from './regression-statistic.ts';

const obstacleIds = Object.keys(lossObstacles) as readonly LossObstacle[];
const lossCount = meanLossIds.length;
const skillIds = ['wmape', 'r2', 'explained_variance', 'd2_absolute_error'] as const;
const linearisedIds: readonly LinearisedId[] = [...meanLossIds, ...skillIds];

/** Up to six standard errors. */
const limitCount = 6 / limitStep + 1;

/** The rows of an evaluation and how they are added up. */
export interface RegressionSample {
  readonly rows: RegressionRows;
  readonly cells: GroupCells;
  readonly weighting: Weighting;
  /** Is awaited several times a second; throws when the work is to stop. */
  readonly checkpoint: () => Promise<void>;
}

/** What the first sums say of a group. */
interface Means {
  readonly rows: number;
  readonly weight: number;
  readonly losses: Readonly<Record<MeanLossId, number>>;
  readonly obstacles: ReadonlySet<LossObstacle>;
  readonly label: number;
  readonly absoluteLabel: number;
}

/** What the second sums say of it, about its means and its lower median. */
type Deviations = Pick<RegressionStatistic, 'labelVariance' | 'errorVariance' | 'labelDeviation'>;

/** The statistic of every group, all rows first, from three sums over the rows and two sorts. */
export async function regressionStatistics(sample: RegressionSample): Promise<RegressionStatistic[]> {
  const { rows, cells, checkpoint } = sample;
  const means = await meansOf(sample);
  const weights = Float64Array.from(means, ({ weight }) => weight);
  await checkpoint();
  const errors = sortedValues(rows.label.map((y, row) => Math.abs(rows.prediction[row]! - y)));
  const medianErrors = groupMedians(errors, rows, cells, weights);
  await checkpoint();
  const labelMedians = groupLowerMedians(sortedValues(rows.label), rows, cells, weights);
  const deviations = await deviationsOf(sample, means, labelMedians);
  const labels = groupExtremes(rows, cells, (row) => rows.label[row]!);
  const { largest } = groupExtremes(rows, cells, (row) => errors.values[row]!);
  const linearised = await linearisedSums(sample, means, deviations, labelMedians, medianErrors);
  const limits = medianLimits(errors, sample, means, linearised);
  return means.map(({ label: _, ...mean }, group) => {
    const { clusters, products } = linearised[group]!;
    return {
      ...mean,
      ...deviations[group]!,
      ...(clusters === undefined ? {} : { clusters }),
      isConstant: labels.smallest[group] === labels.largest[group],
      maximumError: largest[group]!,
      medianAbsoluteError: medianErrors[group]!,
      squares: recordOf(linearisedIds, (_id, k) => products[k]!),
      medianLimits: limits[group]!,
    };
  });
}

function recordOf<Id extends string>(ids: readonly Id[], value: (id: Id, k: number) => number): Record<Id, number> {
  return Object.fromEntries(ids.map((id, k) => [id, value(id, k)])) as Record<Id, number>;
}

function sums({ rows, cells, weighting, checkpoint }: RegressionSample, plan: SumPlan): Promise<GroupSums[]> {
  return groupSums(rows, cells, plan, weighting, checkpoint);
}

/** A loss that can't be taken of a row counts 0: its obstacle makes the metric undefined. */
function lossesOf(label: number, prediction: number, out: Float64Array): void {
  meanLossIds.forEach((id, k) => {
    const isObstructed = obstaclesOf[id]?.some((obstacle) => lossObstacles[obstacle](label, prediction)) === true;
    out[k] = isObstructed ? 0 : regressionLosses[id](label, prediction);
  });
}

async function meansOf(sample: RegressionSample): Promise<Means[]> {
  const { label, prediction } = sample.rows;
  const [one, y, absolute, first] = [lossCount, lossCount + 1, lossCount + 2, lossCount + 3];
  const found = await sums(sample, {
    columns: first + obstacleIds.length,
    products: [],
    values: (row, out) => {
      lossesOf(label[row]!, prediction[row]!, out);
      out[one] = 1;
      out[y] = label[row]!;
      out[absolute] = Math.abs(label[row]!);
      obstacleIds.forEach((id, k) => {
        out[first + k] = Number(lossObstacles[id](label[row]!, prediction[row]!));
      });
    },
  });
  return found.map(({ rows, sums: of }) => ({
    rows,
    weight: of[one]!,
    losses: recordOf(meanLossIds, (_id, k) => of[k]! / of[one]!),
    obstacles: new Set(obstacleIds.filter((_id, k) => of[first + k]! > 0)),
    label: of[y]! / of[one]!,
    absoluteLabel: of[absolute]! / of[one]!,
  }));
}

/** About the means of each group, so that labels of 10,000,000 ± 1 lose no digits. */
async function deviationsOf(
  sample: RegressionSample,
  means: readonly Means[],
  labelMedians: Float64Array,
): Promise<Deviations[]> {
  const { label, prediction } = sample.rows;
  const found = await sums(sample, {
    columns: 3,
    products: [],
    values: () => undefined,
    valuesInGroup: (row, group, out) => {
      const mean = means[group]!;
      out[0] = (label[row]! - mean.label) ** 2;
      out[1] = (prediction[row]! - label[row]! - mean.losses.mean_error) ** 2;
      out[2] = Math.abs(label[row]! - labelMedians[group]!);
    },
  });
  return found.map(({ sums: of }, group) => {
    const { weight } = means[group]!;
    return { labelVariance: of[0]! / weight, errorVariance: of[1]! / weight, labelDeviation: of[2]! / weight };
  });
}

/** Σ of the products of each linearised variable with itself, then of the share of errors up to the median. */
function linearisedSums(
  sample: RegressionSample,
  means: readonly Means[],
  deviations: readonly Deviations[],
  labelMedians: Float64Array,
  medianErrors: Float64Array,
): Promise<GroupSums[]> {
  const { label, prediction } = sample.rows;
  const columns = linearisedIds.length + 1;
  return sums(sample, {
    columns,
    products: Array.from({ length: columns }, (_, k): [number, number] => [k, k]),
    values: (row, out) => lossesOf(label[row]!, prediction[row]!, out),
    valuesInGroup: (row, group, out) => {
      const [y, p, mean, deviation] = [label[row]!, prediction[row]!, means[group]!, deviations[group]!];
      lossesOf(y, p, out);
      const skills = skillVariables(y, p, mean, deviation, labelMedians[group]!);
      meanLossIds.forEach((id, k) => {
        out[k]! -= mean.losses[id];
      });
      skills.forEach((z, k) => {
        out[lossCount + k] = Number.isFinite(z) ? z : 0;
      });
      out[columns - 1] = Number(Math.abs(p - y) <= medianErrors[group]!) - 0.5;
    },
  });
}

/** In the order of `skillIds`: of ratios of means r = a/b it is (a_row − r·b_row)/b. */
function skillVariables(y: number, p: number, mean: Means, deviation: Deviations, labelMedian: number): number[] {
  const error = p - y;
  const { mean_absolute_error: absolute, mean_squared_error: squared, mean_error: bias } = mean.losses;
  const ratio = (above: number, rowAbove: number, below: number, rowBelow: number): number =>
    (rowAbove - (above / below) * rowBelow) / below;
  const labelSquare = (y - mean.label) ** 2;
  return [
    ratio(absolute, Math.abs(error), mean.absoluteLabel, Math.abs(y)),
    -ratio(squared, error ** 2, deviation.labelVariance, labelSquare),
    -ratio(deviation.errorVariance, (error - bias) ** 2, deviation.labelVariance, labelSquare),
    -ratio(absolute, Math.abs(error), deviation.labelDeviation, Math.abs(y - labelMedian)),
  ];
}

/**
 * Woodruff's (1952) limits: quantiles at the shares where the share of errors up to the median lies with its standard
 * error, which without weights is that of a sign test.
 */
function medianLimits(
  errors: SortedValues,
  { rows, cells }: RegressionSample,
  means: readonly Means[],
  linearised: readonly GroupSums[],
): QuantileLimits[] {
  const se = linearised.map(({ products }, group) => Math.sqrt(products.at(-1)!) / means[group]!.weight);
  const below = se.map((s) => Array.from({ length: limitCount }, (_, k) => 0.5 - (limitCount - 1 - k) * limitStep * s));
  const above = se.map((s) => Array.from({ length: limitCount }, (_, k) => 0.5 + k * limitStep * s));
  const weights = Float64Array.from(means, ({ weight }) => weight);
  const lower = groupQuantiles(errors, rows, cells, weights, below).reached;
  const upper = groupQuantiles(errors, rows, cells, weights, above).passed;
  return means.map((_, group) => {
    const part = (of: Float64Array) => of.slice(group * limitCount, (group + 1) * limitCount);
    // Below the first row there is nothing but 0.
    const lowest = part(lower).map((value, k) => (below[group]![k]! > 0 ? value : 0));
    return { lower: lowest.reverse(), upper: part(upper) };
  });
}
