import type { IntervalFields } from '../evaluation/interval-fields.ts';
import { bcaInterval, jackknifeAcceleration } from '../inference/bca.ts';
import { definedDraws, neverMoves } from '../inference/cell-bootstrap.ts';
import { multinomialSampler } from '../inference/multinomial.ts';
import { noInterval } from '../inference/no-interval.ts';
import { quantile } from '../inference/quantile.ts';
import { RandomStream } from '../inference/random.ts';
import { type LabelMetricId, labelFormula } from '../metrics/label-metrics.ts';
import type { Cells } from '../statistics/binary-statistic.ts';

/** Rows by label and both predictions: position label·4 + first·2 + second. */
export type PairedCells = readonly number[];

/** Counts the rows by label and both predictions, which are 0 or 1 each. */
export function pairedCells(
  label: Uint8Array,
  [first, second]: readonly [ArrayLike<number>, ArrayLike<number>],
): PairedCells {
  const cells = new Array<number>(8).fill(0);
  for (let row = 0; row < label.length; row++) {
    const cell = (label[row] ?? 0) * 4 + (first[row] ?? 0) * 2 + (second[row] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  return cells;
}

/** The 2×2 table of the first version. */
export function firstTable(cells: ArrayLike<number>): Cells {
  const at = (cell: number) => cells[cell] ?? 0;
  return {
    trueNegatives: at(0) + at(1),
    falsePositives: at(2) + at(3),
    falseNegatives: at(4) + at(5),
    truePositives: at(6) + at(7),
  };
}

/** The 2×2 table of the second version. */
export function secondTable(cells: ArrayLike<number>): Cells {
  const at = (cell: number) => cells[cell] ?? 0;
  return {
    trueNegatives: at(0) + at(2),
    falsePositives: at(1) + at(3),
    falseNegatives: at(4) + at(6),
    truePositives: at(5) + at(7),
  };
}

/** Bootstrap of matched rows: resampling rows is one multinomial draw over the eight cells. */
export class PairedBootstrap {
  private readonly plain: Float64Array[];
  private smoothed: Float64Array[] | undefined;

  constructor(
    private readonly cells: PairedCells,
    private readonly replicates: number,
    private readonly seed: number,
    private readonly confidence: number,
  ) {
    this.plain = this.draw(0, 'paired cells');
  }

  /** Interval of second − first; when the draws never move, from the cells plus one half each (see `cellInterval`). */
  interval(id: LabelMetricId, difference: number): IntervalFields {
    const formula = labelFormula(id);
    const change = (cells: ArrayLike<number>) => formula(secondTable(cells)) - formula(firstTable(cells));
    const values = Float64Array.from(this.plain, change);
    if (neverMoves(values)) return this.smoothedInterval(change, difference);
    const draws = definedDraws(values, this.confidence);
    if (draws === undefined) return { interval: null, no_interval: noInterval.resamplesUndefined };
    const occupied = [...this.cells.keys()].filter((cell) => (this.cells[cell] ?? 0) >= 1);
    const acceleration = jackknifeAcceleration(
      occupied.map((left) => change(this.cells.map((count, cell) => (cell === left ? count - 1 : count)))),
      occupied.map((cell) => this.cells[cell] ?? 0),
    );
    const interval = bcaInterval(draws, difference, acceleration, this.confidence);
    return { interval, method: 'paired bootstrap BCa' };
  }

  private smoothedInterval(change: (cells: ArrayLike<number>) => number, difference: number): IntervalFields {
    this.smoothed ??= this.draw(0.5, 'smoothed paired cells');
    const draws = definedDraws(Float64Array.from(this.smoothed, change), this.confidence);
    if (draws === undefined) return { interval: null, no_interval: noInterval.resamplesUndefined };
    const [lower, upper] = [(1 - this.confidence) / 2, (1 + this.confidence) / 2].map((p) => quantile(draws, p));
    const interval: [number, number] = [
      Math.min(difference, lower ?? difference),
      Math.max(difference, upper ?? difference),
    ];
    return { interval, method: 'paired bootstrap of cells + ½' };
  }

  private draw(pseudoCount: number, stream: string): Float64Array[] {
    const random = new RandomStream(this.seed, stream);
    const rows = this.cells.reduce((sum, count) => sum + count, 0);
    const sample = multinomialSampler(
      this.cells.map((count) => count + pseudoCount),
      rows,
    );
    return Array.from({ length: this.replicates }, () => {
      const drawn = new Float64Array(8);
      sample(random, drawn);
      return drawn;
    });
  }
}
