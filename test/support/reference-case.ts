import type { Disparity, EvaluationNumbers, Metrics } from '../../src/core/evaluation/document.ts';
import { evaluateBinary } from '../../src/core/evaluation/evaluate-binary.ts';
import type { BinaryPlan } from '../../src/core/evaluation/plan.ts';
import { InputProblem } from '../../src/core/input-problem.ts';
import { type Columns, codedTableOfColumns } from './coded-table-of-columns.ts';

type Values = Readonly<Record<string, number | null>>;
type Intervals = Readonly<Record<string, readonly [number, number]>>;

interface ExpectedGroup {
  readonly n: number;
  readonly metrics: Values;
  readonly denominators: Readonly<Record<string, number>>;
  readonly intervals: Intervals;
}

interface ExpectedDisparities {
  readonly by: readonly string[];
  readonly group?: readonly string[];
  readonly values: Values;
  readonly intervals: Intervals;
}

export interface ExpectedNumbers {
  readonly rows: number;
  readonly used: number;
  readonly overall: ExpectedGroup & { readonly inequality: Values };
  readonly groups: readonly (ExpectedGroup & {
    readonly by: readonly string[];
    readonly values: readonly (string | null)[];
    readonly kind: string;
  })[];
  readonly disparities: readonly ExpectedDisparities[];
}

/** A table, and what the reference libraries say about it; written by test/reference. */
export interface ReferenceCase {
  readonly name: string;
  readonly plan: BinaryPlan;
  readonly table: Columns;
  /** Numbers, or the id of the message that refuses the table. */
  readonly expected: ExpectedNumbers | { readonly problem: string };
}

export interface ReferenceCases {
  readonly seed: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly ReferenceCase[];
}

/** How often numbers were compared, and every difference in words. */
export interface Comparison {
  compared: number;
  /** Ids that the reference says something of. */
  readonly known: Set<string>;
  /** Ids that the product printed and the reference says nothing of. */
  readonly unknown: Set<string>;
  readonly differences: string[];
}

const EXACT = 1e-12;
const ITERATED = 1e-8;

const isIterated = (id: string): boolean =>
  id.startsWith('calibration_slope') || id.startsWith('calibration_intercept');

/** Relative, absolute below 1. */
function agree(actual: number, expected: number, tolerance: number): boolean {
  return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

function compareNumber(
  to: Comparison,
  place: string,
  actual: number | null | undefined,
  expected: number | null,
  tolerance: number,
): void {
  to.compared++;
  const same =
    expected === null || actual === null || actual === undefined
      ? actual === expected
      : agree(actual, expected, tolerance);
  if (!same) to.differences.push(`${place}: ${actual}, by reference ${expected}`);
}

function compareInterval(
  to: Comparison,
  place: string,
  actual: readonly [number, number] | null | undefined,
  expected: readonly [number, number],
  tolerance: number,
): void {
  compareNumber(to, `${place}, lower limit`, actual?.[0] ?? null, expected[0], tolerance);
  compareNumber(to, `${place}, upper limit`, actual?.[1] ?? null, expected[1], tolerance);
}

function compareMetrics(to: Comparison, place: string, actual: Metrics, expected: ExpectedGroup): void {
  for (const [id, value] of Object.entries(expected.metrics)) {
    to.known.add(id);
    compareNumber(to, `${place} ${id}`, actual[id]?.value, value, isIterated(id) ? ITERATED : EXACT);
    const denominator = expected.denominators[id];
    if (denominator !== undefined) compareNumber(to, `${place} ${id}, n`, actual[id]?.n, denominator, 0);
    const interval = expected.intervals[id];
    // Limits that a library finds by iteration or numerical integration agree to the tolerance of iterated fits.
    if (interval) compareInterval(to, `${place} ${id}`, actual[id]?.interval, interval, ITERATED);
  }
  for (const id of Object.keys(actual)) if (!(id in expected.metrics)) to.unknown.add(id);
}

const same = (a: readonly (string | null)[] | undefined, b: readonly (string | null)[] | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function compareDisparities(
  to: Comparison,
  actual: readonly Disparity[],
  expected: readonly ExpectedDisparities[],
): void {
  for (const { by, group, values, intervals } of expected) {
    const found = new Map(
      actual.filter((d) => same(d.by, by) && same(d.group, group)).map((disparity) => [disparity.metric, disparity]),
    );
    const place = `${by.join(' × ')}${group ? ` ${group.join(' × ')} to privileged` : ''}`;
    for (const [id, value] of Object.entries(values)) {
      to.known.add(id);
      compareNumber(to, `${place} ${id}`, found.get(id)?.value, value, isIterated(id) ? ITERATED : EXACT);
      const interval = intervals[id];
      if (interval) compareInterval(to, `${place} ${id}`, found.get(id)?.interval, interval, ITERATED);
    }
    for (const id of found.keys()) if (!(id in values)) to.unknown.add(id);
  }
}

/** Compares every number that the reference gives with the product's, and counts them. */
export function compareNumbers(actual: EvaluationNumbers, expected: ExpectedNumbers): Comparison {
  const to: Comparison = { compared: 0, known: new Set(), unknown: new Set(), differences: [] };
  compareNumber(to, 'rows', actual.rows, expected.rows, 0);
  compareNumber(to, 'used', actual.used, expected.used, 0);
  const { inequality, ...overall } = expected.overall;
  compareMetrics(to, 'overall', actual.overall.metrics, {
    ...overall,
    metrics: { ...overall.metrics, ...inequality },
  });
  for (const group of expected.groups) {
    const found = actual.groups.find(
      (candidate) =>
        candidate.kind === group.kind && same(candidate.by, group.by) && same(candidate.values, group.values),
    );
    const place = `${group.kind} ${group.by.join(' × ')} = ${group.values.join(' × ')}`;
    compareNumber(to, `${place}, n`, found?.n, group.n, 0);
    compareMetrics(to, place, found?.metrics ?? {}, group);
  }
  // A group of which every row is excluded is listed with n = 0; the reference knows only used rows.
  const groups = actual.groups.filter(({ n }) => n !== 0);
  compareNumber(to, 'number of groups', groups.length, expected.groups.length, 0);
  compareDisparities(to, actual.disparities, expected.disparities);
  return to;
}

/** Evaluates the table of a case by `evaluate` and compares; by default the core does it. */
export async function compareWithReference(
  { plan, table, expected }: ReferenceCase,
  evaluate: () => Promise<EvaluationNumbers> = () => evaluateBinary(codedTableOfColumns(plan, table), plan, {}),
): Promise<Comparison> {
  if (!('problem' in expected)) return compareNumbers(await evaluate(), expected);
  const refused = await evaluate().then(
    () => 'a result',
    (problem: unknown) => (problem instanceof InputProblem ? problem.messageId : String(problem)),
  );
  const differences = refused === expected.problem ? [] : [`${refused}, expected ${expected.problem}`];
  return { compared: 1, known: new Set(), unknown: new Set(), differences };
}
