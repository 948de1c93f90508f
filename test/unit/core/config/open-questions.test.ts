import assert from 'node:assert/strict';
import { openQuestion } from '../../../../src/core/config/open-questions.ts';
import { type ChosenRoles, type DescribedColumn, proposeRoles } from '../../../../src/core/config/propose-roles.ts';

const categories = (name: string, ...values: string[]): DescribedColumn => ({
  name,
  type: 'text',
  distinct: values.length,
  missing: 0,
  frequent: values.map((value) => ({ value })),
});
const probability = (name: string): DescribedColumn => ({
  name,
  type: 'number',
  distinct: 390,
  missing: 0,
  frequent: [],
  minimum: 0.02,
  maximum: 0.97,
});

function asked(columns: readonly DescribedColumn[], chosen: ChosenRoles = {}): string | undefined {
  const question = openQuestion(columns, proposeRoles(columns, 400, chosen));
  return question && `${question.role}: ${question.candidates.join(', ')}`;
}

describe('openQuestion', () => {
  it('asks nothing where names tell everything', () => {
    assert.equal(asked([categories('credit', 'bad', 'good'), probability('p_good')]), undefined);
    assert.equal(asked([categories('label', 'no', 'yes'), categories('prediction', 'no', 'yes')]), undefined);
  });

  it('asks which of several columns with two values is the label, then which label is positive', () => {
    const columns = [categories('colour', 'red', 'blue'), categories('size', 's', 'l'), probability('x')];
    assert.equal(asked(columns), 'label: colour, size');
    assert.equal(asked(columns, { label: 'size' }), 'positive: l, s');
    assert.equal(asked(columns, { label: 'size', positive: 's' }), undefined);
  });

  it('asks for the score when the table has several and no name says so', () => {
    const columns = [categories('label', '0', '1'), probability('a'), probability('b')];
    // One of them is proposed by its range: the first.
    assert.equal(asked(columns), undefined);
    assert.equal(asked([categories('label', '0', '1'), categories('guess', '0', '1')]), 'prediction: guess');
  });

  it('has no candidates for a table that can’t be used', () => {
    assert.equal(asked([probability('a')]), 'label: ');
    assert.equal(asked([categories('label', '0', '1')]), 'prediction: ');
  });

  it('takes what was chosen instead of what would be guessed', () => {
    const columns = [categories('label', '0', '1'), categories('flag', 'a', 'b'), probability('score')];
    const guesses = proposeRoles(columns, 400, { label: 'flag', positive: 'b' });
    assert.deepEqual(
      guesses.slice(0, 3).map(({ role, value, because }) => `${role} ${value} ${because.id}`),
      ['label flag init/because-chosen', 'positive b init/because-chosen', 'score score init/because-name'],
    );
  });
});
