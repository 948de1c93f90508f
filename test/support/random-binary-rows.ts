import type { BinaryCells, BinaryRows } from '../../src/core/statistics/binary-rows.ts';

/** A small, fast generator of numbers in [0, 1) for tests (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Rows of two labels in some groups; group 1 + g of the second division holds every `groups`-th row. */
export interface SyntheticRows {
  readonly rows: BinaryRows & { readonly score: Float64Array };
  readonly cells: BinaryCells;
  readonly label: Uint8Array;
  readonly group: Uint8Array;
}

/** Cells `group * 2 + label`; all rows are group 0, then come the groups. */
export function syntheticRows(
  count: number,
  groups: number,
  row: (random: () => number, group: number) => { score: number; label: boolean; weight?: number },
  seed = 1,
): SyntheticRows {
  const random = randomNumbers(seed);
  const [score, weight] = [new Float64Array(count), new Float64Array(count)];
  const [label, group, cell] = [new Uint8Array(count), new Uint8Array(count), new Uint16Array(count)];
  let weighted = false;
  for (let i = 0; i < count; i++) {
    const g = Math.floor(random() * groups);
    const drawn = row(random, g);
    score[i] = drawn.score;
    weight[i] = drawn.weight ?? 1;
    weighted ||= drawn.weight !== undefined;
    label[i] = Number(drawn.label);
    group[i] = g;
    cell[i] = g * 2 + Number(drawn.label);
  }
  const cells = {
    count: groups * 2,
    positive: Uint8Array.from({ length: groups * 2 }, (_, c) => c % 2),
    groups: groups + 1,
    groupings: 2,
    groupOf: Int32Array.from({ length: groups * 4 }, (_, i) => (i % 2 === 0 ? 0 : 1 + (i >> 2))),
  };
  return { rows: { count, cell, score, ...(weighted ? { weight } : {}) }, cells, label, group };
}
