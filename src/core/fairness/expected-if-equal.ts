import type { WeightKind } from '../evaluation/plan.ts';
import { binomialSampler } from '../inference/binomial-table.ts';
import { type CellFormula, metricOfDraws } from '../inference/cell-bootstrap.ts';
import type { Estimate } from '../inference/estimate.ts';
import { multinomialSampler } from '../inference/multinomial.ts';
import { normalQuantile } from '../inference/normal.ts';
import type { RandomStream } from '../inference/random.ts';
import { proportion, type RateId } from '../inference/rates.ts';
import { CELLS, effectiveSize, total } from '../inference/sample.ts';
import type { DisparityForm } from '../metrics/disparity-id.ts';
import type { Participant } from './group-numbers.ts';

/** Fills one simulated value for each group under the hypothesis that nothing differs; NaN where it is undefined. */
export type EqualGroups = (random: RandomStream, values: Float64Array) => void;

/** Every group draws its own number of trials with the pooled rate. */
export function equalRates(id: RateId, included: readonly Participant[], weightKind: WeightKind): EqualGroups {
  const rates = included.map(({ group }) => proportion(id, group.statistic.table, weightKind));
  const trials = rates.map((rate) => Math.max(1, Math.round(rate.effectiveTrials)));
  const successes = rates.reduce((sum, rate) => sum + rate.successes, 0);
  const pooled = successes / rates.reduce((sum, rate) => sum + rate.trials, 0);
  const samplers = trials.map((n) => binomialSampler(n, pooled));
  return (random, values) => {
    samplers.forEach((sample, g) => {
      values[g] = sample(random) / (trials[g] ?? 1);
    });
  };
}

/** Every group draws its own number of rows from the pooled 2×2 table. */
export function equalTables(formula: CellFormula, included: readonly Participant[], isCount: boolean): EqualGroups {
  const tables = included.map(({ group }) => group.statistic.table);
  const pooled = CELLS.map((cell) => tables.reduce((sum, table) => sum + table.weights[cell], 0));
  const samplers = tables.map(({ weights, squaredWeights }) => {
    const rows = isCount ? total(weights) : effectiveSize(total(weights), total(squaredWeights));
    return multinomialSampler(pooled, Math.max(1, Math.round(rows)));
  });
  const table = new Float64Array(4);
  const drawn = new Float64Array(4 * samplers.length);
  return (random, values) => {
    samplers.forEach((sample, g) => {
      sample(random, table);
      drawn.set(table, 4 * g);
    });
    values.set(metricOfDraws(formula, drawn));
  };
}

/** Every group is normal about the groups' common mean with its own standard error (half its limits at z = 1). */
export function equalNormals(estimates: readonly Estimate[], included: readonly Participant[]): EqualGroups {
  const rows = included.map(({ group }) => group.statistic.rows);
  const all = rows.reduce((sum, n) => sum + n, 0);
  const centre = estimates.reduce((sum, { value }, g) => sum + (value * (rows[g] ?? 0)) / all, 0);
  const errors = estimates.map((estimate) => {
    const [lower, upper] = estimate.limits(1);
    return (upper - lower) / 2;
  });
  return (random, values) => {
    errors.forEach((se, g) => {
      values[g] = centre + se * normalQuantile(Math.max(random.uniform(), 2 ** -54));
    });
  };
}

/** Simulated gaps: enough for a mean that is steady to a few per cent, fewer for many groups, whose gaps vary less. */
export function replicatesFor(groups: number): number {
  return Math.min(500, Math.max(100, Math.ceil(50_000 / groups)));
}

function simulatedGap(values: Float64Array, form: DisparityForm): number {
  let [smallest, largest] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  if (form === 'difference') return largest - smallest;
  return largest > 0 ? Math.max(0, smallest) / largest : Number.NaN;
}

/**
 * Mean gap that groups of these sizes show when nothing differs between them. With several metrics the worst gap of
 * each replicate counts: the largest difference, the smallest ratio.
 */
export function expectedIfEqual(
  metrics: readonly EqualGroups[],
  groups: readonly number[],
  random: RandomStream,
): Record<DisparityForm, number> {
  const values = groups.map((count) => new Float64Array(count));
  const sums = { difference: 0, ratio: 0 };
  let ratios = 0;
  const replicates = replicatesFor(Math.max(...groups));
  for (let b = 0; b < replicates; b++) {
    let [difference, ratio] = [0, Infinity];
    metrics.forEach((draw, m) => {
      const drawn = values[m] ?? new Float64Array(0);
      draw(random, drawn);
      difference = Math.max(difference, simulatedGap(drawn, 'difference'));
      ratio = Math.min(ratio, simulatedGap(drawn, 'ratio'));
    });
    if (Number.isFinite(difference)) sums.difference += difference;
    if (Number.isFinite(ratio)) {
      sums.ratio += ratio;
      ratios += 1;
    }
  }
  return { difference: sums.difference / replicates, ratio: ratios > 0 ? sums.ratio / ratios : Number.NaN };
}
