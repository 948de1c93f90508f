import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tableSource } from '../../src/adapters/engines/source.ts';
import { InputProblem } from '../../src/core/input-problem.ts';
import { formatMessage, type MessageId } from '../../src/core/messages/catalog.ts';
import type { TableRequest } from '../../src/ports/engine.ts';
import type { NamedEngine } from './engine-agreement.ts';

/** What is asked of a bad file. */
export const badFileColumns: Omit<TableRequest, 'source'> = {
  categories: [{ column: 'label' }],
  numbers: ['score'],
  keys: [],
  missing: ['NA'],
};

export interface BadFile {
  readonly title: string;
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly id: MessageId;
  /** Arguments besides the file. */
  readonly args?: Readonly<Record<string, string | number>>;
  readonly columns?: Omit<TableRequest, 'source'>;
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');

export const badFiles: readonly BadFile[] = [
  {
    title: 'a row with too few fields',
    name: 'short.csv',
    content: 'label,score,x\n1,0.5,a\n1,0.5\n',
    id: 'input/csv-ragged',
    args: { line: 3, expected: 3, found: 2 },
  },
  {
    title: 'a row with too many fields, after a field of two lines',
    name: 'long.csv',
    content: 'label,score\n"a\nb",0.5\n1,0.5,7\n',
    id: 'input/csv-ragged',
    args: { line: 4, expected: 2, found: 3 },
  },
  {
    title: 'text that is not UTF-8',
    name: 'latin1.csv',
    content: latin1('label,score\ngut,0.5\ns\xfc\xdf,0.5\n'),
    id: 'input/encoding',
    args: { line: 3 },
  },
  {
    title: 'a header that is not UTF-8',
    name: 'latin1-header.csv',
    content: latin1('label,score,gr\xf6\xdfe\n1,0.5,2\n'),
    id: 'input/encoding',
    args: { line: 1 },
  },
  {
    title: 'UTF-16',
    name: 'utf16.csv',
    content: Buffer.from('\ufefflabel,score\n1,0.5\n', 'utf16le'),
    id: 'input/utf16',
  },
  {
    title: 'a binary file',
    name: 'binary.csv',
    content: Uint8Array.from([80, 75, 3, 4, 0, 0, 8, 0]),
    id: 'input/not-text',
  },
  {
    title: 'a zero byte in a value',
    name: 'nul.csv',
    content: 'label,score\n1,0.5\na\0b,0.5\n',
    id: 'input/nul',
    args: { line: 3 },
  },
  { title: 'a blank first line', name: 'blank.csv', content: '\nlabel,score\n1,0.5\n', id: 'input/header-blank' },
  { title: 'nothing but a byte order mark', name: 'bom.csv', content: '\ufeff', id: 'input/file-empty' },
  {
    title: 'a missing column that resembles one',
    name: 'misspelt.csv',
    content: 'label,scores\n1,0.5\n',
    id: 'input/column-misspelt',
    args: { column: 'score', near: 'scores' },
  },
  {
    title: 'a missing column',
    name: 'missing.csv',
    content: 'label,p_good\n1,0.5\n',
    id: 'input/column-missing',
    args: { column: 'score', columns: 'label, p_good' },
  },
  {
    title: 'two columns of one name',
    name: 'duplicate.csv',
    content: 'label,score,score\n1,0.5,0.6\n',
    id: 'input/column-duplicate',
    args: { column: 'score' },
  },
  {
    title: 'a score that is no number',
    name: 'text-score.csv',
    content: 'label,score\n1,0.5\n0,NA\n0,high\n0,higher\n',
    id: 'input/not-a-number',
    args: { line: 4, column: 'score', value: 'high' },
  },
  {
    title: 'a number with a thousands separator, which DuckDB alone would read',
    name: 'underscore.csv',
    content: 'label,score\n1,1_000\n',
    id: 'input/not-a-number',
    args: { line: 2, column: 'score', value: '1_000' },
  },
  {
    title: 'a binned value that is no number',
    name: 'bins.csv',
    content: 'label,score\n1,0.5\n1,old\n',
    columns: { ...badFileColumns, categories: [{ column: 'score', edges: [0.5] }], numbers: [] },
    id: 'input/not-a-number',
    args: { line: 3, column: 'score', value: 'old' },
  },
  {
    title: 'a quote that is never closed',
    name: 'open-quote.csv',
    content: 'label,score\n1,0.5\n"1,0.5\n1,0.5\n',
    id: 'input/csv-quote-open',
    args: { line: 3 },
  },
  {
    title: 'text after a closing quote',
    name: 'quote-text.csv',
    content: 'label,score\n"a"b,0.5\n',
    id: 'input/csv-quote-text',
    args: { line: 2 },
  },
  {
    title: 'two kinds of line end',
    name: 'line-ends.csv',
    content: 'label,score\r\n1,0.5\r\n1,0.5\n1,0.5\r\n',
    id: 'input/csv-line-ends',
    args: { line: 3, found: 'LF', expected: 'CRLF' },
  },
  {
    title: 'a damaged gzip file',
    name: 'cut.csv.gz',
    content: gzipSync(`label,score\n${'1,0.5\n'.repeat(50_000)}`).subarray(0, 300),
    id: 'input/compression-damaged',
  },
  {
    title: 'a line of JSON that is cut',
    name: 'cut.jsonl',
    content: '{"label":1,"score":0.5}\n{"label":1,"sco\n',
    id: 'input/json-line',
    args: { line: 2, column: 12 },
  },
  {
    title: 'a line of JSON with a number that is not finite, and a comma too many',
    name: 'comma.jsonl',
    content: '{"score":-Infinity,"label":1,}\n',
    id: 'input/json-line',
    args: { line: 1, column: 30 },
  },
  {
    title: 'a JSON array',
    name: 'array.jsonl',
    content: '{"label":1,"score":0.5}\n[1,0.5]\n',
    id: 'input/json-line-other',
    args: { line: 2 },
  },
  {
    title: 'a score in JSON that is no number',
    name: 'text-score.jsonl',
    content: '{"label":1,"score":0.5}\n\n{"label":1,"score":true}\n',
    id: 'input/not-a-number',
    args: { line: 3, column: 'score', value: 'true' },
  },
  {
    title: 'a column of JSON objects',
    name: 'nested.jsonl',
    content: '{"label":{"a":1},"score":0.5}\n',
    id: 'input/column-type',
    args: { column: 'label', type: 'object' },
  },
  { title: 'JSON lines without a line', name: 'blank.jsonl', content: '\n\n', id: 'input/file-empty-json' },
  {
    title: 'text that is called Parquet',
    name: 'text.parquet',
    content: 'label,score\n1,0.5\n',
    id: 'input/parquet-damaged',
  },
];

/** The problem that all engines report, in the same words, of files in a folder. */
export async function commonProblem(
  engines: readonly NamedEngine[],
  pattern: string,
  folder: string,
  request: Omit<TableRequest, 'source'> = badFileColumns,
): Promise<InputProblem> {
  const problems: InputProblem[] = [];
  for (const { engine } of engines) {
    const reading = tableSource(pattern, folder).then((source) => engine.read({ source, ...request }, {}));
    problems.push(await reading.then(() => assert.fail('was read'), inputProblem));
  }
  const [first, ...others] = problems;
  assert.ok(first !== undefined);
  for (const { messageId, args, place } of others) {
    assert.deepEqual([messageId, args, place], [first.messageId, first.args, first.place]);
  }
  requireSaid(first);
  return first;
}

function inputProblem(error: unknown): InputProblem {
  if (error instanceof InputProblem) return error;
  throw error;
}

/** A message of at most three lines that names the file and leaves no place unfilled, in every language. */
function requireSaid({ messageId, args }: InputProblem): void {
  for (const language of ['en', 'zh-cn'] as const) {
    const text = formatMessage(messageId, args, language);
    assert.doesNotMatch(text.replaceAll('{"score": 0.5}', ''), /[{}]/, text);
    assert.ok(text.includes(basename(String(args['file']))), text);
    assert.ok(text.split('\n').length <= 3, text);
  }
}
