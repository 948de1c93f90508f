import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateExample } from '../harness/evaluated-example.ts';
import { useSession } from '../harness/session.ts';

describe('a model config in the editor', () => {
  const session = useSession({ prepare: evaluateExample });

  /** Waits until a suggestion is chosen in the list, and takes it. */
  async function take(label: string, picture?: string): Promise<void> {
    const { page } = session.workbench;
    const focused = page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label });
    await focused.waitFor();
    if (picture !== undefined) await session.workbench.screenshot(picture);
    await page.keyboard.press('Enter');
  }

  it('says above each version when it was evaluated, and what was found', async () => {
    const { workbench } = session;
    await workbench.openFile('credit-risk.model.yaml');
    const lens = workbench.page.locator('.codelens-decoration', { hasText: 'AUC 0.' });
    await lens.first().waitFor();
    assert.match((await lens.last().textContent()) ?? '', /Evaluate.*evaluated .*AUC 0\.\d+.*✗ \d+ fail/);
    await workbench.screenshot('config-lenses');
  });

  it('lets a gate be written with the keyboard from what is suggested', async () => {
    const { workbench, copy } = session;
    const { page } = workbench;
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('  - { ');
    await take('metric');
    await page.keyboard.type('rec');
    await take('recall', 'config-metrics');
    await page.keyboard.type(', ');
    await page.keyboard.type('gro');
    await take('group');
    await take('sex');
    await page.keyboard.type('fe');
    await take('female');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(', min: ');
    await take('0.', 'config-limit');
    await page.keyboard.press('Control+S');
    const written = /- \{ metric: recall, group: \{ sex: female \}, min: 0\.\d+ ?\}\s*$/;
    const file = join(copy.folder, 'credit-risk.model.yaml');
    for (let tries = 0; tries < 40 && !written.test(readFileSync(file, 'utf8')); tries++)
      await page.waitForTimeout(100);
    assert.match(readFileSync(file, 'utf8'), written);
  });

  it('explains a metric with its present value', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+F');
    await page.keyboard.type('metric: brier');
    await page.keyboard.press('Escape');
    await workbench.command('Show or Focus Hover');
    const hover = page.locator('.monaco-hover:visible', { hasText: 'Brier score' });
    await hover.first().waitFor();
    assert.match((await hover.first().textContent()) ?? '', /Brier score 0\.\d+ \(.*\), version 2 on test/);
    // It fades in.
    await page.waitForTimeout(500);
    await workbench.screenshot('config-hover');
  });
});
