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

/** Values that are held at once: 128 MB of numbers, and as many texts as may all differ. */
const valuesAtOnce = { numbers: 2 ** 24, texts: 2 ** 22 };
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

/**
 * Statistics of every column of a table: a description of all, then the numbers, a few columns at a time. Its progress
 * is half the description, which reads all, and half the readings after it, whose number only that tells.
 * @param missing texts that stand for a missing value
 */
export async function profileTable(
  services: Services,
  source: TableSource,
  { signal, progress }: Effort,
  missing: readonly string[] = [],
): Promise<TableProfile> {
  const engine = await services.engineFor(source);
  const tell = wholePercents((done) => progress?.(basename(source.files[0] ?? ''), done));
  const part = (from: number, length: number): Effort => ({
    ...(signal ? { signal } : {}),
    progress: (_step, share = 0) => tell(from + share * length),
  });
  const { rows, columns } = await engine.describe(source, part(0, 0.5), missing);
  const profiles = new Map(columns.map((column) => [column, described(column)]));
  const alone = columns.filter(({ name }) => columns.filter((other) => other.name === name).length === 1);
  const numbers = inBatches(alone.filter(isNumeric), valuesAtOnce.numbers / rows);
  const texts = rows <= countedRows ? inBatches(alone.filter(hasUncounted), valuesAtOnce.texts / rows) : [];
  const readings = Math.max(numbers.length, texts.length);
  for (let reading = 0; reading < readings; reading++) {
    const wanted = { numbers: numbers[reading] ?? [], texts: texts[reading] ?? [] };
    const effort = part(0.5 + reading / readings / 2, 0.5 / readings);
    const counted = await countValues(engine, { ...wanted, source, missing }, effort);
    for (const [column, found] of counted) profiles.set(column, { ...described(column), ...found });
  }
  return { engine: engine.name, rows, columns: [...profiles.values()] };
}

/** Passes on a share when it is another whole percentage than before, and never a smaller one. */
function wholePercents(tell: (share: number) => void): (share: number) => void {
  let last = 0;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent <= last) return;
    last = percent;
    tell(percent / 100);
  };
}

const isNumeric = ({ type }: ColumnDescription): boolean => type === 'integer' || type === 'number';

const hasUncounted = ({ type, distinct, frequent }: ColumnDescription): boolean =>
  (type === 'text' || type === 'time') && distinct >= describedLimit && frequent.length === 0;

function described({ name, type, missing, distinct, frequent }: ColumnDescription): ColumnProfile {
  const distinctIsExact = distinct < describedLimit || frequent.length > 0;
  return { name, type, missing, distinct, distinctIsExact, frequent: frequent.map((count) => ({ ...count })) };
}

/** Columns that one reading takes together. */
interface Wanted {
  readonly source: TableSource;
  readonly missing: readonly string[];
  readonly numbers: readonly ColumnDescription[];
  readonly texts: readonly ColumnDescription[];
}

type Counted = Pick<ColumnProfile, 'distinct' | 'distinctIsExact' | 'frequent' | 'numbers'>;

async function countValues(
  engine: Engine,
  { source, numbers, texts, missing }: Wanted,
  effort: Effort,
): Promise<Map<ColumnDescription, Counted>> {
  const { progress } = effort;
  const names = (columns: readonly ColumnDescription[]) => columns.map(({ name }) => name);
  const request = { source, categories: [], numbers: names(numbers), keys: names(texts), missing };
  const table = await engine.read(request, { ...effort, progress: (step, share = 0) => progress?.(step, share / 2) });
  const counted = new Map<ColumnDescription, Counted>();
  const columns = [...numbers, ...texts];
  for (const [index, column] of columns.entries()) {
    await nextTurn();
    effort.signal?.throwIfAborted();
    progress?.('counting', 0.5 + index / columns.length / 2);
    const values = table.numbers.get(column.name);
    const keys = table.keys.get(column.name);
    const found = values && profileNumbers(values);
    if (found) counted.set(column, { ...found, distinctIsExact: true, frequent: [...found.frequent] });
    if (keys) {
      counted.set(column, { distinct: keys.values.length, distinctIsExact: true, frequent: frequentValues(keys) });
    }
  }
  return counted;
}

/** At least one a batch. */
function inBatches<T>(items: readonly T[], size: number): T[][] {
  const whole = Math.max(1, Math.floor(Math.min(size, items.length)));
  return Array.from({ length: Math.ceil(items.length / whole) }, (_, k) => items.slice(k * whole, (k + 1) * whole));
}

/** Lets messages, a cancellation among them, have their turn. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
