import assert from 'node:assert/strict';
import { confidenceOption, numberOption, parseArguments } from '../../../src/cli/parse-arguments.ts';
import { InputProblem } from '../../../src/core/input-problem.ts';

const help = { en: '', 'zh-cn': '' };
const table = {
  label: { type: 'string', help },
  slice: { type: 'string', multiple: true, help },
  json: { type: 'boolean', short: 'j', help },
} as const;

const problemOf = (action: () => unknown): InputProblem => {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof InputProblem, String(error));
    return error;
  }
  return assert.fail('nothing was thrown');
};

describe('parsing the command line', () => {
  it('separates operands from options, however they are written', () => {
    const { operands, options } = parseArguments(
      ['a.csv', '--label', 'y', '--slice=x', '--slice', 'z', '-j', '--', '--b'],
      table,
    );
    assert.deepEqual(operands, ['a.csv', '--b']);
    assert.deepEqual(options, { label: 'y', slice: ['x', 'z'], json: true });
  });

  it('names the option that a misspelt one was meant to be', () => {
    const { messageId, args } = problemOf(() => parseArguments(['--lable', 'y'], table));
    assert.equal(messageId, 'cli/unknown-option-nearest');
    assert.deepEqual(args, { option: '--lable', nearest: '--label' });
  });

  it('says so when nothing is near', () => {
    assert.equal(problemOf(() => parseArguments(['--frobnicate'], table)).messageId, 'cli/unknown-option');
  });

  it('refuses a missing value, a value too many, and an option given twice', () => {
    assert.equal(problemOf(() => parseArguments(['--label'], table)).messageId, 'cli/option-needs-value');
    assert.equal(problemOf(() => parseArguments(['--json=yes'], table)).messageId, 'cli/option-takes-no-value');
    assert.equal(
      problemOf(() => parseArguments(['--label', 'a', '--label', 'b'], table)).messageId,
      'cli/option-twice',
    );
  });

  it('reads numbers within their range only', () => {
    assert.equal(numberOption('threshold', '0.25', 0, 1), 0.25);
    assert.equal(numberOption('threshold', undefined, 0, 1), undefined);
    for (const text of ['1.5', 'half', '', 'NaN', 'Infinity']) {
      assert.equal(problemOf(() => numberOption('threshold', text, 0, 1)).messageId, 'cli/option-number');
    }
  });

  it('meets a confidence in percent with the fraction to write', () => {
    assert.deepEqual(problemOf(() => confidenceOption('95')).args, { value: '95', fraction: 0.95 });
    assert.deepEqual(problemOf(() => confidenceOption('95%')).args, { value: '95%', fraction: 0.95 });
    assert.equal(problemOf(() => confidenceOption('1')).messageId, 'cli/confidence-open');
    assert.equal(confidenceOption('0.9'), 0.9);
  });
});
