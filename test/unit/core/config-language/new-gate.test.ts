import assert from 'node:assert/strict';
import { firstGate, newGate } from '../../../../src/core/config-language/new-gate.ts';

const withGate = (text: string, ...columns: string[]): string | undefined => {
  const [edit] = newGate({ file: '/p/m.model.yaml', text }, firstGate(columns)) ?? [];
  if (edit === undefined) return undefined;
  const lines = text.split('\n');
  const { line, column } = edit.range.start;
  const offset = lines.slice(0, line - 1).join('\n').length + (line === 1 ? 0 : 1) + column - 1;
  return text.slice(0, offset) + edit.text + text.slice(offset);
};

describe('a new gate', () => {
  it('follows the last one, in its style', () => {
    assert.equal(
      withGate('model: m\ngates:\n  - { metric: roc_auc, min: 0.7 } # as agreed\nslices: [a]\n', 'sex'),
      'model: m\ngates:\n  - { metric: roc_auc, min: 0.7 } # as agreed\n  - { metric: demographic_parity_difference, by: sex, max: 0.1 }\nslices: [a]\n',
    );
  });

  it('begins the list where there is none', () => {
    assert.equal(withGate('model: m\n'), 'model: m\ngates:\n  - { metric: roc_auc, min: 0.8 }\n');
  });

  it('is about an intersection, with names quoted where they must be', () => {
    assert.match(withGate('model: m\n', 'sex', 'age group') ?? '', /by: \[sex, "age group"\]/);
  });

  it('is not written where the gates stand elsewhere', () => {
    assert.equal(withGate('base: &g []\ngates: *g\n'), undefined);
  });
});
