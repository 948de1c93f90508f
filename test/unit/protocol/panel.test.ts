import assert from 'node:assert/strict';
import { reportTexts } from '../../../src/core/messages/report.ts';
import { readHostMessage, readPageMessage } from '../../../src/protocol/panel.ts';
import { panelPage } from '../../../src/protocol/panel-page.ts';
import { sampleReport } from '../../support/sample-evaluation.ts';

describe('panel messages', () => {
  it('let a report through as it is', () => {
    const message = { type: 'report', report: sampleReport() } as const;
    assert.deepEqual(readHostMessage(structuredClone(message)), message);
  });

  it('let nothing else through', () => {
    assert.equal(readHostMessage({ type: 'report', report: { language: 'en' } }), undefined);
    assert.equal(readHostMessage({ type: 'vscode-something' }), undefined);
    assert.equal(readPageMessage({ type: 'openFile', file: 3 }), undefined);
    assert.equal(readPageMessage('ready'), undefined);
    assert.deepEqual(readPageMessage({ type: 'openFile', file: 'a', line: 2 }), {
      type: 'openFile',
      file: 'a',
      line: 2,
    });
  });
});

describe('panel page', () => {
  const page = panelPage({
    nonce: 'abc',
    cspSource: 'https://file.test',
    scriptUri: 'https://file.test/evaluation.js',
    styleUri: 'https://file.test/report.css',
    title: 'a "b" <c>',
    language: 'zh-cn',
    texts: reportTexts('zh-cn'),
  });

  it('has exactly the policy of every page', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    assert.equal(
      policy,
      "default-src 'none'; script-src 'nonce-abc'; style-src https://file.test 'nonce-abc'; font-src https://file.test; img-src data:",
    );
  });

  it('gives the nonce to its script, its styles and the controls', () => {
    assert.match(page, /<meta property="csp-nonce" content="abc">/);
    assert.match(page, /<script type="module" nonce="abc" src="https:\/\/file\.test\/evaluation\.js">/);
  });

  it('carries the texts of its language, and escapes what is not its own', () => {
    const [, texts] = /<script type="application\/json" id="texts">(.*?)<\/script>/.exec(page) ?? [];
    assert.equal(JSON.parse(texts ?? '{}')['report/verdict/pass'], '通过');
    assert.match(page, /<title>a &quot;b&quot; &lt;c&gt;<\/title>/);
  });
});
