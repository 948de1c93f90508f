import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetWriter } from '../../support/parquet-writer.ts';
import { runCli, temporaryFolder } from './run-cli.ts';

const config = `model: house
task: regression
columns: { label: price, prediction: predicted, cluster: team }
versions:
  - { version: "1", predictions: houses.csv }
sensitive:
  - { column: district, privileged: north }
gates:
  - { metric: mae, max: 60 }
  - { metric: r2, min: 0.999 }
`;

/** Prices and predictions of houses, with a gap in one row. */
function houses(): string {
  const rows = Array.from({ length: 240 }, (_, row) => {
    const price = 100 + ((row * 37) % 241);
    const predicted = row === 7 ? '' : price + ((row * 53) % 61) - 28.5;
    return `${price},${predicted},${['north', 'south', 'east'][row % 3]},t${(row * 7) % 45}`;
  });
  return `price,predicted,district,team\n${rows.join('\n')}\n`;
}

describe('a regression model on the command line', () => {
  const folder = temporaryFolder();
  const run = (...args: string[]) => runCli(args, folder.path());

  beforeEach(async () => {
    await writeFile(join(folder.path(), 'houses.csv'), houses());
    await writeFile(join(folder.path(), 'house.model.yaml'), config);
  });

  it('is evaluated, judged by its gates and reported', async () => {
    const { code, stdout, stderr } = await run('evaluate', 'house.model.yaml', '--report', 'house.html');
    assert.deepEqual([code, stderr], [1, '']);
    assert.match(stdout, /^mean_absolute_error +\d/m);
    assert.match(stdout, /^district=east +80 /m);
    assert.match(stdout, /✓ pass +mean_absolute_error ≤ 60/);
    assert.match(stdout, /✗ fail +r2 ≥ 0\.999/);
    const html = await readFile(join(folder.path(), 'house.html'), 'utf8');
    assert.match(html, /Mean absolute error/);
    assert.doesNotMatch(html, /ROC/);
    const checked = await run('check');
    assert.match(checked.stdout, /10:15 +✗ error +r2 ≥ 0\.999 fails for version 1/);
  });

  it('has the same numbers from both engines, CSV and Parquet', async () => {
    const writer = await parquetWriter();
    const parquet = join(folder.path(), 'houses.parquet');
    await writer.copy(`SELECT * FROM read_csv('${join(folder.path(), 'houses.csv')}')`, parquet);
    writer.close();
    const options = [
      '--task',
      'regression',
      '--label',
      'price',
      '--prediction',
      'predicted',
      '--sensitive',
      'district',
    ];
    const printed = await Promise.all(
      ['houses.csv', 'houses.parquet'].flatMap((table) =>
        ['duckdb', 'text'].map(async (engine) => {
          const { code, stdout, stderr } = await run('evaluate', table, ...options, '--engine', engine);
          assert.deepEqual([code, stderr], [0, '']);
          return stdout.split('\n').slice(1).join('\n');
        }),
      ),
    );
    assert.equal(new Set(printed).size, 1);
    assert.deepEqual((await readdir(folder.path())).sort(), ['house.model.yaml', 'houses.csv', 'houses.parquet']);
  });

  it('says what it needs: a column of predictions, of numbers', async () => {
    const options = ['houses.csv', '--task', 'regression', '--label', 'price'];
    const without = await run('evaluate', ...options);
    assert.equal(without.code, 2);
    assert.match(without.stderr, /^Which column holds the prediction\?/);
    const words = await run('evaluate', ...options, '--prediction', 'district');
    assert.equal(words.code, 2);
    assert.match(words.stderr, /line 2, column "district": "north" is not a number/);
  });
});
