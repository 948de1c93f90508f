import assert from 'node:assert/strict';
import { reportWords } from '../../../../src/core/messages/report.ts';
import { arrangeRows, groupTable, limitsFor } from '../../../../src/core/reports/group-table.ts';
import { sampleReport } from '../../../support/sample-evaluation.ts';

const report = sampleReport({ regions: 3 });
const table = groupTable(report.evaluation, report.gates, reportWords('en'));
const everything = { text: '', kind: 'all' } as const;
const unsorted = { column: 'group', descending: false };

describe('group table', () => {
  it('names groups, and says where a value is missing', () => {
    const names = table.rows.map((row) => `${row.grouping}: ${row.name}`);
    assert.ok(names.includes('sex × age: female × (-inf,26)'));
    assert.ok(names.includes('age: missing'));
  });

  it('has one scale a column, which holds every interval and the gates', () => {
    const scale = table.scales['recall'];
    assert.ok(scale);
    for (const { group } of table.rows) {
      const interval = group.metrics['recall']?.interval;
      assert.ok(interval && interval[0] >= scale.lower && interval[1] <= scale.upper);
    }
    assert.ok(scale.lower <= 0.6, 'the gate at 0.6');
  });

  it('knows the gates of a group, and of that group alone', () => {
    const limits = table.rows.map((row) => [row.name, limitsFor(report.gates, 'recall', row.group)] as const);
    assert.deepEqual(
      limits.filter(([, values]) => values.length > 0),
      [['female', [0.6]]],
    );
  });

  it('filters by text and kind', () => {
    const names = (text: string, kind: 'all' | 'slice') =>
      arrangeRows(table.rows, { text, kind }, unsorted).map((row) => row.name);
    assert.deepEqual(names('REGION 2', 'all'), ['region 2']);
    assert.deepEqual(names('', 'slice'), ['region 1', 'region 2', 'region 3']);
    assert.deepEqual(names('no such group', 'all'), []);
  });

  it('sorts by a metric in both directions, undefined values last', () => {
    const [first, ...others] = table.rows;
    assert.ok(first);
    const undefinedRecall = {
      ...first,
      name: 'undefined',
      group: { ...first.group, metrics: { recall: { value: null, n: 0, undefined: 'no positives', interval: null } } },
    };
    const rows = [undefinedRecall, ...others];
    for (const descending of [false, true]) {
      const sorted = arrangeRows(rows, everything, { column: 'recall', descending });
      assert.equal(sorted.at(-1)?.name, 'undefined');
      const values = sorted.slice(0, -1).map((row) => row.group.metrics['recall']?.value ?? Number.NaN);
      assert.deepEqual(
        values,
        values.toSorted((left, right) => (descending ? right - left : left - right)),
      );
    }
  });

  it('leaves its rows as they are when it sorts', () => {
    const before = table.rows.map((row) => row.name);
    arrangeRows(table.rows, everything, { column: 'n', descending: true });
    arrangeRows(table.rows, everything, { column: 'group', descending: true });
    assert.deepEqual(
      table.rows.map((row) => row.name),
      before,
    );
  });
});
