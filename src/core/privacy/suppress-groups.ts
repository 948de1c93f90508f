import type { Atom } from './atom.ts';
import { recoverableGroups } from './recoverable-groups.ts';

/**
 * The groups whose numbers must not be shown so that no group of 1 to `minimum` − 1 rows is told.
 *
 * Primary suppression is the threshold rule of statistical offices (Hundepool et al. 2012, Statistical Disclosure
 * Control, §4.2): groups with fewer rows. Complementary suppression keeps them from being told by subtraction:
 *
 * 1. Within all rows, and within each shown group of another grouping, there are suppressed either no groups or at
 *    least two, together of no fewer than `minimum` rows, because that sum can be told: the next smallest go too.
 * 2. No suppressed group follows by additions and subtractions from shown ones of whatever groupings. Where one does,
 *    the fewest rows more are suppressed that make its rows exchangeable with others.
 *
 * A group of all rows is suppressed below the threshold only: nothing can be subtracted from it.
 * Groups without rows are shown. The result does not depend on the order of the atoms.
 */
export function suppressedGroups(atoms: readonly Atom[], minimum: number): ReadonlySet<number> {
  const sameRows = groupsOfSameRows(atoms);
  const first = (group: number): number => sameRows.get(group) ?? group;
  const distinct = atoms.map(({ rows, groups }) => ({ rows, groups: groups.map(first) }));
  const suppressed = suppressedDistinct(sortedAtoms(distinct), minimum);
  return new Set([...sameRows.keys()].filter((group) => suppressed.has(first(group))));
}

/** The first group of the same rows, for every group that has rows: what tells one tells the other. */
function groupsOfSameRows(atoms: readonly Atom[]): Map<number, number> {
  const members = new Map<number, number[]>();
  atoms.forEach(({ rows, groups }, atom) => {
    for (const group of rows > 0 ? groups : []) {
      const of = members.get(group) ?? [];
      members.set(group, of);
      of.push(atom);
    }
  });
  const firsts = new Map<string, number>();
  const inOrder = [...members].sort(([a], [b]) => a - b);
  return new Map(
    inOrder.map(([group, of]) => {
      const first = firsts.get(of.join()) ?? group;
      firsts.set(of.join(), first);
      return [group, first];
    }),
  );
}

function suppressedDistinct(atoms: readonly Atom[], minimum: number): ReadonlySet<number> {
  const rows = rowsOfGroups(atoms);
  const suppressed = new Set([...rows].filter(([, count]) => count < minimum).map(([group]) => group));
  if (suppressed.size === 0) return suppressed;
  const table: SharedTable = { atoms, rows, lines: linesOf(atoms, rows) };
  for (let before = -1; suppressed.size > before; ) {
    before = suppressed.size;
    fillLines(table, suppressed, minimum);
    hideRecoverable(table, suppressed);
  }
  return suppressed;
}

interface SharedTable {
  /** In an order of their own, so that ties are broken alike however the rows lie. */
  readonly atoms: readonly Atom[];
  readonly rows: ReadonlyMap<number, number>;
  readonly lines: readonly Line[];
}

/** Groups of one grouping that lie wholly inside a group of another, or inside all rows (`whole` undefined). */
interface Line {
  readonly whole: number | undefined;
  /** Smallest first. */
  readonly parts: readonly number[];
}

function rowsOfGroups(atoms: readonly Atom[]): Map<number, number> {
  const rows = new Map<number, number>();
  for (const atom of atoms) {
    for (const group of new Set(atom.groups)) rows.set(group, (rows.get(group) ?? 0) + atom.rows);
  }
  return rows;
}

function sortedAtoms(atoms: readonly Atom[]): Atom[] {
  const compare = (a: Atom, b: Atom): number => {
    const k = a.groups.findIndex((group, index) => group !== b.groups[index]);
    return k < 0 ? 0 : (a.groups[k] ?? 0) - (b.groups[k] ?? 0);
  };
  return atoms.filter(({ rows }) => rows > 0).sort(compare);
}

/** Those of coarse groupings first, and of each grouping those inside the finest others first: they decide the rest. */
function linesOf(atoms: readonly Atom[], rows: ReadonlyMap<number, number>): Line[] {
  const groupings = [...(atoms[0]?.groups.keys() ?? [])];
  const sizes = groupings.map((k) => new Set(atoms.map(({ groups }) => groups[k])).size);
  const byFineness = groupings.sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0));
  return byFineness.flatMap((parts) => {
    const wholes = byFineness.filter((other) => other !== parts).reverse();
    return [...wholes, undefined].flatMap((whole) => linesOfPair(atoms, parts, whole, rows));
  });
}

