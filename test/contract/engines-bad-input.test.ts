import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BadFile, badFiles, commonProblem } from '../support/bad-files.ts';
import { enginesUnderTest, type NamedEngine } from '../support/engine-agreement.ts';

describe('bad input in large files', function () {
  this.timeout(60_000);
  let folder: string;
  let engines: NamedEngine[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bad-input-'));
    engines = await enginesUnderTest();
  });
  after(() => rm(folder, { recursive: true }));
  const problemOf = (pattern: string, request?: BadFile['columns']) => commonProblem(engines, pattern, folder, request);

  /** Beyond the first megabyte, which core reads for the header, it is DuckDB that meets the fault first. */
  const goodRows = 200_000;
  const faultyRows = badFiles.filter(({ name, args }) => name.endsWith('.csv') && Number(args?.['line'] ?? 0) > 1);
  for (const { title, name, content, id, args, columns: request } of faultyRows) {
    it(`is reported far into a file: ${title}`, async () => {
      const bytes = Buffer.from(content);
      const header = bytes.indexOf('\n') + 1;
      const width = bytes.subarray(0, header).toString('latin1').split(',').length;
      const lineEnd = bytes[header - 2] === 0x0d ? '\r\n' : '\n';
      const good = Buffer.from(`1,0.5${',a'.repeat(width - 2)}${lineEnd}`.repeat(goodRows));
      await writeFile(
        join(folder, `far-${name}`),
        Buffer.concat([bytes.subarray(0, header), good, bytes.subarray(header)]),
      );
      const problem = await problemOf(`far-${name}`, request);
      assert.deepEqual([problem.messageId, problem.args['line']], [id, Number(args?.['line']) + goodRows]);
    });
  }

  it('is reported: a line of more than 16 MB', async () => {
    const line = Buffer.alloc(18 * 1024 * 1024, 'x');
    await writeFile(join(folder, 'huge.csv'), Buffer.concat([Buffer.from('label,score\n1,0.5\n'), line]));
    const { messageId, args } = await problemOf('huge.csv');
    assert.deepEqual([messageId, args['line'], args['limit']], ['input/line-long', 3, 16]);
  });
});
