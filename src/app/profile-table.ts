import { basename } from 'node:path';
import { frequentValues } from '../core/profile/frequent-values.ts';
import { profileNumbers } from '../core/profile/profile-numbers.ts';
import type { ColumnProfile, TableProfile } from '../core/profile/table-profile.ts';
import type { ColumnDescription, Effort, Engine, TableSource } from '../ports/engine.ts';
import { insideProject } from './project.ts';
import type { Services } from './services.ts';

/** A table by its path or pattern, and the root of the project that it may not lead out of. */
export interface TableLocation {
  readonly location: string;
  readonly root: string;
}

/** Numbers that are held at once: 128 MB. */
const numbersAtOnce = 2 ** 24;
/** The values of longer columns of text are counted up to the limit of the description only. */
const countedRows = 1_000_000;
/** Up to here a description has counted every value. */
const describedLimit = 1000;

/**
 * The files of a table of a project.
 * @throws InputProblem when one lies outside of it, or can't be read
 */
export async function projectTable(services: Services, { location, root }: TableLocation): Promise<TableSource> {
  await insideProject(services.files, location, root);
  const source = await services.tableSource(location, root);
  for (const file of source.files) await insideProject(services.files, file, root);
  return source;
}

/** Statistics of every column of a table: a description of all, then the numbers, a few columns at a time. */
export async function profileTable(
  services: Services,
  source: TableSource,
  { signal, progress }: Effort,
): Promise<TableProfile> {
  const engine = await services.engineFor(source);
  // The steps of a single reading would begin again and again.
  const effort: Effort = signal ? { signal } : {};
  const { rows, columns } = await engine.describe(source, effort);
  const profiles = new Map(columns.map((column) => [column, described(column)]));
  const alone = columns.filter(({ name }) => columns.filter((other) => other.name === name).length === 1);
  const numeric = alone.filter(({ type }) => type === 'integer' || type === 'number');
  const several = Math.max(1, Math.floor(numbersAtOnce / Math.max(1, rows)));
  const read = { engine, source, effort };
  for (let first = 0; first < numeric.length; first += several) {
    await addNumbers(read, numeric.slice(first, first + several), profiles);
    progress?.(basename(source.files[0] ?? ''), Math.min(1, (first + several) / numeric.length));
  }
  if (rows <= countedRows) {
    for (const column of alone) if (hasUncounted(column)) await addValues(read, column, profiles);
  }
  return { engine: engine.name, rows, columns: [...profiles.values()] };
}

interface Reading {
  readonly engine: Engine;
  readonly source: TableSource;
  readonly effort: Effort;
}

const hasUncounted = ({ type, distinct, frequent }: ColumnDescription): boolean =>
  (type === 'text' || type === 'time') && distinct >= describedLimit && frequent.length === 0;

function described({ name, type, missing, distinct, frequent }: ColumnDescription): ColumnProfile {
  const distinctIsExact = distinct < describedLimit || frequent.length > 0;
  return { name, type, missing, distinct, distinctIsExact, frequent: frequent.map((count) => ({ ...count })) };
}

type Profiles = Map<ColumnDescription, ColumnProfile>;

async function addNumbers(
  { engine, source, effort }: Reading,
  columns: readonly ColumnDescription[],
  profiles: Profiles,
): Promise<void> {
  const names = columns.map(({ name }) => name);
  const table = await engine.read({ source, categories: [], numbers: names, keys: [], missing: [] }, effort);
  for (const column of columns) {
    await nextTurn();
    effort.signal?.throwIfAborted();
    const found = profileNumbers(table.numbers.get(column.name) ?? new Float64Array());
    if (found === undefined) continue;
    const { numbers, distinct, frequent } = found;
    profiles.set(column, { ...described(column), distinct, distinctIsExact: true, frequent: [...frequent], numbers });
  }
}

async function addValues(
  { engine, source, effort }: Reading,
  column: ColumnDescription,
  profiles: Profiles,
): Promise<void> {
  const request = { source, categories: [], numbers: [], keys: [column.name], missing: [] };
  const keys = (await engine.read(request, effort)).keys.get(column.name);
  if (keys === undefined) return;
  const counted = { distinct: keys.values.length, distinctIsExact: true, frequent: frequentValues(keys) };
  profiles.set(column, { ...described(column), ...counted });
}

/** Lets messages, a cancellation among them, have their turn. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
