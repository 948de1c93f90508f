import { InputProblem } from '../input-problem.ts';
import type { CodedTable } from '../table/coded-table.ts';

/** One version's rows, ready to be matched with another's. */
export interface VersionRows {
  readonly version: string;
  readonly table: CodedTable;
  readonly id: string;
  readonly score?: string;
  /** Whether the second category column is the prediction. */
  readonly hasPrediction: boolean;
  readonly positive: string;
  readonly threshold: number;
}

/** The rows that two versions have in common, in the order of the first; every array has one entry a pair. */
export interface PairedRows {
  /** The label that counts as positive. */
  readonly positive: string;
  readonly label: Uint8Array;
  /** NaN where a version has no scores. */
  readonly scores: readonly [Float64Array, Float64Array];
  readonly predictions: readonly [Uint8Array, Uint8Array];
  readonly matched: number;
  /** Usable rows of each version without a partner. */
  readonly unmatched: readonly [number, number];
}

interface Row {
  readonly label: number;
  readonly score: number;
  readonly prediction: number;
}

/** The usable rows of a version by id. @throws InputProblem when an id stands twice */
function rowsById({ version, table, id, score, hasPrediction, positive, threshold }: VersionRows): Map<string, Row> {
  const keys = table.keys.get(id);
  const scores = score === undefined ? undefined : table.numbers.get(score);
  const [labels, predictions] = table.categories;
  const [labelCodes, predictionCodes] = table.cells.codes;
  const rows = new Map<string, Row>();
  for (let row = 0; row < table.rows; row++) {
    const key = keys?.values[keys.codes[row] ?? -1];
    const cell = table.cellOfRow[row] ?? 0;
    const label = labels?.values[labelCodes?.[cell] ?? -1];
    const value = scores?.[row] ?? Number.NaN;
    const predicted = hasPrediction ? predictions?.values[predictionCodes?.[cell] ?? -1] : undefined;
    const isUsable = label !== undefined && (hasPrediction ? predicted !== undefined : !Number.isNaN(value));
    if (key === undefined || !isUsable) continue;
    if (rows.has(key)) throw new InputProblem('comparison/duplicate-id', { version, column: id, id: key });
    const prediction = hasPrediction ? Number(predicted === positive) : Number(value >= threshold);
    rows.set(key, { label: Number(label === positive), score: value, prediction });
  }
  return rows;
}

/**
 * Matches the rows of two versions by their ids. Rows without an id, a label or what predicts are left out.
 * @throws InputProblem when an id stands twice in a version, or when the two disagree about the label of an id
 */
export function pairRows(first: VersionRows, second: VersionRows): PairedRows {
  const a = rowsById(first);
  const b = rowsById(second);
  const pairs: [Row, Row][] = [];
  for (const [id, row] of a) {
    const partner = b.get(id);
    if (!partner) continue;
    if (partner.label !== row.label) {
      throw new InputProblem('comparison/label-differs', { id, column: first.id, a: first.version, b: second.version });
    }
    pairs.push([row, partner]);
  }
  return {
    positive: first.positive,
    label: Uint8Array.from(pairs, ([row]) => row.label),
    scores: [Float64Array.from(pairs, ([row]) => row.score), Float64Array.from(pairs, ([, row]) => row.score)],
    predictions: [
      Uint8Array.from(pairs, ([row]) => row.prediction),
      Uint8Array.from(pairs, ([, row]) => row.prediction),
    ],
    matched: pairs.length,
    unmatched: [a.size - pairs.length, b.size - pairs.length],
  };
}
