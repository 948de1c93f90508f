import { configSchemas, valueText } from '../config/config-kinds.ts';
import { placeOf, schemaShapes, schemaValues } from '../config/schema-places.ts';
import { formatMessage, type MessageId } from '../messages/catalog.ts';
import { checkRules } from '../messages/check-rules.ts';
import { columnMarkdown, typeText } from './column-text.ts';
import type { CompletionContext } from './completion.ts';
import { binsOf, declaredGroupings, declaredSets, declaredVersions } from './declared.ts';
import { fileSuggestions } from './file-suggestions.ts';
import { knownColumns } from './knowledge.ts';
import { limitSuggestions } from './limit-suggestions.ts';
import { metricSuggestions } from './metric-suggestions.ts';
import { type Suggestion, scalarSource, valueSuggestion } from './suggestion.ts';
import { versionSummary } from './version-text.ts';

type Source = (context: CompletionContext) => Suggestion[];

/** What fits as a value at each place, besides the fixed values of the schema. */
const sources: Readonly<Record<string, Source>> = {
  positive: labelValues,
  'classes[]': labelValues,
  card: (context) => fileSuggestions(context, 'card'),
  'columns.label': columns,
  'columns.score': columns,
  'columns.score.*': columns,
  'columns.prediction': columns,
  'columns.id': columns,
  'columns.weight': columns,
  'columns.cluster': columns,
  'columns.time': columns,
  'columns.query': columns,
  'sets[].dataset': datasets,
  'sets[].split': () => plain(['test', 'validation', 'train']),
  'versions[].stage': stages,
  'versions[].predictions': (context) => fileSuggestions(context, 'table'),
  'versions[].predictions.*': (context) => fileSuggestions(context, 'table'),
  'versions[].predictions.*.connection': connections,
  'versions[].artifact': (context) => fileSuggestions(context, 'artifact'),
  'sensitive[].column': columns,
  'sensitive[].columns[]': columns,
  'sensitive[].privileged': privileged,
  'slices[]': columns,
  'slices[].column': columns,
  'slices[].columns[]': columns,
  'gates[].metric': metricSuggestions,
  'gates[].by': sensitiveColumns,
  'gates[].by[]': sensitiveColumns,
  'gates[].group.*': groupValues,
  'gates[].set': sets,
  'gates[].versus': otherVersions,
  'gates[].min': limitSuggestions,
  'gates[].max': limitSuggestions,
  'gates[].within': limitSuggestions,
  'gates[].within_ratio': limitSuggestions,
  'people[].roles[]': roles,
  'policies[].approvals[]': roles,
  'policies[].stages[]': stages,
};

/** The values that fit at the cursor, those already in the same list left out. */
export function valueSuggestions(context: CompletionContext): Suggestion[] {
  const { kind, cursor, document, language } = context;
  const schema = configSchemas[kind];
  const fixed = schemaValues(schema, cursor.path).map((value): Suggestion => {
    const documentation = valueText(kind, cursor.path, value)?.[language];
    return valueSuggestion(value, { kind: 'value', ...(documentation === undefined ? {} : { documentation }) }, value);
  });
  const found = sources[placeOf(schema, cursor.path)]?.(context) ?? [];
  const there = typeof cursor.path.at(-1) === 'number' ? document.textsBelow(cursor.path.slice(0, -1)) : [];
  return [...fixed, ...found].filter(({ label }) => !there.includes(label));
}

/** Keys that are names: sets of predictions, columns of a group, rules. */
export function freeKeySuggestions(context: CompletionContext): Suggestion[] {
  const { kind, cursor } = context;
  if (!schemaShapes(configSchemas[kind], cursor.path).has('map')) return [];
  switch (placeOf(configSchemas[kind], cursor.path)) {
    case 'versions[].predictions':
      return sets(context);
    case 'gates[].group':
      return groupedColumns(context, ['sensitive', 'slice']);
    case 'columns.score':
      return labelValues(context);
    case 'severities':
      return checkRules.map((rule) =>
        valueSuggestion(rule, { kind: 'value', detail: say(context, 'editor/rule') }, rule),
      );
    default:
      return [];
  }
}

function say({ language }: CompletionContext, id: MessageId): string {
  return formatMessage(id, {}, language);
}

function columns({ knowledge, language, document }: CompletionContext): Suggestion[] {
  const used = new Set(document.textsBelow(['columns']));
  const known = [...knownColumns(knowledge).values()].map(({ column, table }) =>
    valueSuggestion(column.name, {
      kind: 'column',
      detail: typeText(column.type, language),
      documentation: columnMarkdown(column, table, language),
    }),
  );
  const there = new Set(known.map(({ label }) => label));
  const named = (knowledge.columnNames ?? []).filter((name) => !there.has(name));
  const all = [...known, ...named.map((name) => valueSuggestion(name, { kind: 'column' }))];
  // A column that has a role is seldom meant a second time.
  return [...all.filter(({ label }) => !used.has(label)), ...all.filter(({ label }) => used.has(label))];
}

