import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { displayWidth } from '../../../src/core/reports/text-table.ts';
import { copyExample } from './example-copy.ts';
import { runCli, temporaryFolder } from './run-cli.ts';

describe('usage of the command line', () => {
  const folder = temporaryFolder();
  const run = (...args: string[]) => runCli(args, folder.path());

  it('help fits one screen of 100 columns, in each language', async () => {
    for (const command of [[], ['init'], ['evaluate'], ['compare'], ['check'], ['report']]) {
      for (const language of ['en', 'zh-cn']) {
        const { code, stdout, stderr } = await run(...command, '--help', '--lang', language);
        assert.deepEqual([code, stderr], [0, '']);
        const lines = stdout.split('\n');
        assert.ok(lines.length <= 45, `${command} ${lines.length} lines`);
        for (const line of lines) assert.ok(displayWidth(line) <= 100, line);
      }
    }
  });

  it('`help evaluate` is `evaluate --help`; the language may come first', async () => {
    const [a, b, c] = await Promise.all([
      run('help', 'evaluate', '--lang', 'zh-cn'),
      run('evaluate', '--help', '--lang=zh-CN'),
      run('--lang', 'zh-cn', 'evaluate', '--help'),
    ]);
    assert.match(a.stdout, /--weight-kind KIND/);
    assert.equal(b.stdout, a.stdout);
    assert.equal(c.stdout, a.stdout);
  });

  it('without a command: how to use it, as a message, exit code 2', async () => {
    const { code, stdout, stderr } = await run();
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^Usage: assay <command>/);
  });

  it('what would be passed over is refused: options, rules, paths, languages', async () => {
    await copyExample(folder.path());
    await mkdir(join(folder.path(), 'r.html'));
    await writeFile(join(folder.path(), 'file'), '');
    const config = 'credit-risk.model.yaml';
    const table = ['data/predictions-v1.csv', '--label', 'credit', '--score', 'p_good', '--positive', 'good'];
    const cases: readonly [readonly string[], RegExp][] = [
      [['evaluate', config, '--label', 'credit'], /^--label is for a bare table/],
      [['evaluate', config, '--set', 'train'], /No version of credit-risk.*The sets are test/],
      [['check', '--rule', 'card/value-difers'], /Did you mean card\/value-differs/],
      [['check', '--rule', 'nonsense'], /no such rule.*config, gate, evidence, card/],
      [['check', 'nowhere'], /^nowhere: no such file/],
      [['--lang', 'fr', 'check'], /--lang fr: choose one of en, zh-cn/],
      [['--lang'], /--lang needs a value/],
      [['evaluate', ...table, '--report', 'r.html'], /^r\.html: a folder of this name/],
      [['evaluate', ...table, '--report', 'file/deep/r.html'], /^file: a file stands where a folder is needed/],
    ];
    for (const [args, message] of cases) {
      const { code, stdout, stderr } = await run(...args);
      assert.deepEqual([code, stdout], [2, ''], `${args.join(' ')}: ${stderr}`);
      assert.match(stderr, message);
    }
  });

  it('a gate against a version whose predictions have changed since is stale', async () => {
    await copyExample(folder.path());
    await run('evaluate', 'credit-risk.model.yaml');
    const ofGates = async () => JSON.parse((await run('check', '--rule', 'gate', '--json')).stdout).findings;
    const rules = async () => (await ofGates()).map(({ rule }: { rule: string }) => rule);
    assert.ok(!(await rules()).includes('gate/stale'));
    const baseline = join(folder.path(), 'data/predictions-v1.csv');
    const text = await readFile(baseline, 'utf8');
    await writeFile(baseline, text.trimEnd());
    assert.equal((await rules()).filter((rule: string) => rule === 'gate/stale').length, 1);
    await writeFile(baseline, text);
    assert.ok(!(await rules()).includes('gate/stale'));
  });

  it('names that no file system takes are refused before anything is written, and can be checked', async () => {
    await writeFile(join(folder.path(), 'p.csv'), 'label,score\n1,0.9\n0,0.2\n');
    const long = 'x'.repeat(300);
    await writeFile(
      join(folder.path(), 'm.model.yaml'),
      `model: ${long}\ntask: binary\ncolumns: { label: label, score: score }\nversions: [{ version: 1, predictions: p.csv }]\n`,
    );
    const evaluated = await run('evaluate', 'm.model.yaml');
    assert.deepEqual([evaluated.code, evaluated.stdout], [2, '']);
    assert.match(evaluated.stderr, /no name as long as this\. Shorten/);
    assert.match((await run('check')).stdout, /has not been evaluated/);
  });
});
