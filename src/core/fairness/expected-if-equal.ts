import type { WeightKind } from '../evaluation/plan.ts';
import { BinomialSampler } from '../inference/binomial-table.ts';
import { type CellFormula, metricOfDraws } from '../inference/cell-bootstrap.ts';
import type { Estimate } from '../inference/estimate.ts';
import { multinomialSampler } from '../inference/multinomial.ts';
import { normalQuantile } from '../inference/normal.ts';
import { RandomStream } from '../inference/random.ts';
import { proportion } from '../inference/rates.ts';
import { CELLS, effectiveSize, isCount, total } from '../inference/sample.ts';
import type { DisparityForm } from '../metrics/disparity-id.ts';
import type { RateId } from '../metrics/rate-metrics.ts';
import type { Participant } from './group-numbers.ts';

/**
 * A metric of some groups, simulated under the hypothesis that nothing differs: `replicates × groups` values, the
 * groups of a replicate side by side; NaN where the metric is undefined.
 */
export interface EqualGroups {
  readonly groups: number;
  readonly values: Float64Array;
}

/** Simulated gaps: enough for a mean that is steady to a few per cent, fewer for many groups, whose gaps vary less. */
const replicatesFor = (groups: number): number => Math.min(500, Math.max(100, Math.ceil(50_000 / groups)));

/**
 * Simulates the groups of one grouping under equality. Tables and standard normals are drawn once for the same
 * groups and serve every metric of them.
 */
export class EqualSimulation {
  private readonly tables = new Map<string, Float64Array>();
  private readonly normals = new Map<number, Float64Array>();

  constructor(
    private readonly by: readonly string[],
    private readonly seed: number,
    private readonly weightKind: WeightKind,
  ) {}

  private stream(name: string): RandomStream {
    return new RandomStream(this.seed, JSON.stringify([this.by, name, 'if equal']));
  }

  /** Every group draws its own number of trials with the pooled rate. */
  rates(id: RateId, included: readonly Participant[]): EqualGroups {
    const rates = included.map(({ group }) => proportion(id, group.statistic.table, this.weightKind));
    const trials = rates.map((rate) => Math.max(1, Math.round(rate.effectiveTrials)));
    const successes = rates.reduce((sum, rate) => sum + rate.successes, 0);
    const pooled = successes / rates.reduce((sum, rate) => sum + rate.trials, 0);
    const random = this.stream(id);
    return byGroup(included.length, (g) => {
      const n = trials[g] ?? 1;
      const sampler = new BinomialSampler(n, pooled);
      return () => sampler.draw(random) / n;
    });
  }

  /** Every group draws its own number of rows from the pooled 2×2 table. */
  cells(formula: CellFormula, included: readonly Participant[]): EqualGroups {
    const key = JSON.stringify(included.map(({ group }) => group.values));
    const drawn = this.tables.get(key) ?? this.drawTables(included);
    this.tables.set(key, drawn);
    return { groups: included.length, values: metricOfDraws(formula, drawn) };
  }

  private drawTables(included: readonly Participant[]): Float64Array {
    const tables = included.map(({ group }) => group.statistic.table);
    const pooled = CELLS.map((cell) => tables.reduce((sum, table) => sum + table.weights[cell], 0));
    const counts = tables.every((table) => isCount(table, this.weightKind));
    const random = this.stream('cells');
    const drawn = new Float64Array(4 * included.length * replicatesFor(included.length));
    tables.forEach(({ weights, squaredWeights }, g) => {
      const rows = counts ? total(weights) : effectiveSize(total(weights), total(squaredWeights));
      const sample = multinomialSampler(pooled, Math.max(1, Math.round(rows)));
      for (let i = 4 * g; i < drawn.length; i += 4 * included.length) sample(random, drawn, i);
    });
    return drawn;
  }

  /** Every group is normal about the groups' common mean with its own standard error (half its limits at z = 1). */
  estimates(estimates: readonly Estimate[], included: readonly Participant[]): EqualGroups {
    const rows = included.map(({ group }) => group.statistic.rows);
    const all = rows.reduce((sum, n) => sum + n, 0);
    const centre = estimates.reduce((sum, { value }, g) => sum + (value * (rows[g] ?? 0)) / all, 0);
    const normals = this.normals.get(included.length) ?? this.drawNormals(included.length);
    this.normals.set(included.length, normals);
    const errors = estimates.map((estimate) => {
      const [lower, upper] = estimate.limits(1);
      return (upper - lower) / 2;
    });
    const values = normals.map((z, i) => centre + z * (errors[i % errors.length] ?? 0));
    return { groups: included.length, values };
  }

  private drawNormals(groups: number): Float64Array {
    const random = this.stream('normals');
    return byGroup(groups, () => () => normalQuantile(Math.max(random.uniform(), 2 ** -54))).values;
  }
}

/** Fills the values of one group after the other. */
function byGroup(groups: number, sampler: (group: number) => () => number): EqualGroups {
  const values = new Float64Array(groups * replicatesFor(groups));
  for (let g = 0; g < groups; g++) {
    const sample = sampler(g);
    for (let i = g; i < values.length; i += groups) values[i] = sample();
  }
  return { groups, values };
}

function simulatedGap({ groups, values }: EqualGroups, replicate: number, form: DisparityForm): number {
  let smallest = Infinity;
  let largest = -Infinity;
  for (let i = replicate * groups; i < (replicate + 1) * groups; i++) {
    const value = values[i] ?? Number.NaN;
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  if (form === 'difference') return largest - smallest;
  return largest > 0 ? Math.max(0, smallest) / largest : Number.NaN;
}

/**
 * Mean gap that groups of these sizes show when nothing differs between them. With several metrics the worst gap of
 * each replicate counts: the largest difference, the smallest ratio. NaN where no replicate has one.
 */
export function expectedIfEqual(metrics: readonly EqualGroups[], form: DisparityForm): number {
  const replicates = Math.min(...metrics.map(({ groups, values }) => values.length / groups));
  let sum = 0;
  let defined = 0;
  for (let b = 0; b < replicates; b++) {
    let worst = form === 'difference' ? 0 : Infinity;
    for (const metric of metrics) {
      const gap = simulatedGap(metric, b, form);
      if (form === 'difference' ? gap > worst : gap < worst) worst = gap;
    }
    if (!Number.isFinite(worst)) continue;
    sum += worst;
    defined += 1;
  }
  return defined > 0 ? sum / defined : Number.NaN;
}
