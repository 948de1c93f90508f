import { BinomialSampler } from '../inference/binomial-table.ts';
import { type CellFormula, metricOfDraws } from '../inference/cell-bootstrap.ts';
import type { Estimate } from '../inference/estimate.ts';
import { multinomialSampler } from '../inference/multinomial.ts';
import { normalQuantile } from '../inference/normal.ts';
import { RandomStream } from '../inference/random.ts';
import type { Proportion } from '../inference/rates.ts';
import type { DisparityForm } from '../metrics/disparity-id.ts';
import type { Participant } from './group-numbers.ts';

/**
 * A metric of some groups, simulated under the hypothesis that nothing differs: `replicates × groups` values, the
 * groups of a replicate side by side; NaN where the metric is undefined.
 */
export interface EqualGroups {
  readonly groups: number;
  readonly values: Float64Array;
}

/** The categories of a group, and the counts of its cells. */
export interface CountedGroup {
  readonly values: readonly (string | null)[];
  readonly counts: Float64Array;
}

/** Simulated gaps: enough for a mean that is steady to a few per cent, fewer for many groups, whose gaps vary less. */
const replicatesFor = (groups: number): number => Math.min(500, Math.max(100, Math.ceil(50_000 / groups)));

/**
 * Simulates the groups of one grouping under equality. Cells and standard normals are drawn once for the same
 * groups and serve every metric of them.
 */
export class EqualSimulation {
  private readonly drawn = new Map<string, Float64Array>();
  private readonly normals = new Map<number, Float64Array>();

  constructor(
    private readonly by: readonly string[],
    private readonly seed: number,
  ) {}

  private stream(name: string): RandomStream {
    return new RandomStream(this.seed, JSON.stringify([this.by, name, 'if equal']));
  }

  /** Every group draws its own number of trials with the pooled rate. */
  rates(id: string, rates: readonly Proportion[]): EqualGroups {
    const trials = rates.map((rate) => Math.max(1, Math.round(rate.effectiveTrials)));
    const successes = rates.reduce((sum, rate) => sum + rate.successes, 0);
    const pooled = successes / rates.reduce((sum, rate) => sum + rate.trials, 0);
    const random = this.stream(id);
    return byGroup(rates.length, (g) => {
      const n = trials[g] ?? 1;
      const sampler = new BinomialSampler(n, pooled);
      return () => sampler.draw(random) / n;
    });
  }

  /** Every group draws its own number of rows from the cells of all groups together. */
  cells(formula: CellFormula, groups: readonly CountedGroup[]): EqualGroups {
    const key = JSON.stringify(groups.map(({ values }) => values));
    const cells = groups[0]?.counts.length ?? 0;
    const drawn = this.drawn.get(key) ?? this.drawCells(groups, cells);
    this.drawn.set(key, drawn);
    return { groups: groups.length, values: metricOfDraws(formula, drawn, cells) };
  }

  private drawCells(groups: readonly CountedGroup[], cells: number): Float64Array {
    const pooled = Float64Array.from({ length: cells }, (_, cell) =>
      groups.reduce((sum, { counts }) => sum + (counts[cell] ?? 0), 0),
    );
    const random = this.stream('cells');
    const drawn = new Float64Array(cells * groups.length * replicatesFor(groups.length));
    groups.forEach(({ counts }, g) => {
      const rows = counts.reduce((sum, count) => sum + count, 0);
      const sample = multinomialSampler(pooled, Math.max(1, Math.round(rows)));
      for (let i = cells * g; i < drawn.length; i += cells * groups.length) sample(random, drawn, i);
    });
    return drawn;
  }

  /** Every group is normal about the groups' common mean with its own standard error (half its limits at z = 1). */
  estimates(estimates: readonly Estimate[], included: readonly Participant[]): EqualGroups {
    const rows = included.map(({ group }) => group.rows);
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
