import assert from 'node:assert/strict';
import { ConfigDocument } from '../../../../src/core/config-language/config-document.ts';
import { nothingKnown } from '../../../../src/core/config-language/knowledge.ts';
import { limitActions } from '../../../../src/core/config-language/limit-actions.ts';
import { exampleKnowledge } from './example.ts';
import { atCursor, edited } from './marked-text.ts';

function offered(marked: string, knowledge = exampleKnowledge): Record<string, string> {
  const { text, offset } = atCursor(marked);
  const actions = limitActions(new ConfigDocument(text, 'model'), offset, knowledge, 'en');
  return Object.fromEntries(actions.map(({ title, edits }) => [title, edited(text, edits)]));
}

describe('limits that the evidence suggests', () => {
  it('are the end of the interval on the side that matters', () => {
    assert.deepEqual(offered('gates:\n  - { metric: roc|_auc }\n'), {
      'Add min: 0.76 · lower end of the interval of version 2': 'gates:\n  - { metric: roc_auc, min: 0.76 }\n',
    });
    assert.deepEqual(offered('gates:\n  - metric: demographic_parity_difference|\n    by: sex\n'), {
      'Add max: 0.14 · upper end of the interval of version 2':
        'gates:\n  - metric: demographic_parity_difference\n    by: sex\n    max: 0.14\n',
    });
  });

  it('are of the group that the gate is of', () => {
    const [title] = Object.keys(offered('gates:\n  - { metric: recall|, group: { sex: female } }\n'));
    assert.match(title ?? '', /^Add min: 0\.76/);
  });

  it('are not offered where a gate demands something, or nothing is known', () => {
    assert.deepEqual(offered('gates:\n  - { metric: roc_auc|, min: 0.5 }\n'), {});
    assert.deepEqual(offered('gates:\n  - { metric: roc_auc| }\n', nothingKnown), {});
    assert.deepEqual(offered('gates:\n  - { metric: prevalence| }\n'), {});
    assert.deepEqual(offered('model: a|\n'), {});
  });
});
