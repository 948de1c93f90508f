import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { evaluateExample } from '../harness/evaluated-example.ts';
import { useSession } from '../harness/session.ts';
import type { WorkspaceCopy } from '../harness/workspace-copy.ts';

const config = 'credit-risk.model.yaml';

/** The card says which version it is of. */
function prepare(copy: WorkspaceCopy): undefined {
  evaluateExample(copy);
  const card = copy.path('MODEL_CARD.md');
  writeFileSync(card, readFileSync(card, 'utf8').replace('license:', 'version: "2"\nlicense:'));
}

describe('gestures in a model config', () => {
  const session = useSession({ prepare, viewport: { width: 1500, height: 900 } });

  const textOf = (name: string): string => readFileSync(session.copy.path(name), 'utf8');
  const line = (text: string): Locator =>
    session.workbench.page.locator('.editor-instance .view-line', { hasText: text }).first();

  /** Puts the cursor into a text of the config. */
  async function goTo(text: string): Promise<void> {
    const { page } = session.workbench;
    await session.workbench.command('View: Focus Active Editor Group');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+F');
    await page.locator('.find-widget.visible textarea').first().fill(text);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.locator('.find-widget.visible').waitFor({ state: 'detached' });
  }

  async function saved(name: string, expected: RegExp): Promise<void> {
    const { page } = session.workbench;
    for (let tries = 0; tries < 100 && !expected.test(textOf(name)); tries++) await page.waitForTimeout(100);
    assert.match(textOf(name), expected);
  }

  it('renames a version in the box, with what names it and the front matter of its card', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.openFile(config);
    await goTo('version: "2"');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input, .rename-input').first();
    await box.waitFor();
    assert.equal(await box.inputValue(), '2');
    await box.fill('2.10');
    await workbench.screenshot('config-rename');
    await page.keyboard.press('Enter');
    await line('version: "2.10"').waitFor();
    await workbench.command('File: Save All');
    await saved(config, /version: "2\.10", stage: production/);
    await saved('MODEL_CARD.md', /^---\nversion: "2\.10"\n/);
  });

  it('says where the evidence of the old name is', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.command('View: Focus Problems');
    const missing = page.locator('.markers-panel .monaco-list-row', { hasText: 'Version 2.10 of credit-risk has not' });
    await missing.first().waitFor();
    await missing.first().click();
    await page.keyboard.press('ArrowRight');
    await page
      .locator('.markers-panel .monaco-list-row', { hasText: 'The same inputs were evaluated as version 2' })
      .first()
      .waitFor();
    await workbench.screenshot('config-renamed-evidence');
    await workbench.openFile(config);
    await workbench.command('View: Toggle Problems');
  });

  it('formats the document without losing a comment', async () => {
    const { workbench } = session;
    const { page } = workbench;
    const before = textOf(config);
    const comments = before.match(/#.*$/gm) ?? [];
    const uneven = before.replace('threshold: 0.5', 'seed:     7    # a   seed of   my own\n\n\n\nthreshold: 0.5');
    writeFileSync(session.copy.path(config), uneven);
    await line('my own').waitFor();
    await workbench.command('View: Focus Active Editor Group');
    await workbench.command('Format Document');
    await page.locator('.tab.active.dirty').waitFor();
    await workbench.command('File: Save');
    await saved(config, /\nseed: 7 # a {3}seed of {3}my own\n\nthreshold: 0\.5 /);
    const after = textOf(config).match(/#.*$/gm) ?? [];
    assert.deepEqual(
      after.filter((comment) => !comment.includes('my own')),
      comments,
    );
  });

  it('shows versions, columns and gates in the outline, which leads to them', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.command('Explorer: Focus on Outline View');
    const pane = page.locator('.pane', { has: page.locator('.pane-header[aria-label^="Outline"]') });
    const focused = (name: string): Locator => pane.locator('.monaco-list-row.focused', { hasText: name });
    await pane.locator('.monaco-list-row').first().click();
    await page.keyboard.type('false_pos');
    await focused('false_positive_rate ≤ 0.45').waitFor();
    await page.keyboard.press('Escape');
    // The box above the rows goes, and they move up.
    await page.waitForTimeout(500);
    await pane.locator('.monaco-list-row', { hasText: 'false_positive_rate ≤ 0.45' }).click();
    const at =
      textOf(config)
        .split('\n')
        .findIndex((text) => text.includes('false_positive_rate')) + 1;
    await page.locator('.statusbar-item', { hasText: `Ln ${at}, Col` }).waitFor();
    await workbench.screenshot('config-outline');
  });

  it('opens the card from its path', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.openFile(config);
    const link = page.locator('.editor-instance .detected-link', { hasText: 'MODEL_CARD.md' }).first();
    await page.keyboard.press('Control+Home');
    await link.waitFor();
    await link.click({ modifiers: ['Control'] });
    await page.locator('.tab.active', { hasText: 'MODEL_CARD.md' }).waitFor();
    await workbench.openFile(config);
  });

  it('offers in the light bulb what a gate was meant to say', async () => {
    const { workbench } = session;
    const { page } = workbench;
    const gates =
      '  - { metric: statistical_parity_difference, by: sex, max: 0.15 }\n  - { metric: recall_difference, by: housing, max: 0.3 }\n';
    appendFileSync(session.copy.path(config), gates);
    await workbench.command('File: Revert File');
    const take = async (at: string, title: string): Promise<void> => {
      await goTo(at);
      const choice = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
      // Until the check has seen the new text nothing is offered.
      for (let tries = 0; tries < 40 && !(await choice.isVisible()); tries++) {
        await page.keyboard.press('Control+.');
        await page.waitForTimeout(500);
      }
      await workbench.screenshot(`config-bulb-${title.replace(/\W+/g, '-')}`);
      await page.locator('.action-widget .monaco-list-row.focused', { hasText: title }).waitFor();
      await page.keyboard.press('Enter');
    };
    await take('by: sex, max: 0.15', 'within: 0.15');
    await line('statistical_parity_difference, by: sex, within: 0.15').waitFor();
    await take('by: housing', 'column: housing');
    await page.keyboard.press('Control+S');
    await saved(config, /sensitive:\n(.*\n)*? {2}- \{ column: housing \}\n/);
  });
});
