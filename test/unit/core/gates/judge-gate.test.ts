import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { GateConfig } from '../../../../src/core/config/model-config.ts';
import type { Disparity, Evaluation, MetricValue } from '../../../../src/core/evaluation/document.ts';
import { gateResult } from '../../../../src/core/gates/gate-result.ts';
import { type GateContext, type JudgedGate, judgeGate } from '../../../../src/core/gates/judge-gate.ts';

function number(value: number | null, interval: [number, number] | null, n = 100): MetricValue {
  return value === null
    ? { value, n, interval, undefined: 'no positives', no_interval: 'undefined' }
    : { value, n, interval, ...(interval === null ? { no_interval: 'too few rows' } : {}) };
}

function gap(
  metric: string,
  value: number | null,
  interval: [number, number] | null,
  extra: Partial<Disparity> = {},
): Disparity {
  return { by: ['sex'], metric, value, interval, left_out: [], ...extra };
}

function evaluation(metrics: Record<string, MetricValue>, disparities: Disparity[] = []): Evaluation {
  const group = { by: ['sex', 'age'], values: ['female', '[26,inf)'], kind: 'intersection', n: 30, metrics } as const;
  return {
    schema: 'assay/evaluation/1',
    task: 'binary',
    positive: 'good',
    threshold: 0.5,
    classes: null,
    confidence: 0.95,
    rows: 100,
    used: 100,
    excluded: [],
    overall: { n: 100, metrics },
    groups: [
      { ...group, by: ['sex'], values: ['female'], kind: 'sensitive' },
      { ...group, by: [...group.by], values: [...group.values] },
    ],
    disparities,
    curves: {},
    confusion: null,
    warnings: [],
    random: { generator: 'none', seed: 0, bootstrap: 0 },
    digests: { data: 'sha256:d', inputs: 'sha256:i' },
    run: { time: '2026-11-22T10:42:00.000Z', engine: 'text', duration_ms: 1, tool: 'assay' },
  };
}

function judge(gate: GateConfig, evidence: Evaluation | undefined, more: Partial<GateContext> = {}): JudgedGate {
  const place = { file: '/project/m.model.yaml', line: 3, column: 15 };
  const context = { model: 'm', version: '2', set: 'test', place, ...more };
  return judgeGate(gate, evidence === undefined ? context : { ...context, evaluation: evidence });
}

const auc = (value: number | null, interval: [number, number] | null): Evaluation =>
  evaluation({ roc_auc: number(value, interval) });

