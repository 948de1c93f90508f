import assert from 'node:assert/strict';
import fs from 'node:fs';
import { seriousAccessibilityProblems } from '../harness/accessibility.ts';
import { isSeen } from '../harness/is-seen.ts';
import { useSession } from '../harness/session.ts';
import { themes } from '../harness/vs-code-settings.ts';

/** The way from a table to a documented model that holds its gates, with nothing but the keyboard, in high contrast. */
describe('from a table of predictions to a documented model, by keyboard only', () => {
  const session = useSession({
    prepare: (copy) => {
      const table = copy.read('data', 'predictions-v1.csv');
      fs.rmSync(copy.folder, { recursive: true });
      fs.mkdirSync(copy.folder);
      fs.writeFileSync(copy.path('predictions.csv'), table);
      return undefined;
    },
    viewport: { width: 1300, height: 900 },
    settings: { 'workbench.colorTheme': themes['high-contrast'].name },
  });
  const press = (...keys: string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => session.workbench.page.keyboard.press(key)), Promise.resolve());
  const picker = () => session.workbench.page.locator('.quick-input-widget');

  /** Runs a command as one does without a mouse. */
  async function palette(title: string): Promise<void> {
    const row = picker().locator('.monaco-list-row.focused', { hasText: title });
    // The list is made when it opens: a command that is registered only then is found by opening it again.
    for (let tries = 0; tries < 10 && !(await row.isVisible()); tries++) {
      await press('Escape', 'F1');
      await picker().locator('input:focus').waitFor();
      // Into the picker and nowhere else: one that is just closing gives its keys to the editor.
      await picker().locator('input.input').fill(`>${title}`);
      await picker()
        .locator('.monaco-list-row', { hasText: title })
        .first()
        .waitFor({ timeout: 2000 })
        .catch(() => undefined);
      // What was used last, or is spelt alike, may come first.
      for (let below = 0; below < 5 && !(await row.isVisible()); below++) await press('ArrowDown');
    }
    await row.waitFor();
    await press('Enter');
  }

  /** What has the focus, as a screen reader says it, and whether that can be seen. */
  async function focused(): Promise<{ readonly name: string; readonly isVisible: boolean }> {
    return session.workbench.page.evaluate(() => {
      const active = document.activeElement;
      const descendant = active?.getAttribute('aria-activedescendant');
      const element = (descendant ? document.getElementById(descendant) : null) ?? active;
      const { outlineStyle, outlineWidth, backgroundColor } = element
        ? getComputedStyle(element)
        : { outlineStyle: 'none', outlineWidth: '0px', backgroundColor: '' };
      const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px';
      const isFilled = element?.classList.contains('focused') === true && backgroundColor !== 'rgba(0, 0, 0, 0)';
      return { name: element?.getAttribute('aria-label') ?? '', isVisible: isOutlined || isFilled };
    });
  }

  async function written(name: string): Promise<string> {
    const { copy, workbench } = session;
    for (let tries = 0; tries < 100 && !(fs.existsSync(copy.path(name)) && copy.read(name) !== ''); tries++)
      await workbench.page.waitForTimeout(100);
    return copy.read(name);
  }

  it('creates a config from the table and saves it', async () => {
    const { workbench } = session;
    await palette('Create Configuration from Table…');
    const tab = workbench.tab('german-credit.model.yaml');
    // Whatever can't be known from the data is asked; the first answer is taken.
    for (let tries = 0; tries < 40 && !(await tab.isVisible()); tries++) {
      await workbench.page.waitForTimeout(500);
      if (await picker().locator('.monaco-list-row.focused').isVisible()) await press('Enter');
    }
    await workbench.screenshot('story-config');
    await press('Control+s');
    assert.match(await written('german-credit.model.yaml'), /^model: german-credit/m);
  });

  it('evaluates it, and reads the row that has the focus', async () => {
    const { workbench } = session;
    await palette('Evaluate Model');
    await palette('Assay: Focus on Models View');
    await workbench.row(/AUC 0\.\d+/).waitFor({ timeout: 60_000 });
    // What is taken while the container is opened has its focus taken by that.
    const list = workbench.page.locator('.sidebar .monaco-list:focus');
    for (let tries = 0; tries < 4 && !(await isSeen(list)); tries++) await palette('Assay: Focus on Models View');
    const evaluated = workbench.page.locator('.sidebar .monaco-list-row.focused', { hasText: /AUC 0/ });
    // Rows that come while the keys are pressed move the focus.
    for (let tries = 0; tries < 10 && !(await isSeen(evaluated)); tries++) await press('Home', 'ArrowDown');
    await evaluated.waitFor();
    const row = await focused();
    assert.match(row.name, /^version .*AUC 0\.\d+/);
    assert.ok(row.isVisible);
    const unnamed = workbench.page.locator('.sidebar .monaco-list-row:not([aria-label])');
    assert.equal(await unnamed.count(), 0);
    await workbench.screenshot('story-evaluated');
  });

  it('opens the report, whose controls can be reached and have names', async () => {
    const { workbench } = session;
    await press('Enter');
    await workbench.panelText('german-credit').waitFor();
    const frame = await workbench.panelFrame();
    await workbench.panelText(/ROC/).waitFor();
    assert.deepEqual(await seriousAccessibilityProblems(frame), []);
    const isReached = async (): Promise<boolean> =>
      frame.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);
    for (let tries = 0; tries < 20 && !(await isReached()); tries++) await press('Tab');
    assert.ok(await isReached());
    await workbench.screenshot('story-report');
  });

  it('writes a gate from what is suggested', async () => {
    const { page } = session.workbench;
    await palette('Add Gate…');
    await picker().locator('.monaco-list-row.focused', { hasText: 'roc_auc' }).waitFor();
    await session.workbench.screenshot('story-gate');
    await press('Enter');
    await page.locator('.tab.active.dirty', { hasText: 'german-credit.model.yaml' }).waitFor();
    await press('Control+s');
    await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    assert.match(session.copy.read('german-credit.model.yaml'), /\{ metric: roc_auc, min: 0\.\d+ \}/);
  });

  it('runs it in the test explorer', async () => {
    const { workbench } = session;
    await palette('Testing: Focus on Test Explorer View');
    await workbench.page.locator('.test-explorer .monaco-list-row').first().waitFor();
    await palette('Test: Run All Tests');
    await workbench.page.locator('.test-explorer [aria-label*="(Passed"]').first().waitFor({ timeout: 60_000 });
    await workbench.screenshot('story-tests');
  });

  it('creates the card, saves it and checks it', async () => {
    const { workbench, copy } = session;
    await palette('Create Model Card');
    await workbench.tab(/\.md/).waitFor();
    await press('Control+s');
    await workbench.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    const card = fs.readdirSync(copy.folder).find((name) => name.endsWith('.md'));
    assert.ok(card, fs.readdirSync(copy.folder).join(' '));
    await palette('Check Workspace');
    await press('Control+Shift+m');
    const problems = workbench.page.locator('.markers-panel .monaco-list-row');
    // The card is there now, and all that it says is what the evidence says.
    await problems.first().waitFor({ state: 'detached' });
    await workbench.screenshot('story-card');
    assert.deepEqual(workbench.policyViolations, []);
  });
});
