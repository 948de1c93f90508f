import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { draftCard } from '../../../src/app/card-draft.ts';
import { check } from '../../../src/app/check.ts';
import { loadModel } from '../../../src/app/load-model.ts';
import { reportFromEvidence } from '../../../src/app/report.ts';
import { runModel } from '../../../src/app/run-model.ts';
import type { Language } from '../../../src/core/messages/catalog.ts';
import { modelConfig, predictions, services, workspace } from './workspace.ts';

const made = services();
const target = { version: '1', set: 'default' };

async function drafted(language: Language, config = modelConfig) {
  const folder = await workspace({ 'assay.yaml': '', 'credit.model.yaml': config, 'data/p1.csv': predictions() });
  const model = await loadModel(made, join(folder, 'credit.model.yaml'), folder);
  await runModel(made, model, [target], { save: true, judgeRetired: false }, {});
  const report = await reportFromEvidence(made, model, target, { language }, {});
  return { folder, card: draftCard(model, report) };
}

describe('draftCard', () => {
  for (const language of ['en', 'zh-cn'] as const) {
    it(`states only numbers that check finds right (${language})`, async () => {
      const { folder, card } = await drafted(language);
      await writeFile(card.file, card.text);
      const { findings } = await check(made, [folder], { language, workspace: folder, rules: ['card'] }, {});
      assert.deepEqual(
        findings.map(({ rule, args }) => ({ rule, args })),
        [],
      );
      // The check did read them: another number is found.
      await writeFile(card.file, card.text.replace(/value: 0\.\d+/, 'value: 0.123'));
      const wrong = await check(made, [folder], { language, workspace: folder, rules: ['card'] }, {});
      assert.deepEqual(
        wrong.findings.map(({ rule, args }) => [rule, args['written']]),
        [['card/value-differs', '0.123']],
      );
    });
  }

  it('lies where the config says, else beside it with the key to add', async () => {
    const { card } = await drafted('en');
    assert.equal(basename(card.file), 'MODEL_CARD.md');
    assert.equal(card.key, undefined);
    const without = await drafted('en', modelConfig.replace(/card: .*\n/, ''));
    assert.equal(without.card.key, 'MODEL_CARD.md');
  });
});
