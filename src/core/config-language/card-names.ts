import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { frontMatterOf, longestFrontMatter } from '../cards/front-matter.ts';
import type { YamlPath } from '../config/yaml-source.ts';
import type { TextEdit } from '../finding.ts';
import { LineStarts } from '../text/line-starts.ts';
import { tokenOf, tolerant } from './config-document.ts';
import { renamedToken, type SymbolKind } from './config-symbols.ts';

/** Where the front matter of a card names something that its config declares; `*` stands for any item. */
const places: Readonly<Partial<Record<SymbolKind, readonly YamlPath[]>>> = {
  version: [['version'], ['model_version']],
  set: [
    ['model-index', '*', 'results', '*', 'dataset', 'name'],
    ['model-index', '*', 'results', '*', 'dataset', 'type'],
  ],
  dataset: [
    ['datasets', '*'],
    ['model-index', '*', 'results', '*', 'dataset', 'name'],
    ['model-index', '*', 'results', '*', 'dataset', 'type'],
  ],
};

/**
 * The edits of a card that give a symbol of its config another name. What the card says in sentences is left to its
 * writer: a number that no longer belongs to a version is found by the checks.
 */
export function cardRenameEdits(card: string, kind: SymbolKind, from: string, to: string): TextEdit[] {
  const front = frontMatterOf(card);
  const named = places[kind];
  if (front === undefined || named === undefined || front.yaml.length > longestFrontMatter) return [];
  const { contents } = parseDocument(front.yaml, tolerant);
  const lines = new LineStarts(card);
  const scalars = named.flatMap((path) => scalarsAt(contents, path));
  return scalars.flatMap((scalar) => {
    const token = tokenOf(scalar, front.yaml);
    if (token.text !== from) return [];
    const range = lines.range(front.offset + token.start, front.offset + token.end);
    return [{ range, text: renamedToken({ kind, token }, to) }];
  });
}

function scalarsAt(node: unknown, path: YamlPath): Scalar[] {
  const [segment, ...rest] = path;
  if (segment === undefined) return isScalar(node) ? [node] : [];
  if (segment === '*') return isSeq(node) ? node.items.flatMap((item) => scalarsAt(item, rest)) : [];
  return isMap(node) ? scalarsAt(node.get(segment, true), rest) : [];
}
