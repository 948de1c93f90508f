import assert from 'node:assert/strict';
import { escapeMarkdown, reportMarkdown } from '../../../../src/core/reports/markdown.ts';
import { sampleReport } from '../../../support/sample-evaluation.ts';

describe('Markdown report', () => {
  it('has every section, and the gates with mark and word', () => {
    const text = reportMarkdown(sampleReport());
    assert.deepEqual(text.match(/^## .*/gm), [
      '## Gates',
      '## All metrics',
      '## Groups',
      '## Gaps between groups',
      '## Fairness: sex',
      '## Fairness: age',
      '## Fairness: sex × age',
      '## What to keep in mind',
      '## Evidence',
    ]);
    assert.match(text, /^\| ✗ fail \| `demographic_parity_difference\[sex\] ≤ 0\.02` \|/m);
  });

  it('says of a failed gate whether it is shown beyond chance', () => {
    const failed = reportMarkdown(sampleReport()).match(/^\| ✗ fail \| `.*/gm) ?? [];
    assert.ok(failed.length > 0);
    for (const row of failed) assert.match(row, /\| (not )?shown beyond chance \|$/);
  });

  it('has tables whose rows all have as many cells as their heads', () => {
    const cells = (line: string) => line.replaceAll('\\|', '').split('|').length;
    for (const block of reportMarkdown(sampleReport()).split('\n\n')) {
      const lines = block.split('\n').filter((line) => line.startsWith('|'));
      for (const line of lines) assert.equal(cells(line), cells(lines[0] ?? ''), line);
    }
  });

  it('shows the user’s texts as they are', () => {
    assert.equal(escapeMarkdown('a|b *c* <d>\n[e](f)'), 'a\\|b \\*c\\* \\<d\\>\\\\n\\[e\\](f)');
    const report = sampleReport({ regions: 1 });
    const groups = report.evaluation.groups.map((group) =>
      group.kind === 'slice' ? { ...group, values: ['<script>|'] } : group,
    );
    const text = reportMarkdown({ ...report, evaluation: { ...report.evaluation, groups } });
    assert.ok(text.includes('region: \\<script\\>\\|'));
  });

  it('speaks Chinese, warnings included', () => {
    const text = reportMarkdown(sampleReport({ language: 'zh-cn' }));
    assert.match(text, /^# credit-risk 2：评估$/m);
    assert.match(text, /只有 28 行（少于 30）/);
  });
});
