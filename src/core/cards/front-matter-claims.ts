import { YamlSource } from '../config/yaml-source.ts';
import { resolveMetric } from '../metrics/catalog.ts';
import { LineStarts } from '../text/line-starts.ts';
import type { SourceText } from '../text/source-text.ts';
import type { CardModel } from './card-model.ts';
import type { Claim } from './claim.ts';
import type { Lexicon } from './lexicon.ts';
import { isAmbiguousName, metricNames } from './metric-names.ts';
import type { ParsedCard } from './parse-card.ts';
import { isAboutSomethingElse } from './subject-of-clauses.ts';
import { tokenize } from './tokenize.ts';
import { readNumber } from './written-number.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The numbers of a Hugging Face `model-index`, for results on a dataset of the model or on none named. */
export function frontMatterClaims(card: SourceText, parsed: ParsedCard, model: CardModel, lexicon: Lexicon): Claim[] {
  if (parsed.frontMatter === undefined) return [];
  const yaml = new YamlSource(card, parsed.frontMatter.yaml, parsed.frontMatter.offset, false);
  const lines = new LineStarts(card.text);
  const root = fields(yaml.value);
  const versions = statedVersion(root, model);
  return items(root['model-index']).flatMap((entry, i) =>
    items(entry['results']).flatMap((result, j) => {
      const set = setOf(result, model);
      if (set === undefined) return [];
      return items(result['metrics']).flatMap((metric, k): Claim[] => {
        const id = metricId(metric, lexicon);
        const path = ['model-index', i, 'results', j, 'metrics', k, 'value'];
        const { start, end } = yaml.rangeOf(path);
        const from = lines.offset(start);
        const [, quote = '', text = ''] =
          /^(["']?)(.*?)\1$/.exec(card.text.slice(from, lines.offset(end)).trim()) ?? [];
        const number = readNumber(text);
        if (id === undefined || number === undefined) return [];
        const first = from + quote.length;
        const place = { place: 'field', start: first, end: first + text.length } as const;
        return [{ metric: id, number, ...place, group: {}, versions, ...(set === '' ? {} : { set }), otherGroups: [] }];
      });
    }),
  );
}

function metricId(metric: Fields, lexicon: Lexicon): string | undefined {
  const title = metric['name'];
  if (typeof title === 'string' && isAboutSomethingElse(tokenize(title, lexicon))) return undefined;
  for (const name of [metric['type'], metric['name']]) {
    if (typeof name !== 'string') continue;
    if (isAmbiguousName(name)) return undefined;
    const resolved = resolveMetric(name);
    if ('definition' in resolved) return resolved.definition.id;
    const known = Object.entries(metricNames).find(([, names]) => names.includes(name.toLowerCase()));
    if (known !== undefined) return known[0];
  }
  return undefined;
}

/** The evaluation set of a result; empty when it names no dataset, undefined when it names another one. */
function setOf(result: Fields, { sets }: CardModel): string | undefined {
  const dataset = fields(result['dataset']);
  const names = [dataset['name'], dataset['type']].filter((name) => typeof name === 'string').map(plainName);
  const split = dataset['split'];
  if (names.length === 0) return split === undefined || sets.some((set) => set.split === split) ? '' : undefined;
  return sets.find((set) => {
    if (typeof split === 'string' && set.split !== undefined && split !== set.split) return false;
    return [set.name, set.dataset ?? '']
      .map(plainName)
      .some((own) => own !== '' && names.some((name) => name.includes(own)));
  })?.name;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A `version` key of the front matter says which version the card is of. */
function statedVersion(root: Fields, { versions }: CardModel): string[] {
  const stated = String(root['version'] ?? root['model_version'] ?? '');
  return versions.some((version) => version.name === stated) ? [stated] : [];
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function items(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}
