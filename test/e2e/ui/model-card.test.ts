import assert from 'node:assert/strict';
import { evaluateExample, measured } from '../harness/evaluated-example.ts';
import { useSession } from '../harness/session.ts';

describe('model card in the editor', () => {
  const session = useSession({ prepare: evaluateExample });

  it('underlines a number that the evidence does not bear out, and says so in Problems', async () => {
    const { workbench } = session;
    await workbench.openFile('MODEL_CARD.md');
    await workbench.page
      .locator('.editor-instance .squiggly-error, .editor-instance .squiggly-warning')
      .first()
      .waitFor();
    await workbench.page.keyboard.press('Control+Shift+M');
    const problem = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'roc_auc' });
    await problem.first().waitFor();
    await workbench.screenshot('model-card');
  });

  it('writes the right number by the quick fix, from the keyboard', async () => {
    const { workbench, copy } = session;
    const { page } = workbench;
    const right = measured(copy, '2', 'roc_auc');
    await page.locator('.editor-instance .view-line').first().click();
    await workbench.command('Go to Next Problem in Files (Error, Warning, Info)');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row.focused', { hasText: right }).waitFor();
    await workbench.screenshot('quick-fix');
    // A transparent layer takes clicks, so by keyboard as people do.
    await page.keyboard.press('Enter');
    await page.locator('.editor-instance .view-line', { hasText: `value: ${right}` }).waitFor();
    const wrong = page.locator('.editor-instance .view-line', { hasText: 'value: 0.813' });
    assert.equal(await wrong.count(), 0);
  });
});
