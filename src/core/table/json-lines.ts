import { InputProblem } from '../input-problem.ts';
import { jsonFault } from '../text/json-fault.ts';
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
  } catch {
    value = parseWithNotFinite(text, file, line);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonRow;
  throw new InputProblem('input/json-line-other', { file, line }, { file, line });
}

function parseWithNotFinite(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(withoutNotFinite(text, () => 'null'));
  } catch {
    // In the place of a number that is not finite stands one of the same length.
    const { column = 1 } = jsonFault(withoutNotFinite(text, (token) => '1'.repeat(token.length))) ?? {};
    throw new InputProblem('input/json-line', { file, line, column }, { file, line, column });
  }
}

function withoutNotFinite(text: string, instead: (token: string) => string): string {
  return text.replace(stringOrNotFinite, (token) => (token.startsWith('"') ? token : instead(token)));
}

/** A scalar of a JSON object; objects and arrays are no value of a column. */
export function jsonScalar(value: unknown, column: string, file: string): RawValue {
  if (typeof value !== 'object' || value === null) return value as RawValue;
  const type = Array.isArray(value) ? 'array' : 'object';
  throw new InputProblem('input/column-type', { file, column, type }, { file });
}
