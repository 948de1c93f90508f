import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { gateOffers } from '../../../../src/core/config-language/gate-offers.ts';
import { newGate } from '../../../../src/core/config-language/new-gate.ts';
import { sampleEvaluation } from '../../../support/sample-evaluation.ts';

describe('gates that an evaluation suggests', () => {
  const evaluation = sampleEvaluation({ version: '2' });
  const offers = gateOffers(evaluation, 'en');

  it('have the strictest limit that the version passes, what most gates are of first', () => {
    const [first] = offers;
    const { value, interval } = evaluation.overall.metrics['roc_auc'] ?? {};
    assert.equal(first?.subject, 'roc_auc');
    assert.ok(value && interval);
    assert.match(first.value, new RegExp(`^ROC AUC ${value.toFixed(2)}\\d* \\(0\\.\\d+–0\\.\\d+\\)$`));
    const lower = Math.floor(interval[0] * 100) / 100;
    assert.equal(first.limit, `min: ${lower} · lower end of the interval of version 2`);
    assert.equal(first.item, `{ metric: roc_auc, min: ${lower} }`);
  });

  it('are of gaps between groups, too, each by its columns', () => {
    const gap = offers.find(({ subject }) => subject === 'demographic_parity_difference[sex, age]');
    const written = parse(gap?.item ?? '') as { by: string[]; max: number };
    assert.deepEqual(written.by, ['sex', 'age']);
    const { interval } =
      evaluation.disparities.find(
        ({ metric, by, group }) => metric === 'demographic_parity_difference' && by.length === 2 && group === undefined,
      ) ?? {};
    assert.ok(interval && written.max >= interval[1]);
  });

  it('are none of what is undefined, has no interval, or is neither better high nor low', () => {
    const bare = {
      ...evaluation,
      disparities: [],
      overall: {
        ...evaluation.overall,
        metrics: {
          recall: { value: null, n: 0, interval: null, undefined: 'no positives' },
          ks: { value: 0.4, n: 10, interval: null },
          prevalence: { value: 0.7, n: 10, interval: [0.6, 0.8] as [number, number] },
        },
      },
    };
    assert.deepEqual(gateOffers(bare, 'en'), []);
  });

  it('can each be written into a config', () => {
    for (const { item } of offers) {
      const [edit] = newGate({ file: '/p/m.model.yaml', text: 'model: m\n' }, item) ?? [];
      assert.match(edit?.text ?? '', /gates:\n {2}- \{ metric: /, item);
      assert.equal(typeof (parse(item) as { metric: string }).metric, 'string');
    }
  });

  it('are explained in Chinese', () => {
    assert.match(gateOffers(evaluation, 'zh-cn')[0]?.limit ?? '', /版本 2 区间的下限/);
  });
});
