import type { Atom } from './atom.ts';

/** Multiplications that take about half a second; beyond it the question is not answered. */
const mostWork = 4e8;
const rounding = 1e-9;

/**
 * Suppressed groups whose rows follow from the shown groups and all rows by additions and subtractions: those whose
 * indicator over the atoms is a linear combination of the shown ones. What holds for rows holds for every other sum.
 * Undefined when there are too many atoms and groups to say.
 */
export function recoverableGroups(
  atoms: readonly Atom[],
  suppressed: ReadonlySet<number>,
): ReadonlySet<number> | undefined {
  const members = membersOf(atoms);
  const shown = [[...atoms.keys()], ...[...members].filter(([group]) => !suppressed.has(group)).map(([, of]) => of)];
  const free = freeAtoms(atoms.length, shown);
  const place = new Map([...free].map((atom, index) => [atom, index]));
  const freePart = (of: readonly number[]): number[] => of.flatMap((atom) => place.get(atom) ?? []);
  const constraints = distinct(shown.map(freePart));
  if (constraints.length ** 2 * free.size > mostWork) return undefined;
  const basis = echelon(constraints, free.size);
  const hidden = [...members].filter(([group]) => suppressed.has(group));
  return new Set(hidden.filter(([, of]) => isSpanned(freePart(of), basis, free.size)).map(([group]) => group));
}

/** The atoms of each group. */
function membersOf(atoms: readonly Atom[]): Map<number, number[]> {
  const members = new Map<number, number[]>();
  atoms.forEach(({ groups }, atom) => {
    for (const group of new Set(groups)) {
      const of = members.get(group) ?? [];
      members.set(group, of);
      of.push(atom);
    }
  });
  return members;
}

/** Atoms that are not plainly known: a shown group of which all atoms but one are known tells that one. */
function freeAtoms(count: number, shown: readonly (readonly number[])[]): Set<number> {
  const free = new Set(Array.from({ length: count }, (_, atom) => atom));
  for (let before = -1; free.size !== before; ) {
    before = free.size;
    for (const of of shown) {
      const unknown = of.filter((atom) => free.has(atom));
      if (unknown.length === 1) for (const atom of unknown) free.delete(atom);
    }
  }
  return free;
}

/** Without repetitions and without those of no atoms. */
function distinct(sets: readonly (readonly number[])[]): (readonly number[])[] {
  return [...new Map(sets.filter(({ length }) => length > 0).map((set) => [set.join(), set])).values()];
}

interface Pivoted {
  readonly row: Float64Array;
  readonly pivot: number;
}

function indicator(of: readonly number[], length: number): Float64Array {
  const row = new Float64Array(length);
  for (const atom of of) row[atom] = 1;
  return row;
}

function echelon(sets: readonly (readonly number[])[], length: number): Pivoted[] {
  const basis: Pivoted[] = [];
  for (const set of sets) {
    const row = reduced(indicator(set, length), basis);
    const pivot = largest(row);
    if (Math.abs(row[pivot] ?? 0) > rounding) basis.push({ row, pivot });
  }
  return basis;
}

function isSpanned(of: readonly number[], basis: readonly Pivoted[], length: number): boolean {
  const rest = reduced(indicator(of, length), basis);
  return !(Math.abs(rest[largest(rest)] ?? 0) > rounding);
}

/** What is left of a row when its part along the basis is taken away. */
function reduced(row: Float64Array, basis: readonly Pivoted[]): Float64Array {
  for (const { row: other, pivot } of basis) {
    const factor = (row[pivot] ?? 0) / (other[pivot] ?? 1);
    if (Math.abs(factor) <= rounding) continue;
    for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (other[k] ?? 0);
    row[pivot] = 0;
  }
  return row;
}

function largest(row: Float64Array): number {
  let at = 0;
  for (let k = 1; k < row.length; k++) if (Math.abs(row[k] ?? 0) > Math.abs(row[at] ?? 0)) at = k;
  return at;
}
