import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Finding } from '../../../../src/core/finding.ts';
import type { GateResult } from '../../../../src/core/gates/verdict.ts';
import type { CheckedFindings, FindingsStyle } from '../../../../src/core/reports/checked-findings.ts';
import { findingsSchema } from '../../../../src/core/reports/findings-document.ts';
import { findingsFormats } from '../../../../src/core/reports/findings-formats.ts';
import { wrap } from '../../../../src/core/reports/findings-text.ts';
import { displayWidth } from '../../../../src/core/reports/text-table.ts';

const range = { start: { line: 14, column: 31 }, end: { line: 14, column: 36 } };

const wrongNumber: Finding = {
  rule: 'card/value-differs',
  args: {
    metric: 'roc_auc',
    written: '0.774',
    version: '2',
    value: '0.791',
    evidence: '95 % interval 0.761–0.821, n 1000',
    date: '22 Nov 2026',
    model: 'credit-risk',
  },
  severity: 'error',
  file: '/project/docs/MODEL CARD.md',
  range,
  related: [],
  fixes: [{ title: 'fix/write', args: { text: '0.791' }, digest: 'sha256:c', edits: [{ range, text: '0.791' }] }],
};

const unevaluated: Finding = {
  rule: 'evidence/missing',
  args: { version: '2', model: 'credit-risk', set: 'a,b:c%', file: 'credit-risk.model.yaml' },
  severity: 'info',
  file: '/project/credit-risk.model.yaml',
  related: [],
  fixes: [],
};

const gate: GateResult = {
  model: 'credit-risk',
  version: '2',
  set: 'test',
  metric: 'recall',
  title: 'recall[sex=female] ≥ 0.60',
  limit: { min: 0.6 },
  value: 0.625,
  interval: [0.55, 0.7],
  verdict: 'insufficient',
  file: '/project/credit-risk.model.yaml',
  line: 21,
  column: 15,
};

const checked: CheckedFindings = {
  findings: [wrongNumber, unevaluated],
  gates: [gate, { ...gate, verdict: 'pass' }],
  models: 1,
};
const style: FindingsStyle = { language: 'en', pathOf: (file) => file.replace('/project/', ''), tool: 'assay 0.1.0' };

describe('findings', () => {
  it('as text: by file, the rule and the fix below, the summary last', () => {
    assert.equal(
      findingsFormats.text(checked, style),
      `docs/MODEL CARD.md
  14:31  ✗ error    roc_auc 0.774 is not what version 2 scored: 0.791 (95 % interval 0.761–0.821, n
                    1000). Evidence of 22 Nov 2026, credit-risk 2.
                    card/value-differs · fix: Write 0.791

credit-risk.model.yaml
  i info     Version 2 of credit-risk has not been evaluated on a,b:c%. Run
             \`assay evaluate credit-risk.model.yaml\`.
             evidence/missing

1 model · 2 gates: 1 pass, 1 insufficient evidence · 2 findings
`,
    );
  });

  it('as text: a correction that nobody but a person can choose is said to be one', () => {
    const fixes = wrongNumber.fixes.map((fix) => ({ ...fix, choice: true as const }));
    const text = findingsFormats.text({ ...checked, findings: [{ ...wrongNumber, fixes }] }, style);
    assert.match(text, /card\/value-differs · perhaps: Write 0\.791$/m);
  });

  it('as text says so when there is nothing', () => {
    assert.equal(findingsFormats.text({ findings: [], gates: [], models: 2 }, style), '2 models · no findings\n');
  });

  it('as text keeps to 100 columns, in Chinese too', () => {
    for (const line of findingsFormats.text(checked, { ...style, language: 'zh-cn' }).split('\n')) {
      assert.ok(displayWidth(line) <= 100, line);
    }
  });

  it('never breaks a command', () => {
    assert.deepEqual(wrap('Run `assay evaluate "a b.yaml"`. 请运行 `assay check`。', 12), [
      'Run',
      '`assay evaluate "a b.yaml"`.',
      '请运行',
      '`assay check`。',
    ]);
  });

  it('wraps without losing a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const bare = (lines: string): string => lines.replace(/\s/g, '');
        assert.equal(bare(wrap(text, width).join('')), bare(text));
      }),
    );
  });

  it('as JSON is what its schema says', () => {
    const document = z.parse(findingsSchema, JSON.parse(findingsFormats.json(checked, style)));
    assert.equal(document.findings[0]?.file, 'docs/MODEL CARD.md');
    assert.deepEqual(document.findings[0]?.range, range);
    assert.equal(document.findings[0]?.fixes[0]?.digest, 'sha256:c');
    assert.equal(document.findings[1]?.range, undefined);
  });

  it('as SARIF has regions, rules by index and fixes', () => {
    const { version, runs } = JSON.parse(findingsFormats.sarif(checked, style));
    assert.equal(version, '2.1.0');
    const [{ tool, results, columnKind }] = runs;
    assert.deepEqual(tool.driver, {
      name: 'assay',
      version: '0.1.0',
      rules: [{ id: 'card/value-differs' }, { id: 'evidence/missing' }],
    });
    assert.equal(columnKind, 'utf16CodeUnits');
    const place = results[0].locations[0].physicalLocation;
    assert.equal(place.artifactLocation.uri, 'docs/MODEL%20CARD.md');
    assert.deepEqual(place.region, { startLine: 14, startColumn: 31, endLine: 14, endColumn: 36 });
    assert.equal(results[0].fixes[0].artifactChanges[0].replacements[0].insertedContent.text, '0.791');
    for (const result of results) assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.deepEqual(
      results.map((result: { level: string }) => result.level),
      ['error', 'note'],
    );
  });

  it('as JUnit counts and escapes', () => {
    const xml = findingsFormats.junit({ ...checked, gates: [{ ...gate, title: 'a<b & "c"\u0007' }] }, style);
    assert.match(xml, /<testsuite name="assay.gates" tests="1" failures="1" errors="0" skipped="0">/);
    assert.match(xml, /<testsuite name="assay.findings" tests="2" failures="1" errors="0" skipped="1">/);
    assert.match(xml, /name="a&#60;b &#38; &#34;c&#34;\uFFFD"/);
    assert.match(xml, /<failure message="insufficient evidence: 0.625 \(0.55[0-9]*–0.70[0-9]*\)"\/>/);
  });

  it('as workflow commands escapes what would end a property', () => {
    const lines = findingsFormats.github(checked, style).split('\n');
    assert.equal(
      lines[0]?.startsWith(
        '::error file=docs/MODEL CARD.md,line=14,endLine=14,col=31,endColumn=35,title=card/value-differs::roc_auc',
      ),
      true,
    );
    assert.match(lines[0] ?? '', /95 %25 interval/);
    assert.match(lines[1] ?? '', /^::notice file=credit-risk.model.yaml,title=evidence\/missing::/);
  });

  it('as Markdown escapes cells', () => {
    const markdown = findingsFormats.markdown({ ...checked, gates: [{ ...gate, title: 'a|b' }] }, style);
    assert.match(markdown, /credit-risk 2: a\\\|b/);
    for (const line of markdown.split('\n').filter((row) => row.startsWith('|'))) {
      assert.ok([4, 5].includes(line.split(/(?<!\\)\|/).length - 1), line);
    }
  });
});
