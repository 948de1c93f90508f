import { sep } from 'node:path';
import { InputProblem, type Place } from '../core/input-problem.ts';

/** What `\n` in `"data\new.csv"` has become between double quotes. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '/',
  '\t': '/t',
  '\n': '/n',
  '\r': '/r',
  '\b': '/b',
  '\f': '/f',
  '\v': '/v',
};

/**
 * Why there is no file of a path that a config names: it may be written as on Windows, `data\p.csv`, which is one
 * name elsewhere. Undefined where that is no reason.
 */
export function foreignSeparator(path: string, place: Place): InputProblem | undefined {
  const instead = path.replace(/[\\\t\n\r\b\f\v]/g, (character) => escapes[character] ?? character);
  if (sep === '\\' || instead === path) return undefined;
  return new InputProblem(
    'config/path-separator',
    { path: JSON.stringify(path).slice(1, -1).replaceAll('\\\\', '\\'), instead },
    place,
  );
}
