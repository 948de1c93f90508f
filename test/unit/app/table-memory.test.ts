import assert from 'node:assert/strict';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableMemory } from '../../../src/app/table-memory.ts';
import { createServices } from '../../../src/compose/universal.ts';

describe('what is remembered of tables', () => {
  const services = createServices({ tool: 'assay test' });
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-memory-'));
    file = join(folder, 't.csv');
    await writeFile(file, 'a\n1\n');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is found out once while the file stays the same', async () => {
    const memory = new TableMemory<number>(2);
    const source = await services.tableSource(file, folder);
    let asked = 0;
    const ask = () => memory.recall(services.files, source, async () => ++asked);
    assert.deepEqual([await ask(), await ask()], [1, 1]);
    await appendFile(file, '2\n');
    assert.equal(await ask(), 2);
  });

  it('is not kept of a table that changes while it is read', async () => {
    const memory = new TableMemory<number>(2);
    const source = await services.tableSource(file, folder);
    await memory.recall(services.files, source, async () => {
      await appendFile(file, '2\n');
      return 1;
    });
    assert.equal(await memory.recall(services.files, source, async () => 2), 2);
  });

  it('is forgotten first of the table that was not asked for longest', async () => {
    const memory = new TableMemory<string>(2);
    const recalled = async (name: string, found: string) => {
      await writeFile(join(folder, name), `a\n${name}\n`, { flag: 'a' });
      return memory.recall(services.files, await services.tableSource(name, folder), async () => found);
    };
    const again = async (name: string) =>
      memory.recall(services.files, await services.tableSource(name, folder), async () => 'new');
    for (const name of ['x.csv', 'y.csv']) await recalled(name, 'old');
    assert.equal(await again('x.csv'), 'old');
    await recalled('z.csv', 'old');
    assert.deepEqual([await again('x.csv'), await again('y.csv')], ['old', 'new']);
  });

  it('spares a second look at a table whose columns are asked for again', async () => {
    const source = await services.tableSource(file, folder);
    const describe = async () => (await services.engineFor(source)).describe(source, {});
    const first = await describe();
    assert.equal(await describe(), first);
    await appendFile(file, '2\n');
    assert.equal((await describe()).rows, 2);
  });
});
