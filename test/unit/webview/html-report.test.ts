import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { ReportRenderer } from '../../../src/ports/report-renderer.ts';
import { sampleReport } from '../../support/sample-evaluation.ts';

const bundle = resolve('dist/report.js');

describe('HTML report', function () {
  this.timeout(30_000);
  let renderer: ReportRenderer;

  before(function () {
    // The bundles are built before the tests (npm test, npm run build).
    if (!existsSync(bundle)) this.skip();
    ({ renderer } = createRequire(join(bundle, '..'))(bundle) as { renderer: ReportRenderer });
  });

  it('keeps within 600 KB at 100 groups and 4 KB for each further one', () => {
    const bytes = (regions: number) => Buffer.byteLength(renderer.html(sampleReport({ regions })));
    const [hundred, thousand] = [bytes(91), bytes(991)];
    assert.ok(hundred <= 600 * 1024, `${hundred} bytes`);
    assert.ok((thousand - hundred) / 900 <= 4 * 1024, `${(thousand - hundred) / 900} bytes a group`);
  });

  for (const language of ['en', 'zh-cn'] as const) {
    it(`keeps within them where every group is of a sensitive column (${language})`, () => {
      const bytes = (regions: number) =>
        Buffer.byteLength(renderer.html(sampleReport({ regions, regionsAre: 'sensitive', language })));
      const [hundred, thousand] = [bytes(91), bytes(991)];
      assert.ok(hundred <= 600 * 1024, `${hundred} bytes`);
      assert.ok((thousand - hundred) / 900 <= 4 * 1024, `${(thousand - hundred) / 900} bytes a group`);
    });
  }

  it('is one file: no scripts, nothing fetched', () => {
    const html = renderer.html(sampleReport());
    assert.doesNotMatch(html, /<script|<link|<iframe|\ssrc=|@import|url\(http/);
    assert.match(html, /default-src 'none'; style-src 'unsafe-inline'; img-src data:/);
  });

  it('shows the charts drawn, and as tables', () => {
    const html = renderer.html(sampleReport());
    assert.equal(html.match(/<svg[^>]*class="marks"/g)?.length, 4);
    assert.equal(html.match(/<details><summary>Table<\/summary>/g)?.length, 4);
  });

  it('has every group, and nothing to press', () => {
    const html = renderer.html(sampleReport({ regions: 300 }));
    assert.ok(html.includes('region 300'));
    assert.doesNotMatch(html, /<button|<input|<assay-/);
  });

  it('escapes what the user wrote', () => {
    const report = sampleReport({ regions: 1 });
    const evaluation = { ...report.evaluation, model: '<b>&model', positive: '<i>good' };
    const html = renderer.html({ ...report, evaluation, baseline: { ...evaluation, version: '<u>1' } });
    assert.doesNotMatch(html, /<b>&model|<i>good|<u>1/);
  });

  it('shows an evaluation without scores, groups, gates or evidence', () => {
    const { evidence: _evidence, baseline: _baseline, ...report } = sampleReport({ regions: 0 });
    const evaluation = { ...report.evaluation, groups: [], disparities: [], curves: {}, warnings: [], excluded: [] };
    const html = renderer.html({ ...report, evaluation, gates: [] });
    for (const text of [
      'No gates are defined',
      'No scores were given',
      'No sensitive columns',
      'not saved as evidence',
    ]) {
      assert.ok(html.includes(text), text);
    }
  });
});
