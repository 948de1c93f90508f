import assert from 'node:assert/strict';
import { pairRows, type VersionRows } from '../../../../src/core/comparison/paired-rows.ts';
import { InputProblem } from '../../../../src/core/input-problem.ts';

/** A version's table from rows of id, label and score; null is missing. */
function versionRows(
  version: string,
  rows: readonly (readonly [string | null, string | null, number | null])[],
): VersionRows {
  const labels = ['bad', 'good'];
  const ids = [...new Set(rows.flatMap(([id]) => (id === null ? [] : [id])))];
  return {
    version,
    id: 'id',
    score: 'score',
    hasPrediction: false,
    positive: 'good',
    threshold: 0.5,
    table: {
      rows: rows.length,
      categories: [{ column: 'label', values: labels }],
      cells: { count: 3, codes: [Int32Array.of(-1, 0, 1)] },
      cellOfRow: Uint16Array.from(rows, ([, label]) => (label === null ? 0 : labels.indexOf(label) + 1)),
      numbers: new Map([['score', Float64Array.from(rows, ([, , score]) => score ?? Number.NaN)]]),
      keys: new Map([
        ['id', { values: ids, codes: Int32Array.from(rows, ([id]) => (id === null ? -1 : ids.indexOf(id))) }],
      ]),
    },
  };
}

const problemOf = (a: VersionRows, b: VersionRows): string => {
  try {
    pairRows(a, b);
  } catch (error) {
    if (error instanceof InputProblem) return error.messageId;
    throw error;
  }
  return 'none';
};

describe('pairing the rows of two versions', () => {
  it('matches by id, in the order of the first, whatever the order of the second', () => {
    const a = versionRows('1', [
      ['x', 'good', 0.9],
      ['y', 'bad', 0.4],
      ['z', 'good', 0.5],
    ]);
    const b = versionRows('2', [
      ['z', 'good', 0.1],
      ['w', 'bad', 0.2],
      ['x', 'good', 0.3],
    ]);
    const rows = pairRows(a, b);
    assert.deepEqual([...rows.label], [1, 1]);
    assert.deepEqual(
      rows.scores.map((scores) => [...scores]),
      [
        [0.9, 0.5],
        [0.3, 0.1],
      ],
    );
    assert.deepEqual(
      rows.predictions.map((predictions) => [...predictions]),
      [
        [1, 1],
        [0, 0],
      ],
    );
    assert.deepEqual([rows.matched, rows.unmatched], [2, [1, 1]]);
  });

  it('leaves out rows without id, label or score', () => {
    const a = versionRows('1', [
      [null, 'good', 0.9],
      ['y', null, 0.4],
      ['z', 'good', null],
      ['k', 'bad', 0],
    ]);
    assert.deepEqual([pairRows(a, a).matched, pairRows(a, a).unmatched], [1, [0, 0]]);
  });

  it('refuses an id that stands twice, and labels that differ', () => {
    const once = versionRows('1', [['x', 'good', 0.9]]);
    assert.equal(
      problemOf(
        versionRows('2', [
          ['x', 'good', 0.9],
          ['x', 'good', 0.8],
        ]),
        once,
      ),
      'comparison/duplicate-id',
    );
    assert.equal(problemOf(once, versionRows('2', [['x', 'bad', 0.9]])), 'comparison/label-differs');
  });
});