function linesOfPair(
  atoms: readonly Atom[],
  parts: number,
  wholes: number | undefined,
  rows: ReadonlyMap<number, number>,
): Line[] {
  const wholeOfPart = new Map<number, number | undefined>();
  const torn = new Set<number>();
  for (const atom of atoms) {
    const [part, whole] = [atom.groups[parts], wholes === undefined ? undefined : atom.groups[wholes]];
    if (part === undefined) continue;
    if (wholeOfPart.has(part) && wholeOfPart.get(part) !== whole) torn.add(part);
    wholeOfPart.set(part, whole);
  }
  const lines = new Map<number | undefined, number[]>();
  for (const [part, whole] of wholeOfPart) {
    if (torn.has(part) || part === whole) continue;
    const line = lines.get(whole) ?? [];
    lines.set(whole, line);
    line.push(part);
  }
  return [...lines].map(([whole, members]) => ({ whole, parts: bySize(members, rows) }));
}

/** Rule 1. */
function fillLines({ lines, rows }: SharedTable, suppressed: Set<number>, minimum: number): void {
  for (const { whole, parts } of lines) {
    if (whole !== undefined && suppressed.has(whole)) continue;
    const hidden = parts.filter((part) => suppressed.has(part));
    if (hidden.length === 0) continue;
    let sum = hidden.reduce((part, group) => part + (rows.get(group) ?? 0), 0);
    let count = hidden.length;
    for (const part of parts) {
      if (count >= 2 && sum >= minimum) break;
      if (suppressed.has(part)) continue;
      suppressed.add(part);
      sum += rows.get(part) ?? 0;
      count += 1;
    }
  }
}

/** Rule 2. What one group needs may serve the next, which then finds a twin that costs nothing. */
function hideRecoverable(table: SharedTable, suppressed: Set<number>): void {
  for (const group of bySize([...toldGroups(table, suppressed)], table.rows)) {
    for (const other of cheapestTwin(table, suppressed, group)) suppressed.add(other);
  }
}

/** Suppressed groups that can be told, or, where that is too much to find out, those without a twin. */
function toldGroups(table: SharedTable, suppressed: ReadonlySet<number>): ReadonlySet<number> {
  const recoverable = recoverableGroups(table.atoms, suppressed);
  if (recoverable !== undefined) return recoverable;
  const twinned = groupsWithTwin(table, suppressed);
  return new Set([...suppressed].filter((group) => !twinned.has(group)));
}

function bySize(groups: number[], rows: ReadonlyMap<number, number>): number[] {
  return groups.sort((a, b) => (rows.get(a) ?? 0) - (rows.get(b) ?? 0) || a - b);
}

/**
 * Suppressed groups with a twin: rows in them that only suppressed groups tell from rows outside, so that the two could
 * be exchanged and every shown group would stay as it is. Enough for a group not to be recoverable, but not needed.
 */
function groupsWithTwin({ atoms }: SharedTable, suppressed: ReadonlySet<number>): Set<number> {
  const alike = new Map<string, Atom[]>();
  for (const atom of atoms) {
    const shown = atom.groups.map((group) => (suppressed.has(group) ? '' : group)).join();
    const others = alike.get(shown) ?? [];
    alike.set(shown, others);
    others.push(atom);
  }
  const twinned = new Set<number>();
  for (const [first, ...others] of alike.values()) {
    first?.groups.forEach((group, k) => {
      if (others.every((other) => other.groups[k] === group)) return;
      for (const atom of [first, ...others]) twinned.add(atom.groups[k] ?? group);
    });
  }
  return twinned;
}

/** The shown groups, of the fewest rows together, that would have to go for the group to have a twin. */
function cheapestTwin({ atoms, rows }: SharedTable, suppressed: ReadonlySet<number>, group: number): number[] {
  const cost = (each: number): number => (suppressed.has(each) ? 0 : (rows.get(each) ?? 0));
  const costs = new Map(atoms.map((atom) => [atom, atom.groups.map(cost)]));
  let [twins, least]: [readonly Atom[], number] = [[], Infinity];
  for (const a of atoms.filter(({ groups }) => groups.includes(group))) {
    for (const b of atoms) {
      if (b.groups.includes(group)) continue;
      const price = priceOfTwins(a, b, costs, least);
      if (price < least) [twins, least] = [[a, b], price];
    }
  }
  const [a, b] = twins;
  if (a === undefined || b === undefined) return [];
  return a.groups.flatMap((own, k) => {
    const other = b.groups[k] ?? own;
    return own === other ? [] : [own, other].filter((each) => !suppressed.has(each));
  });
}

/** Rows of the shown groups that tell two atoms apart; counted no further than `enough`. */
function priceOfTwins(a: Atom, b: Atom, costs: ReadonlyMap<Atom, readonly number[]>, enough: number): number {
  const [ofA, ofB] = [costs.get(a) ?? [], costs.get(b) ?? []];
  let price = 0;
  for (let k = 0; k < a.groups.length && price < enough; k++) {
    if (a.groups[k] !== b.groups[k]) price += (ofA[k] ?? 0) + (ofB[k] ?? 0);
  }
  return price;
}
