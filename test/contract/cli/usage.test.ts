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
      [['evaluate', ...table, '--task', 'ranking'], /^--task ranking: choose one of binary, regression\./],
      [['evaluate', ...table, '--task', 'binry'], /^--task binry: choose one of binary, regression\./],
      [['evaluate', ...table, '--query', 'q'], /^--query says nothing without --task ranking\./],
      [
        ['evaluate', ...table, '--sensitive', 'sex,age'],
        /`--sensitive sex --sensitive age`, or `--intersection sex,age`/,
      ],
      [['evaluate', 'credit-risk.model.yml'], /no such file.*\nWrite credit-risk\.model\.yaml\.$/m],
      [['evaluate', 'credit-risk'], /no such file.*\nWrite credit-risk\.model\.yaml\.$/m],
      [
        ['evaluate', 'data/prediction-v1.csv', '--label', 'credit', '--score', 'p_good'],
        /\nWrite data.predictions-v1\.csv/,
      ],
      [['evaluate', 'assay.yaml'], /^assay\.yaml is not the config of a model\. Name a \*\.model\.yaml/],
      [['report', 'data/predictions-v1.csv'], /predictions-v1\.csv is not the config of a model/],
      [['evaluate', config, '--missing', 'NA'], /^--missing is for a bare table/],
      [['evaluate', ...table, '--report', 'r.html'], /^r\.html: a folder of this name/],
      [['evaluate', ...table, '--report', 'file/deep/r.html'], /^file: a file stands where a folder is needed/],
    ];
    for (const [args, message] of cases) {
      const { code, stdout, stderr } = await run(...args);
      assert.deepEqual([code, stdout], [2, ''], `${args.join(' ')}: ${stderr}`);
      assert.match(stderr, message);
    }
  });

  it('a bare table is named in its heading and its report, with the whole command that gives it again', async () => {
    await copyExample(folder.path());
    const table = join(folder.path(), 'data/predictions-v1.csv');
    await writeFile(table, (await readFile(table, 'utf8')).replace('0.950552', 'unknown'));
    const args = ['evaluate', 'predictions-v1.csv', '--label', 'credit', '--score', 'p_good', '--positive', 'good'];
    const inData = (...more: string[]) => runCli([...args, ...more], join(folder.path(), 'data'));
    const refused = await inData();
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /line 2, column "p_good": "unknown" is not a number\..*`--missing VALUE`/);
    const { code, stdout, stderr } = await inData('--missing', 'unknown', '--missing', 'n a', '--report', 'new/r.md');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^predictions-v1\.csv · 400 rows, 399 used/);
    const report = await readFile(join(folder.path(), 'data/new/r.md'), 'utf8');
    assert.match(report, /^# predictions-v1\.csv: evaluation$/m);
    assert.match(report, /^assay evaluate predictions-v1\.csv --label credit .*--missing unknown --missing "n a"$/m);
  });

  it('commands that it names are typed where the reader stands', async () => {
    await copyExample(folder.path());
    for (const [inFolder, path] of [
      ['data', '../credit-risk.model.yaml'],
      ['.', 'credit-risk.model.yaml'],
    ] as const) {
      const cwd = join(folder.path(), inFolder);
      const told = `Run \`assay evaluate ${path}\``;
      const checked = await runCli(['check', join(folder.path(), 'credit-risk.model.yaml')], cwd);
      assert.ok(checked.stdout.replace(/\s+/g, ' ').includes(told), checked.stdout);
      const reported = await runCli(['report', join(folder.path(), 'credit-risk.model.yaml')], cwd);
      assert.ok(reported.stderr.includes(told), reported.stderr);
    }
    const { stdout } = await runCli(['evaluate', '../credit-risk.model.yaml'], join(folder.path(), 'data'));
    assert.match(stdout, /^evidence \.\.\/\.assay\//m);
  });

  it('evidence that was cut off is told of in words of our own, with its place', async () => {
    await copyExample(folder.path());
    const { stdout } = await run('evaluate', 'credit-risk.model.yaml', '--version', '2');
    const file = /evidence (\S+evaluations\S+)/.exec(stdout)?.[1] ?? '';
    const text = await readFile(join(folder.path(), file), 'utf8');
    await writeFile(join(folder.path(), file), text.slice(0, 2000));
    const { code, stdout: found } = await run('check');
    assert.equal(code, 1);
    assert.match(found, /1:\d{4} {2}✗ error +This evidence cannot be used: it is not JSON from line 1, column \d{4}/);
    assert.doesNotMatch(found, /Unexpected|JSON\.parse|position/);
    const report = await run('report', 'credit-risk.model.yaml');
    assert.match(report.stderr, /is the only evidence for version 2.*not JSON from line 1, column \d{4} on/);
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
