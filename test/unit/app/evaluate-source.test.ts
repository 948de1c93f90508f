import assert from 'node:assert/strict';
import { join } from 'node:path';
import { evaluateModel } from '../../../src/app/evaluate-model.ts';
import { loadModel } from '../../../src/app/load-model.ts';
import { InputProblem } from '../../../src/core/input-problem.ts';
import { formatMessage } from '../../../src/core/messages/catalog.ts';
import { modelConfig, services, workspace } from './workspace.ts';

describe('what is wrong with a value of a table', () => {
  /** What is said of this table of one file or two, the second of which has the value. */
  async function said(header: string, row: string, columns = ''): Promise<string> {
    const text = modelConfig
      .replace('data/p1.csv', 'data/*.csv')
      .replace('id: applicant', `id: applicant${columns}`)
      .replace(/sensitive:.*/s, '');
    const folder = await workspace({
      'm.model.yaml': text,
      'data/1.csv': `${header}\n1,good,0.9,2\n2,bad,0.3,2\n`,
      'data/2.csv': `${header}\n3,good,0.9,2\n${row}\n`,
    });
    const model = await loadModel(services(), join(folder, 'm.model.yaml'), folder);
    try {
      await evaluateModel(services(), model, { version: '1', set: 'default' }, {}, {});
      return '';
    } catch (error) {
      assert.ok(error instanceof InputProblem);
      assert.deepEqual(error.place, { file: join(folder, 'data/2.csv'), line: 3 });
      return formatMessage(error.messageId, error.args, 'en').replace(`${join(folder, 'data')}/`, '');
    }
  }

  it('is told of with the line in its file, whatever the evaluation finds', async () => {
    const header = 'applicant,credit,p_good,w';
    const weights = ', weight: w';
    const frequencies = ', weight: w, weight_kind: frequency';
    const start = '2.csv, line 3, column';
    for (const [row, columns, message] of [
      ['4,bad,x,2', '', `${start} "p_good": "x" is not a number.`],
      ['4,bad,1.7,2', '', `${start} "p_good": the score 1.7 is not between 0 and 1.`],
      ['4,bad,0.7,-2', weights, `${start} "w": the weight -2 is negative.`],
      ['4,bad,0.7,1e90', weights, `${start} "w": the weight 1e+90 is too large to add up.`],
      ['4,bad,0.7,1.5', frequencies, `${start} "w": the weight 1.5 is not a whole number,`],
    ] as const) {
      assert.equal((await said(header, row, columns)).slice(0, message.length), message);
    }
  });
});
