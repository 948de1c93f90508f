import assert from 'node:assert/strict';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { distributionByGroup } from '../../../src/app/distribution.ts';
import { profileTable, projectTable } from '../../../src/app/profile-table.ts';
import type { Services } from '../../../src/app/services.ts';
import { InputProblem } from '../../../src/core/input-problem.ts';
import { distributionSchema, type TableProfile, tableProfileSchema } from '../../../src/core/profile/table-profile.ts';
import type { Effort } from '../../../src/ports/engine.ts';
import { services, workspace } from './workspace.ts';

const sourceOf = async (name: string, text: string) => {
  const root = await workspace({ [name]: text });
  return projectTable(services(), { location: join(root, name), root });
};
const profileOf = async (name: string, text: string): Promise<TableProfile> =>
  tableProfileSchema.parse(await profileTable(services(), await sourceOf(name, text), {}));
const column = (profile: TableProfile, name: string) => {
  const found = profile.columns.find((each) => each.name === name);
  assert.ok(found, name);
  return found;
};
const lines = (header: string, rows: number, row: (at: number) => string): string =>
  `${header}\n${Array.from({ length: rows }, (_, at) => row(at)).join('\n')}\n`;

describe('profile of a table', () => {
  it('gives type, missing, distinct and frequent values of every column, in order', async () => {
    const profile = await profileOf(
      't.csv',
      'name,n,flag,day,empty\na,1,true,2026-01-02,\nb,,false,2026-01-02,\na,2.5,true,,NaN\n',
    );
    assert.deepEqual(
      profile.columns.map(({ name, type, missing, distinct, distinctIsExact }) => [
        name,
        type,
        missing,
        distinct,
        distinctIsExact,
      ]),
      [
        ['name', 'text', 0, 2, true],
        ['n', 'number', 1, 2, true],
        ['flag', 'boolean', 0, 2, true],
        ['day', 'time', 1, 1, true],
        ['empty', 'other', 3, 0, true],
      ],
    );
    assert.deepEqual(column(profile, 'name').frequent, [
      { value: 'a', rows: 2 },
      { value: 'b', rows: 1 },
    ]);
    assert.equal(column(profile, 'n').numbers?.mean, 1.75);
    assert.equal(column(profile, 'name').numbers, undefined);
  });

  it('counts many values exactly: of numbers, texts and times', async () => {
    const profile = await profileOf(
      't.csv',
      lines('id,key,city', 3000, (at) => `${at},k${at},${at % 3 === 0 ? 'often' : `city ${at}`}`),
    );
    assert.deepEqual(
      profile.columns.map(({ distinct, distinctIsExact, frequent }) => [distinct, distinctIsExact, frequent.length]),
      [
        [3000, true, 0],
        [3000, true, 0],
        [2001, true, 1],
      ],
    );
    assert.deepEqual(column(profile, 'city').frequent, [{ value: 'often', rows: 1000 }]);
  });

  it('says what can be said of JSON lines with nested and mixed values, and of columns of one name', async () => {
    const json = await profileOf('t.jsonl', '{"a": 1, "b": {"c": 1}}\n{"a": "x", "b": [1]}\n{"d": true}\n');
    assert.deepEqual(
      json.columns.map(({ name, type, missing }) => [name, type, missing]),
      [
        ['a', 'text', 1],
        ['b', 'other', 1],
        ['d', 'boolean', 2],
      ],
    );
    const twice = await profileOf('t.csv', 'a,a\n1,x\n2,y\n');
    assert.deepEqual(
      twice.columns.map(({ type, numbers }) => [type, numbers]),
      [
        ['integer', undefined],
        ['text', undefined],
      ],
    );
  });

  it('is of a table with a header alone', async () => {
    const profile = await profileOf('t.csv', 'a,b\n');
    assert.equal(profile.rows, 0);
    assert.deepEqual(
      profile.columns.map(({ type, missing }) => [type, missing]),
      [
        ['other', 0],
        ['other', 0],
      ],
    );
  });

  it('is refused outside the project, by path and by link', async () => {
    const outside = await workspace({ 'secret.csv': 'a\n1\n' });
    const root = await workspace({ 't.csv': 'a\n1\n' });
    await symlink(join(outside, 'secret.csv'), join(root, 'link.csv'));
    for (const location of [join(outside, 'secret.csv'), join(root, 'link.csv'), join(root, '*.csv')]) {
      await assert.rejects(
        projectTable(services(), { location, root }),
        (error) => error instanceof InputProblem && error.messageId === 'config/outside-project',
        location,
      );
    }
  });

  it('counts what the config lists as missing, and reads the rest as what it is', async () => {
    const source = await sourceOf('t.csv', 'age,city\n31,?\n-999,Rome\n?,Rome\n45,\n');
    const read = await profileTable(services(), source, {}, ['?', '-999']);
    assert.deepEqual(
      read.columns.map(({ name, type, missing, distinct, frequent }) => [name, type, missing, distinct, frequent]),
      [
        ['age', 'integer', 2, 2, ['31', '45'].map((value) => ({ value, rows: 1 }))],
        ['city', 'text', 2, 1, [{ value: 'Rome', rows: 2 }]],
      ],
    );
    assert.deepEqual([column(read, 'age').numbers?.minimum, column(read, 'age').numbers?.maximum], [31, 45]);
    const request = { column: 'city', by: { column: 'age' }, missing: ['?', '-999'] };
    const { groups } = await distributionByGroup(services(), source, read, request, {});
    assert.deepEqual(
      groups.map(({ group, rows, missing }) => [group, rows, missing]),
      [
        ['31', 1, 1],
        ['45', 1, 1],
        [null, 2, 0],
      ],
    );
    const many = await sourceOf(
      'many.csv',
      lines('key,number', 3000, (at) => (at % 3 === 0 ? '?,?' : `k${at},${at}`)),
    );
    const counted = await profileTable(services(), many, {}, ['?']);
    assert.deepEqual(
      counted.columns.map(({ type, missing, distinct, frequent }) => [type, missing, distinct, frequent.length]),
      [
        ['text', 1000, 2000, 0],
        ['integer', 1000, 2000, 0],
      ],
    );
  });

  it('tells how far it is in whole percentages that only grow, also of compressed tables', async () => {
    const text = lines('id,key,city', 80_000, (at) => `${at},k${at},city ${at % 7} of a country with a long name`);
    const root = await workspace({ 't.csv': text });
    await writeFile(join(root, 't.csv.gz'), gzipSync(text));
    for (const name of ['t.csv', 't.csv.gz']) {
      const told: number[] = [];
      const source = await projectTable(services(), { location: join(root, name), root });
      await profileTable(services(), source, { progress: (_step, done = Number.NaN) => told.push(done) });
      assert.ok(told.length > 2, `${name}: ${told.join(' ')}`);
      assert.deepEqual(
        told,
        [...new Set(told)].sort((a, b) => a - b),
      );
      assert.ok(told.includes(0.5), `${name}: half of it is the description`);
      assert.ok(told.every((share) => Number.isInteger(Math.round(share * 1e6) / 1e4)));
    }
  });

  it('ends when it is cancelled', async () => {
    const source = await sourceOf(
      't.csv',
      lines('a,b', 100, (at) => `${at},${at}`),
    );
    await assert.rejects(profileTable(services(), source, { signal: AbortSignal.abort() }), { name: 'AbortError' });
    const controller = new AbortController();
    const plain = services();
    const afterDescribe: Services = {
      ...plain,
      engineFor: async (table) => {
        const engine = await plain.engineFor(table);
        const describe = async (...args: Parameters<typeof engine.describe>) => {
          const description = await engine.describe(...args);
          controller.abort();
          return description;
        };
        return { name: engine.name, describe, read: (request, effort: Effort) => engine.read(request, effort) };
      },
    };
    await assert.rejects(profileTable(afterDescribe, source, { signal: controller.signal }), { name: 'AbortError' });
  });
});

