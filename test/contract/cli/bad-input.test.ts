import assert from 'node:assert/strict';
import { copyFile, open, readdir, readFile, readlink, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { copyExample, example } from './example-copy.ts';
import { finished, runCli, startCli, temporaryFolder } from './run-cli.ts';

const good = 'label,score\n1,0.9\n0,0.2\n1,0.6\n0,0.4\n';
const columns = ['--label', 'label', '--score', 'score'];

/** One case of bad input: what is written, what is asked, and what the message must say. */
interface Case {
  readonly what: string;
  readonly content?: string | Buffer;
  readonly file?: string;
  readonly args?: readonly string[];
  readonly says: readonly RegExp[];
}

const cases: readonly Case[] = [
  { what: 'no file', file: 'nowhere.csv', says: [/nowhere\.csv/, /no such file/i] },
  { what: 'a folder', file: '.', says: [/is a folder\. Name a file in it/] },
  { what: 'an empty file', content: '', says: [/table\.csv/, /empty/i] },
  { what: 'a ragged CSV', content: 'label,score\n1,0.9\n0,0.2,7\n', says: [/^table\.csv, line 3/, /3 fields.*2/] },
  {
    what: 'a wrong encoding',
    content: Buffer.from('label,score\n1,0.9\nj\xfcng,0.2\n', 'latin1'),
    says: [/table\.csv/, /UTF-8/],
  },
  { what: 'UTF-16', content: Buffer.from('\ufefflabel,score\n1,0.9\n', 'utf16le'), says: [/UTF-16/] },
  { what: 'an unclosed quote', content: 'label,score\n"1,0.9\n0,0.2\n', says: [/^table\.csv, line 2/, /quote/i] },
  { what: 'a missing column', args: ['--label', 'lable', '--score', 'score'], says: [/lable/, /label/] },
  {
    what: 'a duplicate column',
    content: 'label,score,score\n1,0.9,0.9\n',
    says: [/several columns "score"/],
  },
  {
    what: 'a score that is no number',
    content: 'label,score\n1,0.9\n0,high\n',
    says: [/^table\.csv, line 3/, /score/, /high/],
  },
  { what: 'a probability outside 0..1', content: 'label,score\n1,0.9\n0,1.7\n', says: [/1\.7/, /score/] },
  {
    what: 'three labels',
    content: 'label,score\na,0.9\nb,0.2\nc,0.4\n',
    args: [...columns, '--positive', 'a'],
    says: [/a, b, c/],
  },
  {
    what: 'three labels and no positive one',
    content: 'label,score\na,0.9\nb,0.2\nc,0.4\n',
    says: [/^table\.csv: /, /3 different labels \(a, b, c\)/],
  },
  {
    what: 'a header alone',
    content: 'label,score\n',
    says: [/^table\.csv has columns but no rows/],
  },
  {
    what: 'a kind of weight without a weight',
    args: [...columns, '--weight-kind', 'frequency'],
    says: [/^--weight-kind/, /--weight COLUMN/],
  },
  { what: 'a positive label that is absent', args: [...columns, '--positive', 'yes'], says: [/yes/, /0, 1/] },
  {
    what: 'labels without a usual positive',
    content: 'label,score\ngood,0.9\nbad,0.2\n',
    says: [/^table\.csv: /, /good/, /--positive/],
  },
  { what: 'an unknown option', args: [...columns, '--treshold', '0.5'], says: [/--treshold/, /--threshold/] },
  { what: 'a confidence in percent', args: [...columns, '--confidence', '95'], says: [/0\.95/] },
  {
    what: 'a huge line',
    content: `label,score\n1,0.9\n0,0.${'5'.repeat(17 * 1024 * 1024)}\n`,
    says: [/^table\.csv, line 3/, /16 MB/],
  },
  { what: 'half a bootstrap replicate', args: [...columns, '--bootstrap', '10.5'], says: [/whole number/] },
  {
    what: 'a weight beyond all bounds',
    content: 'label,score,w\n1,0.9,1\n0,0.2,1e308\n',
    args: [...columns, '--weight', 'w'],
    says: [/^table\.csv, line 3, column "w": the weight 1e\+308 is too large/, /Divide/],
  },
  { what: 'half a seed', args: [...columns, '--seed', '0.5'], says: [/whole number/] },
  {
    what: 'the version of a table',
    args: [...columns, '--version', '2'],
    says: [/--version/, /table\.csv is a table/],
  },
  {
    what: 'a slice by an id',
    content: `label,score,id\n${Array.from({ length: 10_001 }, (_, i) => `${i % 2},0.5,r${i}`).join('\n')}\n`,
    args: [...columns, '--slice', 'id'],
    says: [/id makes 10001 groups/, /bins/],
  },
  { what: 'a Parquet file cut in half', file: 'half.parquet', says: [/half\.parquet/, /parquet/i] },
  { what: 'an unknown kind of file', file: 'table.xlsx', content: 'x', says: [/table\.xlsx/, /csv/i] },
];

describe('bad input to the command line', () => {
  const folder = temporaryFolder();
  for (const { what, content, file = 'table.csv', args = columns, says } of cases) {
    it(`${what}: one message, exit code 2, nothing on stdout`, async () => {
      const path = join(folder.path(), file);
      if (what.startsWith('a Parquet')) await writeHalf(join(example, 'data/predictions-v2.parquet'), path);
      else if (what !== 'no file' && what !== 'a folder') await writeFile(path, content ?? good);
      for (const engine of ['text', 'duckdb']) {
        const { code, stdout, stderr } = await runCli(['evaluate', file, ...args, '--engine', engine], folder.path());
        assert.equal(stdout, '', engine);
        assert.equal(code, 2, `${engine}: ${stderr}`);
        for (const pattern of says) assert.match(stderr, pattern, engine);
        assert.ok(stderr.trimEnd().split('\n').length <= 4, stderr);
        assert.doesNotMatch(stderr, /\bat \w+.*\(|Error:|undefined|\{\w+\}/);
      }
    });
  }

  it('a YAML syntax error: file, line and column', async () => {
    await writeFile(join(folder.path(), 'm.model.yaml'), 'model: m\ntask: [binary\n');
    const { code, stdout, stderr } = await runCli(['evaluate', 'm.model.yaml'], folder.path());
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /m\.model\.yaml:\d+:\d+/);
  });

  it('an unknown metric in a gate: named with its place and the nearest one', async () => {
    const workspace = join(folder.path(), 'w');
    await copyExample(workspace);
    const file = join(workspace, 'credit-risk.model.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('metric: roc_auc, min', 'metric: roc_acu, min'));
    const { code, stderr } = await runCli(['evaluate', 'credit-risk.model.yaml'], workspace);
    assert.equal(code, 2);
    assert.match(stderr, /credit-risk\.model\.yaml:\d+:\d+/);
    assert.match(stderr, /roc_acu.*roc_auc/s);
  });

  it('two runs at once leave one whole evidence file each', async () => {
    const workspace = join(folder.path(), 'w');
    await copyExample(workspace);
    const runs = await Promise.all([1, 2].map(() => runCli(['evaluate', 'credit-risk.model.yaml'], workspace)));
    for (const run of runs) assert.ok(run.code === 0 || run.code === 1, run.stderr);
    const evidence = join(workspace, '.assay/evaluations/credit-risk/2/test');
    const files = await readdir(evidence);
    assert.equal(files.length, 1);
    assert.equal(JSON.parse(await readFile(join(evidence, files[0] ?? ''), 'utf8')).schema, 'assay/evaluation/1');
  });

  it('Ctrl-C: exit code 130, a word about it, nothing half-written', async function () {
    this.timeout(20_000);
    const table = join(folder.path(), 'large.csv');
    const rows = Array.from({ length: 400_000 }, (_, i) => `${i % 2},0.${(i * 7919) % 1_000_003}`).join('\n');
    await writeFile(table, `label,score\n${rows}\n`);
    const child = startCli(['evaluate', 'large.csv', ...columns, '--report', 'out.html'], folder.path());
    const end = finished(child);
    await hasOpened(child.pid ?? 0, 'large.csv');
    child.kill('SIGINT');
    const { code, stdout, stderr } = await end;
    assert.equal(code, 130, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, /interrupted/i);
    assert.deepEqual((await readdir(folder.path())).sort(), ['large.csv']);
  });

  it('a reader that goes away ends it quietly', async () => {
    const child = startCli(['evaluate', 'credit-risk.model.yaml', '--json', '--no-save'], example);
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, stderr } = await finished(child);
    assert.ok(code === 0 || code === 1);
    assert.equal(stderr, '');
  });

  it('a slow reader gets all of the JSON', async function () {
    this.timeout(20_000);
    const table = join(folder.path(), 'wide.csv');
    const rows = Array.from({ length: 3000 }, (_, i) => `${(i * 7) % 2},0.${(i * 7919) % 1009},g${i % 300}`).join('\n');
    await writeFile(table, `label,score,group\n${rows}\n`);
    const child = startCli(
      ['evaluate', 'wide.csv', ...columns, '--slice', 'group', '--json', '--bootstrap', '0'],
      folder.path(),
    );
    let text = '';
    child.stdout.setEncoding('utf8');
    for await (const chunk of child.stdout) {
      text += chunk;
      await delay(5);
    }
    assert.ok(text.length > 1_000_000, `${text.length} characters`);
    assert.equal(JSON.parse(text).evaluations[0].groups.length, 300);
  });
});

/** Waits until the process has opened a file, as the list of its descriptors says; else a fixed while. */
async function hasOpened(pid: number, file: string): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const folder = `/proc/${pid}/fd`;
    const descriptors = await readdir(folder).catch(() => undefined);
    if (descriptors === undefined) return delay(1000);
    const links = await Promise.all(descriptors.map((name) => readlink(join(folder, name)).catch(() => '')));
    if (links.some((link) => link.endsWith(file))) return;
    await delay(10);
  }
}

async function writeHalf(from: string, to: string): Promise<void> {
  const { size } = await stat(from);
  await copyFile(from, to);
  const file = await open(to, 'r+');
  await file.truncate(Math.floor(size / 2));
  await file.close();
}
