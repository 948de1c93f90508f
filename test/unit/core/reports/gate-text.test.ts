import assert from 'node:assert/strict';
import type { GateResult } from '../../../../src/core/gates/verdict.ts';
import { gateFacts } from '../../../../src/core/reports/gates-text.ts';

const worse: GateResult = {
  model: 'm',
  version: '1',
  set: 'test',
  metric: 'brier',
  title: 'brier versus 3 > 0.00',
  limit: { versus: '3', margin: 0 },
  value: -0.0688,
  interval: [-0.0717, -0.0658],
  verdict: 'fail',
  shown: true,
  file: 'm.model.yaml',
  line: 1,
  column: 1,
};

describe('facts of a gate', () => {
  it('are signed for a difference, so that they are read against its limit', () => {
    assert.equal(gateFacts(worse, 'en'), '−0.0688 (−0.0717 to −0.0658), shown beyond chance');
    assert.match(gateFacts(worse, 'zh-cn'), /\)，\p{Script=Han}+$/u);
    const better: GateResult = { ...worse, value: 0.0688, interval: [0.0658, 0.0717], verdict: 'pass' };
    assert.equal(gateFacts(better, 'en'), '+0.0688 (0.0658–0.0717)');
  });
});
