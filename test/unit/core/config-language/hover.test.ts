import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ConfigDocument } from '../../../../src/core/config-language/config-document.ts';
import { type ConfigHover, configHover } from '../../../../src/core/config-language/config-hover.ts';
import { nothingKnown } from '../../../../src/core/config-language/knowledge.ts';
import { libraryVersions, metricMeaning } from '../../../../src/core/config-language/metric-text.ts';
import type { Language } from '../../../../src/core/messages/catalog.ts';
import { metricDefinitions } from '../../../../src/core/metrics/catalog.ts';
import { sampleEvaluation } from '../../../support/sample-evaluation.ts';
import { exampleKnowledge, exampleText } from './example.ts';
import { textOf } from './marked-text.ts';

const document = new ConfigDocument(exampleText, 'model');

/** The hover of the n-th place of a word in the example. */
function over(word: string, nth = 0, knowledge = exampleKnowledge, language: Language = 'en'): ConfigHover | undefined {
  let offset = -1;
  for (let index = 0; index <= nth; index++) offset = exampleText.indexOf(word, offset + 1);
  assert.ok(offset >= 0, word);
  return configHover(document, offset + 1, knowledge, language);
}

describe('hover in a config', () => {
  it('tells of a metric its present value, verdict, formula and source', () => {
    const hover = over('roc_auc');
    assert.ok(hover);
    assert.equal(textOf(exampleText, hover.range), 'roc_auc');
    assert.match(hover.markdown, /^\*\*ROC AUC 0\.791 \(0\.761–0\.821, n 1000\), version 2 on test\*\*/);
    assert.match(hover.markdown, /✓ \*\*pass\*\*/);
    assert.match(hover.markdown, /pairs in the right order/);
    assert.match(hover.markdown, /scikit-learn 1\.9\.1 roc_auc_score/);
    assert.deepEqual(hover.actions, [
      { title: 'Open report', action: { does: 'open-report', version: '2', set: 'test' } },
    ]);
  });

  it('tells of a metric of one group the number of that group', () => {
    const { markdown = '' } = over('recall') ?? {};
    assert.match(markdown, /^\*\*Recall 0\.810 \(0\.760–0\.860\), version 2 on test\*\*/);
    assert.match(markdown, /✗ \*\*fail\*\* `recall\[sex=female\] ≥ 0\.85` · version 2 · 0\\\.810/);
  });

  it('tells of any metric, group or gap what the evidence holds once it has been read', () => {
    const evidence = { version: '2', set: 'test', evaluation: sampleEvaluation() };
    const metric = Object.keys(evidence.evaluation.overall.metrics).find(
      (id) => id !== 'roc_auc' && evidence.evaluation.overall.metrics[id]?.interval,
    );
    assert.ok(metric);
    const text = `gates:\n  - { metric: ${metric} }\n`;
    const hover = configHover(new ConfigDocument(text, 'model'), 22, { ...nothingKnown, evidence }, 'en');
    assert.match(hover?.markdown ?? '', /^\*\*.* [\d.]+ \([^)]+, n [\d,]+\), version 2 on test\*\*/);
  });

  it('tells of a limit the verdict and why', () => {
    const { markdown = '' } = over('0.1 }') ?? {};
    assert.match(markdown, /≈ \*\*insufficient evidence\*\*.*the interval reaches past the limit/s);
  });

  it('tells it at the key of the limit too, and of a gate that takes over another', () => {
    assert.match(over('min: 0.85')?.markdown ?? '', /\*\*fail\*\* `recall\[sex=female\] ≥ 0\.85`/);
    const merged = 'gates:\n  - &g { metric: recall, group: { sex: female } }\n  - { <<: *g, min: 0.85 }\n';
    const hover = configHover(new ConfigDocument(merged, 'model'), merged.indexOf('0.85'), exampleKnowledge, 'en');
    assert.match(hover?.markdown ?? '', /\*\*fail\*\* `recall\[sex=female\] ≥ 0\.85`/);
  });

  it('says what is not told of a protected column', () => {
    const [table] = exampleKnowledge.tables;
    assert.ok(table);
    const columns = table.columns.map((column) => ({ ...column, withheldBelow: 5 }));
    const knowledge = { ...exampleKnowledge, tables: [{ ...table, columns }] };
    assert.match(over('sex, privileged', 0, knowledge)?.markdown ?? '', /fewer than 5 rows .*minimum_cell/);
    assert.doesNotMatch(over('sex, privileged')?.markdown ?? '', /fewer than/);
  });

  it('tells no verdict of a limit that was changed since', () => {
    const text = exampleText.replace('min: 0.75', 'min: 0.76');
    const hover = configHover(new ConfigDocument(text, 'model'), text.indexOf('0.76') + 1, exampleKnowledge, 'en');
    assert.equal(hover?.markdown, 'The metric must be at least this.');
  });

  it('tells of a column its type, missing values and values', () => {
    const { markdown = '' } = over('sex, privileged') ?? {};
    assert.match(markdown, /^\*\*sex\*\*/);
    assert.match(markdown, /\| Type \| text \|/);
    assert.match(markdown, /\| Missing \| 12 of 1000 rows \|/);
    assert.match(markdown, /\| Values \| `male`, `female` \|/);
    assert.match(over('age,')?.markdown ?? '', /19 to 75/);
    assert.match(over('sex: female')?.markdown ?? '', /^\*\*sex\*\*/, 'a column as key');
    assert.match(over('female }')?.markdown ?? '', /^\*\*sex\*\*/, 'a value of it');
  });

  it('tells of a version its headline', () => {
    assert.match(
      over('"2"')?.markdown ?? '',
      /^\*\*2 · production\*\*\n\ntest: evaluated 22 Nov 2026 · AUC 0\\\.791 ±\\\.030/,
    );
    assert.match(over('"1", margin')?.markdown ?? '', /not evaluated/);
  });

  it('tells of a key what it means, and of a fixed value too', () => {
    assert.match(over('positive:')?.markdown ?? '', /counts as positive/);
    assert.match(over('predictions:')?.markdown ?? '', /path or glob/);
    assert.match(over('binary')?.markdown ?? '', /One of two labels/);
  });

  it('says nothing where nothing is known', () => {
    assert.equal(over('# credit'), undefined);
    assert.equal(over('sex, privileged', 0, nothingKnown), undefined);
    assert.match(over('roc_auc', 0, nothingKnown)?.markdown ?? '', /^\*\*ROC AUC\*\*\n\nChance/);
  });

  it('speaks Chinese', () => {
    assert.match(
      over('roc_auc', 0, exampleKnowledge, 'zh-cn')?.markdown ?? '',
      /随机猜测为 0\.5.*版本 2|版本 2.*随机猜测为 0\.5/s,
    );
  });

  it('lets nothing of the user’s be read as Markdown', () => {
    const text = 'model: a\ncolumns: { label: "<b>*x*</b>|" }\nversions: []\n';
    const table = {
      name: 't.csv',
      rows: 1,
      columns: [
        { name: '<b>*x*</b>|', type: 'text', missing: 0, distinct: 1, frequent: [{ value: '`|[a](b)', rows: 1 }] },
      ],
    };
    const { markdown = '' } =
      configHover(new ConfigDocument(text, 'model'), 28, { ...nothingKnown, tables: [table] }, 'en') ?? {};
    assert.match(markdown, /^\*\*\\<b\\>\\\*x\\\*\\<\/b\\>\\\|\*\*/);
    assert.match(markdown, /``.*\\\|/);
  });
});

describe('what is said of metrics', () => {
  it('is there in Chinese for every one', () => {
    for (const metric of metricDefinitions)
      assert.match(metricMeaning(metric, 'zh-cn'), /\p{Script=Han}.*。$/u, metric.id);
  });

  it('names the versions that the reference tests use', () => {
    const requirements = readFileSync(new URL('../../../reference/requirements.txt', import.meta.url), 'utf8');
    for (const [library, version] of Object.entries(libraryVersions)) {
      assert.ok(requirements.toLowerCase().includes(`${library.toLowerCase()}==${version}`), library);
    }
  });
});
