import type { ConfigKind } from '../config/config-kinds.ts';
import type { ConfigDocument, Token } from './config-document.ts';
import type { Span } from './span.ts';
import { scalarSource } from './suggestion.ts';

/** What a config gives a name to. */
export type SymbolKind = 'version' | 'set' | 'column' | 'dataset' | 'connection' | 'role';

/** One place where a name stands. */
export interface Occurrence {
  readonly kind: SymbolKind;
  readonly name: string;
  /** Where the name is given, rather than used. */
  readonly declares: boolean;
  readonly token: Token;
}

interface SymbolPlace {
  readonly kind: SymbolKind;
  readonly declares: boolean;
  /** The key at the place is the name, not the value. */
  readonly atKey?: true;
}

const declared = (kind: SymbolKind): SymbolPlace => ({ kind, declares: true });
const used = (kind: SymbolKind): SymbolPlace => ({ kind, declares: false });

const places: Readonly<Record<ConfigKind, Readonly<Record<string, SymbolPlace>>>> = {
  model: {
    'versions[].version': declared('version'),
    'gates[].versus': used('version'),
    'sets[].name': declared('set'),
    'versions[].predictions.*': { ...used('set'), atKey: true },
    'gates[].set': used('set'),
    'sets[].dataset': used('dataset'),
    'versions[].predictions.*.connection': used('connection'),
    'columns.label': used('column'),
    'columns.score': used('column'),
    'columns.score.*': used('column'),
    'columns.prediction': used('column'),
    'columns.id': used('column'),
    'columns.weight': used('column'),
    'columns.cluster': used('column'),
    'columns.time': used('column'),
    'columns.query': used('column'),
    'sensitive[].column': declared('column'),
    'sensitive[].columns[]': used('column'),
    'slices[]': declared('column'),
    'slices[].column': declared('column'),
    'slices[].columns[]': used('column'),
    'gates[].by': used('column'),
    'gates[].by[]': used('column'),
    'gates[].group.*': { ...used('column'), atKey: true },
  },
  project: {
    'connections.*': { ...declared('connection'), atKey: true },
    'roles[].name': declared('role'),
    'people[].roles[]': used('role'),
    'policies[].approvals[]': used('role'),
  },
};

/** Names that mean the same in every config of a project; the others are of one file. */
const ofProject: ReadonlySet<SymbolKind> = new Set(['dataset', 'connection', 'role']);

/** Whether a name means the same in every config of a project. */
export function isOfProject(kind: SymbolKind): boolean {
  return ofProject.has(kind);
}

/** Every place of a config where a name stands, in the order of the text. */
export function occurrences(document: ConfigDocument): Occurrence[] {
  return document.entries.flatMap((entry) => {
    const place = places[document.kind][entry.place];
    const token = place?.atKey ? entry.key : entry.scalar;
    if (place === undefined || token === undefined || token.text === '') return [];
    // `versus: approved` names no version of the file.
    if (entry.place === 'gates[].versus' && token.text === 'approved') return [];
    return [{ kind: place.kind, name: token.text, declares: place.declares, token }];
  });
}

/** The name at an offset. */
export function occurrenceAt(document: ConfigDocument, offset: number): Occurrence | undefined {
  return occurrences(document).find(({ token }) => token.start <= offset && offset <= token.end);
}

/** The places of a config where a symbol stands. */
export function occurrencesOf(
  document: ConfigDocument,
  { kind, name }: Pick<Occurrence, 'kind' | 'name'>,
): Occurrence[] {
  return occurrences(document).filter((one) => one.kind === kind && one.name === name);
}

/** A new name as it replaces a token: in the token's own quotes, in quotes where YAML needs them, a version always. */
export function renamedToken({ kind, token }: Pick<Occurrence, 'kind' | 'token'>, name: string): string {
  if (token.quote === "'") return `'${name.replaceAll("'", "''")}'`;
  if (token.quote === '"') return JSON.stringify(name);
  const isPlainVersion = kind === 'version' && scalarSource(name) === name && !/^\d/.test(name);
  return kind === 'version' && !isPlainVersion ? JSON.stringify(name) : scalarSource(name);
}

/** The part of a token that a person renames: without its quotes. */
export function nameSpan({ start, end, quote }: Token): Span {
  return quote === '' ? { start, end } : { start: start + 1, end: end - 1 };
}
