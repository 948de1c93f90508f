import { InputProblem } from '../input-problem.ts';
import type { RawValue } from './raw-value.ts';

/** One object of a JSON lines file. */
export type JsonRow = Readonly<Record<string, unknown>>;

const stringOrNotFinite = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/**
 * The object on one line; undefined for a blank line. `NaN` and `Infinity`, which Python writes, are read as null.
 *
 * @throws InputProblem when the line is no JSON object
 */
export function jsonRow(text: string, file: string, line: number): JsonRow | undefined {
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    value = parseWithNotFinite(text, error, file, line);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonRow;
  throw jsonProblem(Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value, file, line);
}

function parseWithNotFinite(text: string, first: unknown, file: string, line: number): unknown {
  try {
    return JSON.parse(text.replace(stringOrNotFinite, (token) => (token.startsWith('"') ? token : 'null')));
  } catch {
    throw jsonProblem(first instanceof Error ? first.message.slice(0, 100) : '', file, line);
  }
}

function jsonProblem(reason: string, file: string, line: number): InputProblem {
  return new InputProblem('input/json-line', { file, line, reason }, { file, line });
}

/** A scalar of a JSON object; objects and arrays are no value of a column. */
export function jsonScalar(value: unknown, column: string, file: string): RawValue {
  if (typeof value !== 'object' || value === null) return value as RawValue;
  const type = Array.isArray(value) ? 'array' : 'object';
  throw new InputProblem('input/column-type', { file, column, type }, { file });
}
