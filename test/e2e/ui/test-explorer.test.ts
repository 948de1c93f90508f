import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { useSession } from '../harness/session.ts';

describe('test explorer', () => {
  const session = useSession({ viewport: { width: 1300, height: 900 } });

  const row = (text: string | RegExp): Locator =>
    session.workbench.page.locator('.test-explorer .monaco-list-row', { hasText: text });
  const open = async (text: string | RegExp): Promise<void> => {
    await row(text).first().click();
    await session.workbench.page.keyboard.press('ArrowRight');
  };

  it('lists folder, model, version and gates', async () => {
    const { workbench } = session;
    await workbench.openView('Assay');
    await workbench.row('credit-risk').waitFor();
    await workbench.openView('Testing');
    await open('german-credit');
    await open('credit-risk');
    await open(/version 2/);
    await row(/roc_auc ≥ 0\.75/).waitFor();
    await workbench.screenshot('test-explorer-before');
  });

  it('runs all, and each gate says how it ended, also to a screen reader', async () => {
    const { workbench } = session;
    await workbench.command('Test: Run All Tests');
    const spoken = (label: string): Locator => workbench.page.locator(`.test-explorer [aria-label*="${label}"]`);
    await spoken('(Failed').first().waitFor({ timeout: 60_000 });
    await spoken('(Running)').first().waitFor({ state: 'detached' });
    const labels = await row(/.*/).evaluateAll((rows) => rows.map((each) => each.getAttribute('aria-label') ?? ''));
    const has = (expected: RegExp): void => {
      assert.ok(
        labels.some((label) => expected.test(label)),
        labels.join('\n'),
      );
    };
    has(/^version 2 · production · 3 of 3 sensitive groupings gated \(Failed/);
    has(/^roc_auc ≥ 0\.75 \(Passed/);
    has(/^false_positive_rate ≤ 0\.45 \(Failed/);
    has(/^recall\[sex=female\] ≥ 0\.85 \(Failed/);
    await workbench.screenshot('test-explorer');
  });

  it('shows at the gate’s line what was expected, and leads to the report', async () => {
    const { workbench } = session;
    await workbench.openFile('credit-risk.model.yaml');
    await row(/false_positive_rate/)
      .first()
      .dblclick();
    await workbench.command('Test: Peek Output');
    const message = workbench.page.locator('.monaco-editor .zone-widget');
    await message
      .getByText(/Expected: /)
      .first()
      .waitFor();
    await workbench.screenshot('test-message');
    await message.getByText('Open Report').first().click();
    await workbench.panelText('credit-risk').waitFor();
  });

  it('shows which sensitive groupings have gates as coverage', async () => {
    const { workbench } = session;
    await workbench.command('Test: Run All Tests with Coverage');
    await workbench.page.locator('.test-coverage-tree, .pane', { hasText: 'credit-risk.model.yaml' }).first().waitFor();
    await workbench.openFile('credit-risk.model.yaml');
    await workbench.page.locator('.editor-instance .view-line').first().click();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.locator('.coverage-deco-gutter').first().waitFor();
    await workbench.screenshot('coverage');
  });
});
