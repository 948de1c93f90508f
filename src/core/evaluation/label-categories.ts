import { InputProblem } from '../input-problem.ts';
import type { CodedTable } from '../table/coded-table.ts';

/** The two labels, and what each cell says of them; -1 where the label or the prediction is missing. */
export interface LabelCategories {
  /** As a person reads it; where the table holds only positive rows, `not` and the positive label. */
  readonly negative: string;
  readonly positive: string;
  readonly labelOfCell: Int8Array;
  /** Absent without a prediction column. */
  readonly predictionOfCell?: Int8Array;
}

const mostNamed = 10;

/**
 * Finds the two labels of a binary table, whose first category column is the label and, if there is a prediction
 * column, whose second is that.
 *
 * @throws InputProblem for more than two values in label and prediction together, or when the positive label is not
 *   among the labels.
 */
export function labelCategories(table: CodedTable, positive: string, hasPrediction: boolean): LabelCategories {
  const columns = hasPrediction ? [0, 1] : [0];
  const seen = new Map(columns.map((column) => [column, valuesSeen(table, column)]));
  const labels = seen.get(0) ?? [];
  const all = [...new Set(columns.flatMap((column) => seen.get(column) ?? []))];
  const list = (values: readonly string[]): string =>
    values.length > mostNamed ? `${values.slice(0, mostNamed).join(', ')} …` : values.join(', ');
  const label = table.categories[0]?.column ?? '';
  if (labels.length > 2) {
    throw new InputProblem('input/label-values', { column: label, count: labels.length, labels: list(labels) });
  }
  if (labels.length > 0 && !labels.includes(positive)) {
    throw new InputProblem('input/positive-absent', { column: label, positive, labels: list(labels) });
  }
  if (all.length > 2) {
    const prediction = table.categories[1]?.column ?? '';
    throw new InputProblem('input/prediction-values', {
      label,
      prediction,
      labels: list(labels),
      predictions: list(seen.get(1) ?? []),
    });
  }
  const ofCell = (column: number): Int8Array => signOfCell(table, column, positive);
  return {
    negative: all.find((value) => value !== positive) ?? `not ${positive}`,
    positive,
    labelOfCell: ofCell(0),
    ...(hasPrediction ? { predictionOfCell: ofCell(1) } : {}),
  };
}

/** The category texts that occur in a column, in the order of its dictionary. */
function valuesSeen(table: CodedTable, column: number): string[] {
  const codes = new Set(table.cells.codes[column] ?? []);
  return (table.categories[column]?.values ?? []).filter((_, code) => codes.has(code));
}

/** 1 where the column holds the positive label, 0 where another, -1 where it is missing. */
function signOfCell(table: CodedTable, column: number, positive: string): Int8Array {
  const positiveCode = (table.categories[column]?.values ?? []).indexOf(positive);
  const codes = table.cells.codes[column] ?? new Int32Array(table.cells.count);
  return Int8Array.from(codes, (code) => (code < 0 ? -1 : Number(code === positiveCode)));
}
