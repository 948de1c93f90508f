import assert from 'node:assert/strict';
import { tableFormatOf } from '../../../../src/core/table/table-format.ts';

describe('format of a table by its name', () => {
  for (const [name, format] of [
    ['a.csv', 'csv'],
    ['/p/a.b/A.TSV', 'tsv'],
    ['a.tab', 'tsv'],
    ['a.jsonl.gz', 'jsonl'],
    ['a.ndjson.zst', 'jsonl'],
    ['a.parquet', 'parquet'],
    ['a.pq', 'parquet'],
    ['a.parquet.gz', undefined],
    ['a.json', undefined],
    ['a.csv.bak', undefined],
    ['csv', undefined],
    ['/p/.csv', undefined],
    ['a.constructor', undefined],
    ['data-*.csv', 'csv'],
  ] as const) {
    it(`${name}: ${format}`, () => {
      assert.equal(tableFormatOf(name), format);
    });
  }
});
