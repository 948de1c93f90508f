import assert from 'node:assert/strict';
import type { Evaluation } from '../../../../src/core/evaluation/document.ts';
import { gateResult } from '../../../../src/core/gates/gate-result.ts';
import { judgeGate } from '../../../../src/core/gates/judge-gate.ts';
import { evaluationText } from '../../../../src/core/reports/evaluation-text.ts';
import { reportMarkdown } from '../../../../src/core/reports/markdown.ts';
import type { Report } from '../../../../src/core/reports/report.ts';
import { evaluateColumns } from '../../../support/evaluate-columns.ts';
import { sampleReport } from '../../../support/sample-evaluation.ts';

/** 3 of sex f, 17 of x, 260 of m and z: with a minimum of 5, f is suppressed and x with it. */
async function suppressedReport(language: 'en' | 'zh-cn'): Promise<Report> {
  const sexes = ['f', 'x', 'm', 'z'].flatMap((sex, k) => Array<string>([3, 17, 120, 140][k] ?? 0).fill(sex));
  const numbers = await evaluateColumns(
    {
      label: sexes.map((_, row) => Number(row % 3 === 0)),
      score: sexes.map((_, row) => (row % 10) / 10),
      sex: sexes,
    },
    { minimumCell: 5, groupings: [{ kind: 'sensitive', columns: [{ column: 'sex' }], privileged: 'f' }] },
  );
  const { baseline: _, ...report } = sampleReport({ language });
  const evaluation: Evaluation = { ...report.evaluation, ...numbers };
  return { ...report, evaluation, gates: [] };
}

describe('suppressed groups in every face', () => {
  it('are named without rows and without values', async () => {
    const report = await suppressedReport('en');
    const text = evaluationText(report.evaluation, 'en');
    assert.match(text, /^sex=f +– +– +–/m);
    assert.match(text, /^sex=x +– +– +–/m);
    assert.match(text, /2 of the 4 groups by sex are suppressed/);
    assert.match(reportMarkdown(report), /^\| sex: f \| – \| – \|/m);
    for (const face of [text, reportMarkdown(report)]) assert.doesNotMatch(face, /\b17\b/);
  });

  it('are told in Chinese with their reason', async () => {
    const report = await suppressedReport('zh-cn');
    assert.match(evaluationText(report.evaluation, 'zh-cn'), /优势组：已隐藏：保护/);
    assert.match(reportMarkdown(report), /按 sex 划分的 4 个群体中，有 2 个已隐藏/);
  });

  it('leave gates of them and of gaps over them with insufficient evidence', async () => {
    const { evaluation } = await suppressedReport('en');
    const place = { file: 'm.yaml', line: 1, column: 1 };
    const context = { model: 'm', version: '1', set: 'test', evaluation, place };
    const ofGroup = judgeGate({ metric: 'recall', group: { sex: 'x' }, min: 0.1 }, context);
    assert.equal(ofGroup.verdict, 'insufficient');
    assert.equal(gateResult(ofGroup, 'zh-cn').reason, '未定义：已隐藏：保护少于 5 行的分组');
    const ofGap = judgeGate({ metric: 'demographic_parity_difference', by: 'sex', max: 1 }, context);
    assert.deepEqual(
      [ofGap.verdict, gateResult(ofGap, 'en').reason],
      ['insufficient', 'not known for every group: f, x'],
    );
  });
});