describe('distribution by group', () => {
  const distribution = async (text: string, name: string, by: { column: string; edges?: number[] }) => {
    const source = await sourceOf('t.csv', text);
    const profile = await profileTable(services(), source, {});
    return distributionSchema.parse(await distributionByGroup(services(), source, profile, { column: name, by }, {}));
  };

  it('counts few numbers by value, many in the bins of the profile', async () => {
    const text = lines('grade,score,sex', 100, (at) => `${at % 4},${at / 100},${at % 2 ? 'm' : 'f'}`);
    const grades = await distribution(text, 'grade', { column: 'sex' });
    assert.deepEqual(grades.values, ['0', '1', '2', '3']);
    assert.deepEqual(
      grades.groups.map(({ group, counts }) => [group, counts]),
      [
        ['f', [25, 0, 25, 0]],
        ['m', [0, 25, 0, 25]],
      ],
    );
    const scores = await distribution(text, 'score', { column: 'sex' });
    assert.equal(scores.values, undefined);
    assert.deepEqual([scores.edges?.[0], scores.edges?.at(-1), scores.edges?.length], [0, 1, 21]);
    assert.ok(scores.groups.every(({ counts, other }) => counts.length === 20 && other === 0));
  });

  it('tells missing values and the missing group apart', async () => {
    const { groups } = await distribution('v,g\nx,a\n,a\nx,\n,\n', 'v', { column: 'g' });
    assert.deepEqual(groups, [
      { group: 'a', rows: 2, missing: 1, counts: [1], other: 0 },
      { group: null, rows: 2, missing: 1, counts: [1], other: 0 },
    ]);
  });

  it('lists the largest groups and values, and counts the rest', async () => {
    const text = lines('v,g', 600, (at) => `v${at % 30},g${at < 300 ? at % 3 : at % 20}`);
    const { values, groups, otherGroups } = await distribution(text, 'v', { column: 'g' });
    assert.equal(values?.length, 20);
    assert.equal(groups.length, 12);
    assert.deepEqual(otherGroups, { groups: 8, rows: 120 });
    assert.equal(
      groups.reduce((sum, { rows }) => sum + rows, otherGroups.rows),
      600,
    );
    for (const { counts, missing, other, rows } of groups) {
      assert.equal(
        counts.reduce((sum, count) => sum + count, missing + other),
        rows,
      );
    }
  });

  it('cuts groups of many numbers where asked, else at round numbers', async () => {
    const text = lines('v,age', 60, (at) => `x,${at + 20}`);
    const groupsOf = async (by: { column: string; edges?: number[] }) =>
      (await distribution(text, 'v', by)).groups.map(({ group, rows }) => [group, rows]);
    assert.deepEqual(await groupsOf({ column: 'age', edges: [26] }), [
      ['(-inf,26)', 6],
      ['[26,inf)', 54],
    ]);
    assert.deepEqual(await groupsOf({ column: 'age' }), [
      ['(-inf,30)', 10],
      ['[30,40)', 10],
      ['[40,50)', 10],
      ['[50,60)', 10],
      ['[60,70)', 10],
      ['[70,inf)', 10],
    ]);
  });

  it('of a column by itself is one value a group', async () => {
    const { groups } = await distribution('v\na\nb\na\n', 'v', { column: 'v' });
    assert.deepEqual(
      groups.map(({ group, counts }) => [group, counts]),
      [
        ['a', [2, 0]],
        ['b', [0, 1]],
      ],
    );
  });

  it('says which column is not there', async () => {
    await assert.rejects(
      distribution('value,group\n1,a\n', 'valu', { column: 'group' }),
      (error) => error instanceof InputProblem && error.args['near'] === 'value',
    );
  });
});
