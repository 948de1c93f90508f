import assert from 'node:assert/strict';
import { join } from 'node:path';
import { tableHandlers } from '../../../src/compute/table-handlers.ts';
import { InputProblem } from '../../../src/core/input-problem.ts';
import { services, workspace } from '../app/workspace.ts';

const rows = Array.from({ length: 60 }, (_, at) => `${at % 20 === 0 ? 'x' : at % 2 ? 'm' : 'f'},${at % 3}`);
const csv = `sex,city\n${rows.join('\n')}\n?,1\n`;

describe('the table handlers of the compute process', () => {
  const table = async (project: string) => {
    const root = await workspace({ 'assay.yaml': project, 't.csv': csv });
    return { location: join(root, 't.csv'), root };
  };
  const handlers = tableHandlers(services());

  it('keep small cells of sensitive columns back where the project says so', async () => {
    const target = await table('privacy: { minimum_cell: 5 }\n');
    const values = async (sensitive?: string[]) => {
      const { columns } = await handlers.profile({ ...target, missing: ['?'], ...(sensitive && { sensitive }) }, {});
      return columns.map(({ missing, frequent }) => [missing, frequent.map(({ value }) => value)]);
    };
    const cities = [0, ['1', '0', '2']];
    assert.deepEqual(await values(['sex']), [[1, ['m']], cities]);
    assert.deepEqual(await values([]), [[1, ['m', 'f', 'x']], cities]);
    assert.equal((await values())[0]?.[1]?.toString(), 'm');
    const by = { column: 'sex' };
    const found = await handlers.distribution({ ...target, column: 'city', by, sensitive: ['sex'] }, {});
    assert.ok(!found.groups.some(({ group }) => group === 'x' || group === '?'));
    assert.equal(found.withheldBelow, 5);
  });

  it('tell all cells where the project protects none', async () => {
    const target = await table('project: p\n');
    const { columns } = await handlers.profile({ ...target, sensitive: ['sex'] }, {});
    assert.deepEqual(
      columns[0]?.frequent.map(({ rows: count }) => count),
      [30, 27, 3, 1],
    );
    const by = { column: 'sex' };
    const { groups } = await handlers.distribution({ ...target, column: 'city', by, missing: ['?'] }, {});
    assert.deepEqual(
      groups.map(({ group }) => group),
      ['f', 'm', 'x', null],
    );
  });

  it('tell nothing while nobody can say what is protected', async () => {
    const target = await table('privacy: { minimum_cell: many }\n');
    await assert.rejects(handlers.profile({ ...target }, {}), InputProblem);
  });
});
