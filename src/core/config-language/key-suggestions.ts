import { configSchemas, keyText } from '../config/config-kinds.ts';
import { placeOf, schemaKeys, schemaShapes, type ValueShape } from '../config/schema-places.ts';
import type { YamlPath } from '../config/yaml-source.ts';
import { formatMessage } from '../messages/catalog.ts';
import type { CompletionContext } from './completion.ts';
import { fittingKeys } from './gate-limits.ts';
import { type Suggestion, scalarSource } from './suggestion.ts';
import { freeKeySuggestions } from './value-suggestions.ts';

/** The keys that a map may still get: required ones first, those already there left out. */
export function keySuggestions(context: CompletionContext): Suggestion[] {
  const { kind, cursor, document, language } = context;
  const there = new Set(document.keysAt(cursor.path).map(({ key }) => key?.text));
  const keys = schemaKeys(configSchemas[kind], cursor.path).filter(
    ({ name }) => !there.has(name) && !isExcluded(name, there),
  );
  const ranked = [...keys].sort((a, b) => rank(b.name, b.required, context) - rank(a.name, a.required, context));
  const declared = ranked.map(({ name, required }): Suggestion => {
    const documentation = keyText(kind, [...cursor.path, name])?.[language];
    return {
      label: name,
      kind: 'key',
      ...(required ? { detail: formatMessage('editor/required', {}, language) } : {}),
      ...(documentation === undefined ? {} : { documentation }),
      snippet: keySnippet(name, context),
      continues: true,
    };
  });
  const free = freeKeySuggestions(context).filter(({ label }) => !there.has(label));
  return [...declared, ...free.map((one): Suggestion => asKey(one, context))];
}

/** A column or set whose name is the key. */
function asKey(suggestion: Suggestion, context: CompletionContext): Suggestion {
  const { text: _, snippet: __, ...rest } = suggestion;
  const quoted = context.cursor.quote === '' ? scalarSource(rest.label, true) : JSON.stringify(rest.label);
  const name = quoted.replace(/[\\$}]/g, '\\$&');
  return { ...rest, snippet: context.hasColon ? name : `${name}: `, continues: true };
}

/** Keys of which one makes the other wrong. */
const exclusive: readonly (readonly [string, string])[] = [
  ['column', 'columns'],
  ['table', 'query'],
];

function isExcluded(name: string, there: ReadonlySet<string | undefined>): boolean {
  return exclusive.some(([a, b]) => (name === a && there.has(b)) || (name === b && there.has(a)));
}

/** Required keys first; of a gate then the limits that fit its metric. */
function rank(name: string, required: boolean, { kind, cursor, document }: CompletionContext): number {
  if (required) return 2;
  if (placeOf(configSchemas[kind], cursor.path) !== 'gates[]' || kind !== 'model') return 0;
  return fittingKeys(document.textAt([...cursor.path, 'metric'])).includes(name) ? 1 : 0;
}

/** A key with what its value begins with: the place of a scalar, braces or brackets in flow, lines of their own in block. */
function keySnippet(name: string, { kind, cursor, hasColon }: CompletionContext): string {
  if (hasColon) return name;
  const shapes = schemaShapes(configSchemas[kind], [...cursor.path, name]);
  if (shapes.has('text') || shapes.has('number') || shapes.has('boolean')) return `${name}: `;
  const inner = ' '.repeat(cursor.column + 2);
  if (cursor.inFlow || isBrief([...cursor.path, name])) return `${name}: ${shapes.has('list') ? '[$1]' : '{ $1 }'}`;
  return shapes.has('list') ? `${name}:\n${inner}- ` : `${name}:\n${inner}`;
}

/** Lists and maps that are short by nature and read best on one line. */
function isBrief(path: YamlPath): boolean {
  return ['columns', 'bins', 'slices', 'missing', 'classes', 'group', 'roles', 'stages', 'approvals'].includes(
    String(path.at(-1)),
  );
}

/** How a map or list can be begun where one is expected and nothing is written yet. */
export function shapeSuggestions({ kind, cursor, document, language, hasColon }: CompletionContext): Suggestion[] {
  if (hasColon || cursor.quote !== '') return [];
  const shapes = schemaShapes(configSchemas[kind], cursor.path);
  const say = (id: 'editor/as-map' | 'editor/as-list' | 'editor/as-item'): string => formatMessage(id, {}, language);
  const startsBlock = cursor.beginsLine && !cursor.inFlow;
  const suggestions: Suggestion[] = [];
  if (shapes.has('list') && startsBlock) {
    const item = schemaShapes(configSchemas[kind], [...cursor.path, 0]);
    suggestions.push({ label: '- ', kind: 'shape', detail: say('editor/as-item'), snippet: '- ', continues: true });
    if (holdsOnly(item, 'map')) {
      suggestions.push({
        label: '- { }',
        kind: 'shape',
        detail: say('editor/as-item'),
        snippet: '- { $1 }',
        continues: true,
      });
    }
  } else if (shapes.has('list') && document.find(cursor.path)?.scalar === undefined) {
    suggestions.push({ label: '[ ]', kind: 'shape', detail: say('editor/as-list'), snippet: '[$1]', continues: true });
  }
  if (shapes.has('map') && !(startsBlock && typeof cursor.path.at(-1) === 'string') && cursor.path.length > 0) {
    suggestions.push({ label: '{ }', kind: 'shape', detail: say('editor/as-map'), snippet: '{ $1 }', continues: true });
  }
  return suggestions;
}

function holdsOnly(shapes: ReadonlySet<ValueShape>, shape: ValueShape): boolean {
  return shapes.size === 1 && shapes.has(shape);
}
