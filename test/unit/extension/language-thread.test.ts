import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LanguageThread } from '../../../src/extension/language-thread.ts';

/** Stands for the bundle: says what it was told, and dies when asked to. */
const standIn = `
const { parentPort } = require('node:worker_threads');
const told = [];
parentPort.on('message', (message) => {
  if (message.type === 'tell') return told.push(message.config);
  const { id, method, args } = message;
  if (method === 'tables') return parentPort.postMessage({ id, result: [...told] });
  if (method === 'card') process.exit(3);
  parentPort.postMessage({ id, error: new Error(method + ' of ' + args[0].file) });
});`;

describe('LanguageThread', () => {
  const edited = { file: '/a.model.yaml', text: '' };
  const told = { model: undefined, evidence: { version: '1', set: 'test', text: '{}' } };
  let folder: string;
  let thread: LanguageThread;

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-thread-'));
    fs.writeFileSync(path.join(folder, 'language.cjs'), standIn);
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  beforeEach(() => {
    const options = { language: 'en', tool: 'assay test' } as const;
    thread = new LanguageThread(path.join(folder, 'language.cjs'), options, () => undefined);
  });

  afterEach(() => thread.dispose());

  it('gives each call its own answer', async () => {
    const answers = await Promise.allSettled([
      thread.call('outline', edited),
      thread.call('tables', edited),
      thread.call('links', { ...edited, file: '/b.model.yaml' }),
    ]);
    assert.deepEqual(
      answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason.message)),
      ['outline of /a.model.yaml', [], 'links of /b.model.yaml'],
    );
  });

  it('tells what is large once, and again when it has changed', async () => {
    thread.tell('/a.model.yaml', told);
    thread.tell('/a.model.yaml', { ...told });
    assert.deepEqual(await thread.call('tables', edited), ['/a.model.yaml']);
    thread.tell('/a.model.yaml', { ...told, evidence: { ...told.evidence } });
    assert.deepEqual(await thread.call('tables', edited), ['/a.model.yaml', '/a.model.yaml']);
  });

  it('survives the death of the thread: its calls fail, the next one starts another that is told anew', async () => {
    thread.tell('/a.model.yaml', told);
    await assert.rejects(thread.call('card', edited), /ended with 3/);
    assert.deepEqual(await thread.call('tables', edited), []);
    thread.tell('/a.model.yaml', told);
    assert.deepEqual(await thread.call('tables', edited), ['/a.model.yaml']);
  });
});
