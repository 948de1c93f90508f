import { formatMessage } from '../messages/catalog.ts';
import type { CompletionContext } from './completion.ts';
import { type Suggestion, valueSuggestion } from './suggestion.ts';

/** What a path of a config leads to. */
export type FileRole = 'table' | 'artifact' | 'card';

const names: Readonly<Record<FileRole, RegExp>> = {
  table: /\.(csv|tsv|jsonl|ndjson|parquet)(\.(gz|zst))?$/i,
  artifact: /\.(onnx|pkl|pickle|joblib|pt|pth|safetensors|h5|keras|pb|tflite|bst|ubj|txt|json|zip|bin)$/i,
  card: /(^|\/)(MODEL_CARD|README)\.md$|\.modelcard\.(md|ya?ml|json)$|\.md$/i,
};

/** Most files that one list shows; more are found by typing on. */
const most = 500;

/** Files of the project that fit, nearest to the config first. */
export function fileSuggestions({ knowledge, language }: CompletionContext, role: FileRole): Suggestion[] {
  const distance = (path: string): number => path.split('/').length + (path.startsWith('../') ? 10 : 0);
  const detail = formatMessage('editor/file', {}, language);
  return knowledge.files
    .filter((path) => names[role].test(path))
    .sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1))
    .slice(0, most)
    .map((path) => valueSuggestion(path, { kind: 'file', detail }));
}
