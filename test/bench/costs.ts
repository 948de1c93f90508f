/** What a process cost: seconds, and bytes at its peak. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

type Costs = ReadonlyMap<string, readonly Cost[]>;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** `3.56 (3.25–4.70)`: median, least and most. */
export function spread(values: readonly number[], digits: number): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

/** One line a process: runs, processor seconds, wall seconds, memory. */
export function costTable(costs: Costs): string {
  const rows = [...costs].map(([name, runs]) => [
    name,
    String(runs.length),
    spread(
      runs.map((run) => run.cpu),
      2,
    ),
    spread(
      runs.map((run) => run.wall),
      2,
    ),
    (median(runs.map((run) => run.memory)) / 2 ** 20).toFixed(0),
  ]);
  const all = [['', 'runs', 'CPU s', 'wall s', 'MB'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}

/** How many times one process costs another: medians, and round by round where both ran. */
export function ratioLine(title: string, costs: Costs, numerator: string, denominator: string): string {
  const [above, below] = [costs.get(numerator) ?? [], costs.get(denominator) ?? []];
  const ratio = (of: (cost: Cost) => number): string => {
    const rounds = above.flatMap((cost, round) => {
      const other = below[round];
      return other === undefined ? [] : [of(cost) / of(other)];
    });
    return spread(rounds, 2);
  };
  return `${title}: CPU ${ratio((cost) => cost.cpu)}×, wall ${ratio((cost) => cost.wall)}×, memory ${ratio((cost) => cost.memory)}×`;
}