/** The columns that are declared under `sensitive`, for a disparity. */
function sensitiveColumns(context: CompletionContext): Suggestion[] {
  return groupedColumns(context, ['sensitive']);
}

function groupedColumns(context: CompletionContext, kinds: readonly string[]): Suggestion[] {
  const { document, knowledge, language } = context;
  const declared = declaredGroupings(document).filter(({ kind }) => kinds.includes(kind));
  const known = knownColumns(knowledge);
  return [...new Set(declared.flatMap((grouping) => grouping.columns))].map((name) => {
    const column = known.get(name);
    const documentation = column && columnMarkdown(column.column, column.table, language);
    const detail = column && typeText(column.column.type, language);
    return valueSuggestion(name, {
      kind: 'column',
      ...(detail && { detail }),
      ...(documentation && { documentation }),
    });
  });
}

function labelValues(context: CompletionContext): Suggestion[] {
  const label = context.document.textAt(['columns', 'label']);
  return label === undefined ? [] : valuesOf(label, context);
}

function privileged(context: CompletionContext): Suggestion[] {
  const column = context.document.textAt([...context.cursor.path.slice(0, -1), 'column']);
  return column === undefined ? [] : groupsOf(column, context);
}

function groupValues(context: CompletionContext): Suggestion[] {
  return groupsOf(String(context.cursor.path.at(-1)), context);
}

/** The bins of a column that is cut, else its values. */
function groupsOf(column: string, context: CompletionContext): Suggestion[] {
  const bins = binsOf(context.document, column);
  if (bins.length === 0) return valuesOf(column, context);
  return bins.map((bin) =>
    valueSuggestion(bin, { kind: 'value', detail: say(context, 'editor/bin') }, JSON.stringify(bin)),
  );
}

function valuesOf(column: string, { knowledge, language, document }: CompletionContext): Suggestion[] {
  const missing = new Set(document.textsBelow(['missing']));
  const known = knownColumns(knowledge).get(column);
  return (known?.column.frequent ?? [])
    .filter(({ value }) => !missing.has(value))
    .map(({ value, rows }) =>
      valueSuggestion(
        value,
        { kind: 'value', detail: formatMessage('editor/rows', { rows }, language) },
        scalarSource(value, true),
      ),
    );
}

function sets(context: CompletionContext): Suggestion[] {
  return declaredSets(context.document).map((name) =>
    valueSuggestion(name, { kind: 'set', detail: say(context, 'editor/set') }),
  );
}

/** The versions that a gate may keep up with, newest first. */
function otherVersions(context: CompletionContext): Suggestion[] {
  const { document, knowledge, language } = context;
  const declared = declaredVersions(document).reverse();
  return declared.map((name) => {
    const known = knowledge.model?.versions.find(({ version }) => version === name);
    const detail = known === undefined ? say(context, 'editor/version') : versionSummary(known, language);
    return valueSuggestion(name, { kind: 'version', detail }, JSON.stringify(name));
  });
}

const usualStages = ['production', 'staging', 'candidate', 'development', 'archived', 'retired'];

function stages(context: CompletionContext): Suggestion[] {
  const written = context.document.at('versions[].stage').flatMap(({ scalar }) => (scalar ? [scalar.text] : []));
  return [...new Set([...written, ...usualStages])].map((stage) =>
    valueSuggestion(stage, { kind: 'value', detail: say(context, 'editor/stage') }),
  );
}

function datasets(context: CompletionContext): Suggestion[] {
  const { document, knowledge } = context;
  const here = document.at('sets[].dataset').flatMap(({ scalar }) => (scalar ? [scalar.text] : []));
  return [...new Set([...here, ...knowledge.datasets])].map((name) =>
    valueSuggestion(name, { kind: 'value', detail: say(context, 'editor/dataset') }),
  );
}

function connections(context: CompletionContext): Suggestion[] {
  return context.knowledge.connections.map((name) =>
    valueSuggestion(name, { kind: 'value', detail: say(context, 'editor/connection') }),
  );
}

function roles(context: CompletionContext): Suggestion[] {
  const names = context.document.at('roles[].name').flatMap(({ scalar }) => (scalar ? [scalar.text] : []));
  return names.map((name) => valueSuggestion(name, { kind: 'value', detail: say(context, 'editor/role') }));
}

function plain(values: readonly string[]): Suggestion[] {
  return values.map((value) => valueSuggestion(value, { kind: 'value' }));
}