describe('judgeGate', () => {
  const cases: [name: string, GateConfig, Evaluation, verdict: string, shown?: boolean][] = [
    ['the whole interval above the least', { metric: 'roc_auc', min: 0.75 }, auc(0.79, [0.76, 0.82]), 'pass'],
    ['a limit is inclusive', { metric: 'roc_auc', min: 0.76 }, auc(0.79, [0.76, 0.82]), 'pass'],
    ['good value, interval across', { metric: 'roc_auc', min: 0.78 }, auc(0.79, [0.76, 0.82]), 'insufficient'],
    ['bad value, interval across', { metric: 'roc_auc', min: 0.8 }, auc(0.79, [0.76, 0.82]), 'fail', false],
    ['the whole interval below', { metric: 'roc_auc', min: 0.83 }, auc(0.79, [0.76, 0.82]), 'fail', true],
    ['a value without interval', { metric: 'roc_auc', min: 0.7 }, auc(0.79, null), 'insufficient'],
    ['a value judged without interval', { metric: 'roc_auc', min: 0.7, interval: 'none' }, auc(0.79, null), 'pass'],
    ['a bad value judged without interval', { metric: 'roc_auc', min: 0.8, interval: 'none' }, auc(0.79, null), 'fail'],
    ['an undefined value', { metric: 'roc_auc', min: 0.7 }, auc(null, null), 'insufficient'],
    [
      'an undefined value judged without interval',
      { metric: 'roc_auc', min: 0.7, interval: 'none' },
      auc(null, null),
      'insufficient',
    ],
    ['an alias', { metric: 'auc', min: 0.7 }, auc(0.79, [0.76, 0.82]), 'pass'],
    ['both ends', { metric: 'roc_auc', min: 0.7, max: 0.8 }, auc(0.79, [0.76, 0.82]), 'insufficient'],
    ['a count, by value', { metric: 'n', min: 100 }, evaluation({ n: number(100, null) }), 'pass'],
    [
      'one group',
      { metric: 'recall', group: { sex: 'female' }, min: 0.6 },
      evaluation({ recall: number(0.625, [0.55, 0.7], 310) }),
      'insufficient',
    ],
    [
      'one cell of an intersection, columns in any order',
      { metric: 'recall', group: { age: '[26,inf)', sex: 'female' }, min: 0.5 },
      evaluation({ recall: number(0.625, [0.55, 0.7], 310) }),
      'pass',
    ],
    [
      'a gap with its simultaneous interval',
      { metric: 'demographic_parity_difference', by: 'sex', max: 0.1 },
      evaluation({}, [gap('demographic_parity_difference', 0.149, [0.041, 0.252])]),
      'fail',
      false,
    ],
    [
      'a gap of which a group is unknown',
      { metric: 'recall_difference', by: 'sex', max: 0.5 },
      evaluation({}, [
        gap('equal_opportunity_difference', 0.1, [0, 0.2], {
          left_out: [{ values: ['other'], reason: 'no positives' }],
        }),
      ]),
      'insufficient',
    ],
    [
      'a gap without the rows whose group is missing',
      { metric: 'recall_difference', by: 'sex', max: 0.5 },
      evaluation({}, [
        gap('equal_opportunity_difference', 0.1, [0, 0.2], { left_out: [{ values: [null], reason: 'missing value' }] }),
      ]),
      'pass',
    ],
    [
      'a signed difference to either side',
      { metric: 'statistical_parity_difference', by: ['sex'], within: 0.1 },
      evaluation({}, [gap('statistical_parity_difference', -0.15, [-0.2, -0.11])]),
      'fail',
      true,
    ],
    [
      'a ratio to either side',
      { metric: 'disparate_impact', by: 'sex', within_ratio: 0.8 },
      evaluation({}, [gap('disparate_impact', 1.2, [0.9, 1.25])]),
      'pass',
    ],
    [
      'a ratio above the inverse',
      { metric: 'disparate_impact', by: 'sex', within_ratio: 0.8 },
      evaluation({}, [gap('disparate_impact', 1.3, [1.1, 1.5])]),
      'fail',
      false,
    ],
  ];
  for (const [name, gate, evidence, verdict, shown] of cases) {
    it(`${name}: ${verdict}`, () => {
      const judged = judge(gate, evidence);
      assert.equal(judged.verdict, verdict);
      assert.equal(judged.shown, shown);
    });
  }

  it('is not evaluated without evidence or without such a number', () => {
    const gate = { metric: 'roc_auc', min: 0.7 };
    assert.equal(judge(gate, undefined).verdict, 'not-evaluated');
    assert.equal(judge({ ...gate, group: { housing: 'own' } }, auc(0.8, [0.7, 0.9])).verdict, 'not-evaluated');
    assert.equal(judge({ metric: 'ks', max: 1 }, auc(0.8, [0.7, 0.9])).verdict, 'not-evaluated');
  });

  it('has insufficient evidence about a group without rows', () => {
    const judged = judge({ metric: 'roc_auc', min: 0.7, group: { sex: 'male' } }, auc(0.8, [0.7, 0.9]));
    assert.deepEqual([judged.verdict, gateResult(judged, 'en').reason], ['insufficient', 'undefined: no rows']);
  });

  it('keeps its old verdict when stale', () => {
    const judged = judge({ metric: 'roc_auc', min: 0.75 }, auc(0.79, [0.76, 0.82]), { isStale: true });
    assert.deepEqual([judged.verdict, judged.was], ['stale', 'pass']);
  });

  it('cannot pass on the rows that the threshold was chosen on', () => {
    const more = { isTunedOnTheseRows: true };
    assert.equal(judge({ metric: 'roc_auc', min: 0.75 }, auc(0.79, [0.76, 0.82]), more).verdict, 'insufficient');
    assert.equal(judge({ metric: 'roc_auc', min: 0.85 }, auc(0.79, [0.76, 0.82]), more).verdict, 'fail');
  });

  describe('versus', () => {
    const gate = { metric: 'roc_auc', versus: '1', margin: 0.01 };
    const evidence = auc(0.79, [0.76, 0.82]);
    const against = (difference: number, interval: [number, number], matchedShare = 1): Partial<GateContext> => ({
      comparison: { difference, interval, matchedShare },
    });

    it('passes when the lower limit is above minus the margin', () => {
      assert.equal(judge(gate, evidence, against(0.017, [-0.009, 0.04])).verdict, 'pass');
      assert.equal(judge(gate, evidence, against(0.017, [-0.01, 0.04])).verdict, 'insufficient');
    });

    it('fails when the difference itself is below', () => {
      assert.equal(judge(gate, evidence, against(-0.02, [-0.04, 0.01])).shown, false);
      assert.equal(judge(gate, evidence, against(-0.04, [-0.06, -0.02])).shown, true);
    });

    it('counts down as better for a loss', () => {
      const loss = { metric: 'log_loss', versus: '1', margin: 0.01 };
      const losses = evaluation({ log_loss: number(0.5, [0.4, 0.6]) });
      assert.equal(judge(loss, losses, against(-0.05, [-0.07, -0.03])).verdict, 'pass');
      assert.equal(judge(loss, losses, against(0.05, [0.03, 0.07])).verdict, 'fail');
    });

    it('has a value and interval of which positive is better', () => {
      const loss = { metric: 'log_loss', versus: '1', margin: 0 };
      const losses = evaluation({ log_loss: number(0.5, [0.4, 0.6]) });
      const { value, interval } = judge(loss, losses, against(0.05, [0.03, 0.07]));
      assert.deepEqual([value, interval], [-0.05, [-0.07, -0.03]]);
      const area = judge(gate, evidence, against(0.05, [0.03, 0.07]));
      assert.deepEqual([area.value, area.interval], [0.05, [0.03, 0.07]]);
    });

    it('has insufficient evidence, not a failure, at the limit itself', () => {
      const losses = evaluation({ log_loss: number(0.5, [0.4, 0.6]) });
      for (const metric of ['roc_auc', 'log_loss']) {
        const same = metric === 'roc_auc' ? evidence : losses;
        const judged = judge({ metric, versus: '1', margin: 0 }, same, against(0, [0, 0]));
        assert.deepEqual([judged.verdict, judged.value, judged.interval], ['insufficient', 0, [0, 0]]);
        assert.equal(gateResult(judged, 'en').reason, 'the lower end of the interval is not above the limit');
      }
    });

    it('does not pass when few rows are paired', () => {
      const judged = judge(gate, evidence, against(0.02, [0.01, 0.03], 0.9));
      assert.equal(judged.verdict, 'insufficient');
      assert.equal(gateResult(judged, 'en').reason, 'only 90 % of the rows could be paired');
    });

    it('tells why there is no interval', () => {
      const comparison = { difference: 0, interval: null, noInterval: 'no row differs', matchedShare: 1 };
      const judged = judge(gate, evidence, { comparison });
      assert.equal(judged.verdict, 'insufficient');
      assert.equal(gateResult(judged, 'en').reason, 'no interval: no row differs');
    });

    it('is not evaluated before the versions are compared', () => {
      assert.equal(judge(gate, evidence).verdict, 'not-evaluated');
    });

    it('takes the worse of a limit and a comparison', () => {
      const both = { ...gate, min: 0.85 };
      assert.equal(judge(both, evidence, against(0.02, [0.01, 0.03])).verdict, 'fail');
    });
  });

  it('writes the gate as every face prints it', () => {
    const titles = (
      [
        [{ metric: 'demographic_parity_difference', by: 'sex', max: 0.1 }, 'demographic_parity_difference[sex] ≤ 0.10'],
        [{ metric: 'recall', group: { sex: 'female' }, min: 0.6 }, 'recall[sex=female] ≥ 0.60'],
        [{ metric: 'auc', min: 0.755 }, 'roc_auc ≥ 0.755'],
        [
          { metric: 'statistical_parity_difference', by: 'age', within: 0.1 },
          '|statistical_parity_difference[age]| ≤ 0.10',
        ],
        [{ metric: 'disparate_impact', by: 'age', within_ratio: 0.8 }, '0.80 ≤ disparate_impact[age] ≤ 1/0.80'],
        [{ metric: 'roc_auc', versus: 1, margin: 0.01 }, 'roc_auc versus 1 > −0.01'],
        [{ metric: 'n', min: 1000 }, 'n ≥ 1000'],
      ] as const
    ).map(([gate, title]) => [judge({ ...gate }, undefined).title, title]);
    for (const [actual, expected] of titles) assert.equal(actual, expected);
  });

  it('never passes what a stricter gate of the same kind fails to pass', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, unit, unit, (a, b, c, limit, stricter) => {
        const [lower = 0, value = 0, upper = 0] = [a, b, c].sort((x, y) => x - y);
        const evidence = auc(value, [lower, upper]);
        const [loose, strict] = [limit, stricter].sort((x, y) => x - y);
        const order = ['fail', 'insufficient', 'pass'];
        const verdicts = [loose, strict].map((min = 0) => judge({ metric: 'roc_auc', min }, evidence).verdict);
        assert.ok(order.indexOf(verdicts[0] ?? '') >= order.indexOf(verdicts[1] ?? ''));
      }),
    );
  });
});
