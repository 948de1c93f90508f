import assert from 'node:assert/strict';
import { readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { nodeFiles } from '../../../src/adapters/storage/node-files.ts';
import { applyFixes } from '../../../src/app/apply-fixes.ts';
import { type CheckOptions, type CheckResult, check } from '../../../src/app/check.ts';
import { targetsOf } from '../../../src/app/evaluate-model.ts';
import { loadModel } from '../../../src/app/load-model.ts';
import { runModel } from '../../../src/app/run-model.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { InputProblem } from '../../../src/core/input-problem.ts';
import { formatMessage } from '../../../src/core/messages/catalog.ts';
import { modelConfig, predictions, services, workspace } from './workspace.ts';

const files = {
  'assay.yaml': '# the project\n',
  'credit-risk.model.yaml': modelConfig,
  'data/p1.csv': predictions(),
  'MODEL_CARD.md': '# Credit risk\n\nThe accuracy is 80 %.\n',
};

async function look(folder: string, options: Partial<CheckOptions> = {}, paths = [folder]): Promise<CheckResult> {
  const result = await check(services(), paths, { language: 'en', workspace: folder, ...options }, {});
  for (const { rule, args } of result.findings) assert.doesNotMatch(formatMessage(rule, args, 'en'), /\{\w+\}/);
  return result;
}

function told(folder: string, findings: readonly Finding[]): string[] {
  return findings.map(({ file, rule, severity }) => `${file.slice(folder.length + 1)} ${rule} ${severity}`);
}

async function evaluated(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await workspace({ ...files, ...changes });
  const model = await loadModel(services(), join(folder, 'credit-risk.model.yaml'), folder);
  await runModel(services(), model, targetsOf(model.config), { save: true, judgeRetired: false }, {});
  return folder;
}

describe('check', () => {
  it('says that a model has no evidence yet, once', async () => {
    const folder = await workspace(files);
    const { findings, gates, models } = await look(folder);
    assert.deepEqual(told(folder, findings), ['credit-risk.model.yaml evidence/missing info']);
    assert.deepEqual(
      gates.map(({ verdict }) => verdict),
      ['not-evaluated', 'not-evaluated', 'not-evaluated'],
    );
    assert.equal(models, 1);
  });

  it('names the config in commands from where they are typed, quoted where a shell needs it', async () => {
    const folder = await workspace({ 'my project/credit-risk.model.yaml': modelConfig, 'my project/assay.yaml': '' });
    const command = async (commandFolder?: string): Promise<unknown> => {
      const found = await look(folder, commandFolder === undefined ? {} : { commandFolder });
      return found.findings.find(({ rule }) => rule === 'evidence/missing')?.args['file'];
    };
    assert.equal(await command(), 'credit-risk.model.yaml');
    assert.equal(await command(folder), `"${join('my project', 'credit-risk.model.yaml')}"`.replaceAll('\\', '\\\\'));
    assert.equal(await command(join(folder, 'my project', 'data')), join('..', 'credit-risk.model.yaml'));
  });

  it('says where the evidence of a renamed version is, and that it stays', async () => {
    const folder = await evaluated();
    const file = join(folder, 'credit-risk.model.yaml');
    const renamed = modelConfig.replace('version: "1"', 'version: "1.0"');
    assert.notEqual(renamed, modelConfig);
    await writeFile(file, renamed);
    const { findings } = await look(folder);
    const [missing] = findings.filter(({ rule }) => rule === 'evidence/missing');
    const [place] = missing?.related ?? [];
    assert.equal(place?.message, 'evidence/under-old-name');
    assert.deepEqual(place.args, { version: '1', set: 'default' });
    assert.match(place.file, /evaluations.credit-risk.1.default./);
    // Of other inputs it is no evidence of this version under another name.
    await writeFile(file, `${renamed}threshold: 0.4\n`);
    const other = (await look(folder)).findings.filter(({ rule }) => rule === 'evidence/missing');
    assert.deepEqual(
      other.map(({ related }) => related),
      [[]],
    );
  });

  it('looks at tables beside the errors of a config, and blames no gate for a column misspelt above', async () => {
    const { 'data/p1.csv': _, ...others } = files;
    const twice = modelConfig.replace('roc_auc', 'roc_auk').replace('p_good', 'p_godo');
    const both = await look(await workspace({ ...files, 'credit-risk.model.yaml': twice }), { rules: ['config'] });
    assert.deepEqual(
      both.findings.map(({ rule, fixes }) => `${rule} ${fixes[0]?.args['text']}`),
      ['config/column-missing p_good', 'config/unknown-metric roc_auc'],
    );
    const misspelt = modelConfig.replace('column: sex', 'column: sexx');
    const once = await look(await workspace({ ...files, 'credit-risk.model.yaml': misspelt }), { rules: ['config'] });
    assert.deepEqual(
      once.findings.map(({ rule, fixes }) => `${rule} ${fixes[0]?.args['text']}`),
      ['config/column-missing sex'],
    );
    const elsewhere = await workspace({ ...others, 'data/p-1.csv': predictions() });
    const [missing] = (await look(elsewhere, { rules: ['config'] })).findings;
    assert.deepEqual(
      [missing?.rule, missing?.fixes[0]?.args],
      ['config/predictions-missing', { text: '"data/p-1.csv"' }],
    );
  });

  it('judges gates from evidence, at their metric', async () => {
    const folder = await evaluated();
    const { findings, gates } = await look(folder);
    assert.deepEqual(
      gates.map(({ verdict }) => verdict),
      ['fail', 'pass', 'insufficient'],
    );
    assert.deepEqual(told(folder, findings), [
      'credit-risk.model.yaml gate/failed error',
      'credit-risk.model.yaml gate/insufficient warning',
    ]);
    assert.deepEqual(findings[0]?.range, { start: { line: 12, column: 15 }, end: { line: 12, column: 22 } });
  });

  it('knows evidence of other predictions or another config as stale', async () => {
    const folder = await evaluated();
    await writeFile(join(folder, 'data/p1.csv'), predictions(0.01));
    const { findings, gates } = await look(folder);
    assert.deepEqual(told(folder, findings), ['credit-risk.model.yaml evidence/stale warning']);
    assert.equal(findings[0]?.args['reasons'], 'the predictions have changed');
    assert.deepEqual(gates.map(({ verdict, was }) => [verdict, was])[0], ['stale', 'fail']);
    await writeFile(join(folder, 'data/p1.csv'), predictions());
    await writeFile(join(folder, 'credit-risk.model.yaml'), `${modelConfig}threshold: 0.4\n`);
    assert.equal((await look(folder)).findings[0]?.args['reasons'], 'the config has changed');
  });

  it('does not call evidence stale for another owner, gate or card', async () => {
    const folder = await evaluated();
    const config = modelConfig.replace('card: MODEL_CARD.md', 'owner: me').replace('min: 0.95', 'min: 0.5');
    await writeFile(join(folder, 'credit-risk.model.yaml'), config);
    assert.deepEqual(told(folder, (await look(folder)).findings), ['credit-risk.model.yaml gate/insufficient warning']);
  });

  it('finds damaged evidence', async () => {
    const folder = await evaluated();
    const evidence = await nodeFiles.find(join(folder, '.assay'), (name) => name.endsWith('.json'));
    await writeFile(evidence[0] ?? '', '{"schema":');
    const damaged = (await look(folder)).findings.find(({ rule }) => rule === 'evidence/damaged');
    assert.deepEqual([damaged?.file, damaged?.severity], [evidence[0], 'error']);
    assert.deepEqual(damaged?.range?.start, { line: 1, column: 11 });
    assert.equal(damaged?.args['reason'], 'it is not JSON from line 1, column 11 on, so it was cut off or edited');
    const chinese = await look(folder, { language: 'zh-cn', rules: ['evidence/damaged'] });
    assert.equal(chinese.findings[0]?.args['reason'], '从第 1 行第 11 列起不是 JSON，文件不完整或被修改过');
  });

  it('finds the wrong number of a card and mends it', async () => {
    const folder = await evaluated({ 'MODEL_CARD.md': '# Card\n\nThe accuracy is 91 % and recall 0.8.\n' });
    const { findings } = await look(folder, { rules: ['card'] });
    assert.deepEqual(told(folder, findings), ['MODEL_CARD.md card/value-differs error']);
    const applied = await applyFixes(services(), findings);
    assert.equal(applied.fixed.length, 1);
    assert.equal(
      await readFile(join(folder, 'MODEL_CARD.md'), 'utf8'),
      '# Card\n\nThe accuracy is 80 % and recall 0.8.\n',
    );
    assert.deepEqual((await look(folder, { rules: ['card/value-differs'] })).findings, []);
  });

  it('counts and mends without a byte order mark, as editors do, and leaves the mark', async () => {
    const folder = await evaluated({ 'MODEL_CARD.md': '\uFEFFAccuracy 0.91\r\n' });
    const [finding] = (await look(folder, { rules: ['card'] })).findings;
    assert.deepEqual(finding?.range?.start, { line: 1, column: 10 });
    const card = join(folder, 'MODEL_CARD.md');
    // The editor knows the text without the mark, and asks for it when it has changes.
    const typed = await look(folder, { texts: new Map([[card, 'Accuracy 0.91\r\n']]) }, [card]);
    assert.deepEqual(typed.findings, [finding]);
    assert.equal(finding?.fixes[0]?.digest, services().sha256('Accuracy 0.91\r\n'));
    assert.equal((await applyFixes(services(), [finding])).fixed.length, 1);
    assert.equal(await readFile(card, 'utf8'), '\uFEFFAccuracy 0.80\r\n');
  });

  it('mends a config with a byte order mark', async () => {
    const config = `\uFEFF${modelConfig}`;
    const folder = await workspace({ ...files, 'credit-risk.model.yaml': config.replace('"1"', '1.10') });
    const { findings } = await look(folder, { rules: ['config/version-is-number'] });
    await applyFixes(services(), findings);
    const mended = await readFile(join(folder, 'credit-risk.model.yaml'), 'utf8');
    assert.equal(mended, config.replace('"1"', '"1.10"'));
  });

  const unreadable: [what: string, file: string, content: Buffer, rule: string, problem: RegExp][] = [
    [
      'a card in another encoding',
      'MODEL_CARD.md',
      Buffer.from('# Card\nf\xfcr\n', 'latin1'),
      'card/unreadable',
      /^MODEL_CARD\.md, line 2: not UTF-8\. Save/,
    ],
    [
      'a config in UTF-16',
      'credit-risk.model.yaml',
      Buffer.from(`\uFEFF${modelConfig}`, 'utf16le'),
      'config/unreadable',
      /^credit-risk\.model\.yaml is UTF-16\. Save/,
    ],
    [
      'a project file in another encoding',
      'assay.yaml',
      Buffer.from('project: f\xfcr\n', 'latin1'),
      'config/unreadable',
      /^assay\.yaml, line 1: not UTF-8/,
    ],
    [
      'a card that is a disk image',
      'MODEL_CARD.md',
      Buffer.alloc(17 * 2 ** 20, '#'),
      'card/unreadable',
      /has 17 MB; .* up to 16 MB are read\./,
    ],
  ];
  for (const [what, file, content, rule, problem] of unreadable) {
    it(`reports ${what}, and goes on`, async () => {
      const folder = await workspace(files);
      await writeFile(join(folder, file), content);
      const found = (await look(folder)).findings.filter((finding) => finding.rule !== 'evidence/missing');
      assert.deepEqual(
        found.map((finding) => [finding.rule, finding.severity, basename(finding.file)]),
        [[rule, 'error', file]],
      );
      assert.match(String(found[0]?.args['problem']), problem);
    });
  }

  it('reports a card that is a folder', async () => {
    const folder = await workspace({
      ...files,
      'CARD.md/x.md': '',
      'credit-risk.model.yaml': modelConfig.replace('MODEL_CARD', 'CARD'),
    });
    const { findings } = await look(folder, { rules: ['card'] });
    assert.deepEqual(told(folder, findings), ['CARD.md card/unreadable error']);
    assert.match(
      String(findings[0]?.args['problem']),
      /^CARD\.md is a folder, where a text file of this name is expected\./,
    );
  });

  it('reports a config that is far too large', async () => {
    const folder = await workspace({ ...files, 'credit-risk.model.yaml': modelConfig + '# a\n'.repeat(40_000) });
    const { findings } = await look(folder, { rules: ['config'] });
    assert.deepEqual(told(folder, findings), ['credit-risk.model.yaml config/too-large error']);
    assert.match(formatMessage('config/too-large', findings[0]?.args ?? {}, 'en'), /160\d{3} characters; up to 131072/);
  });

  it('answers for a card alone, from unsaved text', async () => {
    const folder = await evaluated();
    const card = join(folder, 'MODEL_CARD.md');
    const texts = new Map([[card, 'The accuracy is 85 %.\n']]);
    const { findings } = await look(folder, { texts }, [card]);
    assert.deepEqual(told(folder, findings), ['MODEL_CARD.md card/value-differs error']);
    // The fix is for the unsaved text, so it does not touch the file.
    assert.deepEqual(await applyFixes(services(), findings), { fixed: [], files: [] });
  });

  it('finds cards, predictions and artefacts that are not there, and paths that lead outside', async () => {
    const outside = await workspace({ 'p.csv': predictions() });
    const config = modelConfig.replace(
      'predictions: data/p1.csv }',
      'predictions: data/p0.csv, artifact: m.onnx }\n  - { version: "2", predictions: ../p.csv }\n  - { version: "3", predictions: link.csv }',
    );
    const folder = await workspace({ ...files, 'credit-risk.model.yaml': config.replace('MODEL_CARD', 'CARD') });
    await symlink(join(outside, 'p.csv'), join(folder, 'link.csv'));
    const found = (await look(folder)).findings.filter(({ rule }) => rule !== 'evidence/missing');
    assert.deepEqual(
      found.map(({ rule, range }) => `${rule} ${range?.start.line}`),
      [
        'card/missing 5',
        'config/predictions-missing 8',
        'config/artifact-missing 8',
        'config/outside-project 9',
        'config/outside-project 10',
      ],
    );
  });

  it('says how folders are separated where a path is written as on Windows', async function () {
    if (process.platform === 'win32') return this.skip();
    const config = modelConfig
      .replace('predictions: data/p1.csv }', 'predictions: data\\p1.csv, artifact: "models\\new.onnx" }')
      .replace('card: MODEL_CARD.md', 'card: docs\\CARD.md');
    const folder = await workspace({ ...files, 'credit-risk.model.yaml': config });
    const { findings } = await look(folder, { rules: ['config'] });
    assert.deepEqual(
      findings.map(({ rule, args, range }) => [rule, range?.start.line, formatMessage(rule, args, 'en')]),
      [
        ['docs\\CARD.md', 'docs/CARD.md', 5],
        ['data\\p1.csv', 'data/p1.csv', 8],
        ['models\\new.onnx', 'models/new.onnx', 8],
      ].map(([path, instead, line]) => [
        'config/path-separator',
        line,
        `There is no file ${path}. Folders are separated by \`/\` here: write ${instead}.`,
      ]),
    );
  });

  it('names a table that it cannot use as the config does', async () => {
    const folder = await workspace({
      'models/credit-risk.model.yaml': modelConfig,
      'assay.yaml': '',
      'models/data/p1.csv': 'a,b\n1\n',
    });
    const { findings } = await look(folder, { rules: ['config/predictions-unusable'] });
    assert.match(String(findings[0]?.args['problem']), /^data\/p1\.csv, line 2: 1 fields/);
  });

  it('says once that connections are not supported, and what to do', async () => {
    const behind = 'predictions: { default: { connection: lake, table: scores } } }';
    const folder = await workspace({
      ...files,
      'credit-risk.model.yaml': modelConfig.replace('predictions: data/p1.csv }', behind),
    });
    const { findings } = await look(folder, { rules: ['config'] });
    assert.deepEqual(
      findings.map(({ args, range }) => [args['problem'], range?.start.line]),
      [
        [
          'The predictions of version 1 are behind a connection (lake). Nothing was contacted; connections are not supported yet. Write the predictions to a file, and name that.',
          8,
        ],
      ],
    );
    const ofNoSet = behind.replace('default: ', '').replace('} }', '}').replace('{ {', '{');
    await writeFile(join(folder, 'credit-risk.model.yaml'), modelConfig.replace('predictions: data/p1.csv }', ofNoSet));
    assert.deepEqual(told(folder, (await look(folder)).findings), [
      'credit-risk.model.yaml config/connection-of-no-set error',
    ]);
  });

  it('compares the config with the table before it was evaluated', async () => {
    const config = modelConfig
      .replace('sensitive:', '  - { version: "2", predictions: data/p1.csv }\nsensitive:')
      .replace('positive: good', 'positive: goood')
      .replace('p_good', 'score')
      .replace('male', 'man');
    const folder = await workspace({ ...files, 'credit-risk.model.yaml': config });
    const { findings } = await look(folder, { rules: ['config'] });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['config/positive-absent', 'config/column-missing', 'config/category-absent'],
    );
    // What was meant is a guess, so that nothing is written unasked.
    assert.deepEqual(
      findings.map(({ fixes }) => fixes[0]?.choice),
      findings.map(({ fixes }) => (fixes.length > 0 ? true : undefined)),
    );
    assert.deepEqual(await applyFixes(services(), findings), { fixed: [], files: [] });
  });

  it('says once that no version is known as approved', async () => {
    const gate = '  - { metric: roc_auc, versus: approved, margin: 0.01 }\n';
    const folder = await evaluated({ 'credit-risk.model.yaml': modelConfig + gate });
    const { findings, gates } = await look(folder, { rules: ['config', 'gate/not-evaluated'] });
    assert.deepEqual(told(folder, findings), ['credit-risk.model.yaml config/versus-approved warning']);
    const { verdict, reason } = gates.at(-1) ?? {};
    assert.equal(verdict, 'not-evaluated');
    assert.equal(reason, 'approvals are not recorded yet, so no version is the last approved one');
  });

  it('says that a gate names a group that is not there, with current evidence as without', async () => {
    const config = modelConfig.replace('group: { sex: female }', 'group: { sex: zz }');
    const absent = async (folder: string): Promise<readonly Finding[]> =>
      (await look(folder, { rules: ['config'] })).findings.map((finding) => ({ ...finding, file: '', fixes: [] }));
    const fresh = await workspace({ ...files, 'credit-risk.model.yaml': config });
    const current = await evaluated({ 'credit-risk.model.yaml': config });
    const before = await absent(fresh);
    assert.deepEqual(
      before.map(({ rule, args }) => [rule, args['value']]),
      [['config/category-absent', 'zz']],
    );
    assert.deepEqual(await absent(current), before);
    await writeFile(join(current, 'data/p1.csv'), predictions(0.01));
    assert.deepEqual(await absent(current), before, 'stale evidence');
  });

  it('reports predictions that are no table', async () => {
    const folder = await workspace({ ...files, 'data/p1.csv': 'a,b\n1\n1,2,3\n' });
    const { findings } = await look(folder, { rules: ['config'] });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['config/predictions-unusable'],
    );
  });

  it('reports a config that is no YAML, and goes on', async () => {
    const folder = await workspace({ ...files, 'broken.model.yaml': 'model: [\n' });
    assert.deepEqual(told(folder, (await look(folder)).findings), [
      'broken.model.yaml config/yaml-unclosed error',
      'credit-risk.model.yaml evidence/missing info',
    ]);
  });

  it('reports two models of one name', async () => {
    const folder = await workspace({ ...files, 'other.model.yaml': modelConfig });
    assert.deepEqual(told(folder, (await look(folder, { rules: ['config/duplicate-model'] })).findings), [
      'other.model.yaml config/duplicate-model error',
    ]);
  });

  it('gives rules the severities of the project, and finds unknown ones', async () => {
    const severities = 'severities: { evidence/missing: warning, gate/failed: off, gate/fialed: off }\n';
    const folder = await workspace({ ...files, 'assay.yaml': severities });
    const { findings } = await look(folder);
    assert.deepEqual(told(folder, findings), [
      'assay.yaml config/unknown-rule error',
      'credit-risk.model.yaml evidence/missing warning',
    ]);
    assert.equal(findings[0]?.fixes[0]?.edits[0]?.text, 'gate/failed');
  });

  it('offers what a person has to choose or to write, and never applies it unasked', async () => {
    const folder = await workspace({
      ...files,
      'credit-risk.model.yaml': modelConfig.replace('card: MODEL_CARD.md', 'card: docs/CARD.md'),
    });
    const { findings } = await look(folder);
    const missing = findings.find(({ rule }) => rule === 'card/missing');
    const [fix] = missing?.fixes ?? [];
    assert.equal(fix?.creates?.file, join(folder, 'docs', 'CARD.md'));
    assert.match(fix?.creates?.text ?? '', /^# .*\n\n<!-- .* -->\n/);
    assert.deepEqual(await applyFixes(services(), findings), { fixed: [], files: [] });
  });

  it('applies no fix to a file that has changed since', async () => {
    const folder = await workspace({ ...files, 'credit-risk.model.yaml': modelConfig.replace('task:', 'tsk:') });
    const { findings } = await look(folder);
    await rename(join(folder, 'credit-risk.model.yaml'), join(folder, 'old'));
    await writeFile(join(folder, 'credit-risk.model.yaml'), '# changed\n');
    assert.equal(
      findings.some(({ fixes }) => fixes.length > 0),
      true,
    );
    assert.deepEqual(await applyFixes(services(), findings), { fixed: [], files: [] });
    assert.equal(await readFile(join(folder, 'credit-risk.model.yaml'), 'utf8'), '# changed\n');
  });

  it('refuses a path that is not there', async () => {
    const folder = await workspace(files);
    await assert.rejects(look(folder, {}, [join(folder, 'none')]), (error: unknown) => error instanceof InputProblem);
  });
});
