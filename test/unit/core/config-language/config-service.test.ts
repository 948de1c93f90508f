import assert from 'node:assert/strict';
import { ConfigService } from '../../../../src/core/config-language/config-service.ts';
import { nothingKnown } from '../../../../src/core/config-language/knowledge.ts';
import { sampleEvaluation } from '../../../support/sample-evaluation.ts';
import { exampleText } from './example.ts';
import { atCursor } from './marked-text.ts';

describe('the language of configs for an editor', () => {
  const service = new ConfigService('en');
  const file = '/project/credit-risk.model.yaml';

  it('names the tables of the newest versions first, each once', () => {
    assert.deepEqual(service.tables({ file, text: exampleText }), ['data/v2.parquet', 'data/v1.csv']);
    const twice = 'versions:\n  - { version: a, predictions: x.csv }\n  - { version: b, predictions: x.csv }\n';
    assert.deepEqual(service.tables({ file, text: twice }), ['x.csv']);
  });

  it('says what has to be looked for before it can complete', () => {
    const need = (marked: string) => {
      const { text, offset } = atCursor(marked);
      return service.need({ file, text }, offset);
    };
    assert.equal(need('card: |'), 'files');
    assert.equal(need('versions: [{ predictions: { test: | } }]'), 'files');
    assert.equal(need('versions: [{ predictions: { test: { connection: | } } }]'), 'connections');
    assert.equal(need('versions: [{ predictions: { | } }]'), undefined);
    assert.equal(need('gates: [{ metric: | }]'), undefined);
  });

  it('offers columns by their name alone while nothing else is known of them', () => {
    const { text, offset } = atCursor('slices: [hou|]');
    const known = { ...nothingKnown, columnNames: ['housing', 'purpose'] };
    assert.deepEqual(
      service
        .completions({ file, text }, offset, known)
        .flatMap(({ label, kind }) => (kind === 'column' ? [label] : [])),
      ['housing', 'purpose'],
    );
  });

  it('reads evidence, and takes nothing else for it', () => {
    const evaluation = sampleEvaluation();
    assert.deepEqual(service.evidence(JSON.stringify(evaluation)), evaluation);
    assert.equal(service.evidence('{"schema":"assay/comparison/1"}'), undefined);
    assert.equal(service.evidence('{'), undefined);
  });

  it('lists the connections of the project', () => {
    const text = 'connections:\n  lake: { kind: trino }\n  sea: { kind: spark }\n';
    assert.deepEqual(service.connections({ file: '/project/assay.yaml', text }), ['lake', 'sea']);
  });

  it('keeps still about files that are no configs and texts that are too long to be one', () => {
    const readme = { file: '/project/README.md', text: exampleText };
    const long = { file, text: `${exampleText}${'#'.repeat(200_000)}\n` };
    for (const edited of [readme, long]) {
      assert.deepEqual(service.outline(edited), []);
      assert.deepEqual(service.lenses(edited, nothingKnown), []);
      assert.deepEqual(service.completions(edited, 0, nothingKnown), []);
      assert.deepEqual(service.format({ ...edited, text: `a:   1\n${edited.text}` }, { indent: 2 }), []);
      assert.equal(service.hover(edited, 12, nothingKnown), undefined);
      const onVersion = edited.text.indexOf('version: ') + 'version: '.length;
      assert.deepEqual(service.references(edited, onVersion, [edited]), []);
      assert.deepEqual(service.definitions(edited, onVersion, [edited]), []);
      assert.throws(() => service.renamable(edited, onVersion));
    }
    assert.throws(() => service.rename(long, 0, 'new', []), /up to 131072 are read/);
  });

  it('says in words why something cannot be renamed', () => {
    const { text, offset } = atCursor('mod|el: a\n');
    assert.throws(() => service.renamable({ file, text }, offset), /Only names of versions/);
    const chinese = new ConfigService('zh-cn');
    assert.throws(() => chinese.renamable({ file, text }, offset), /只能重命名/);
  });
});
