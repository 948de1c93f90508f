import assert from 'node:assert/strict';
import fs from 'node:fs';
import { seriousAccessibilityProblems } from '../harness/accessibility.ts';
import { evaluateExample } from '../harness/evaluated-example.ts';
import { type Session, useSession } from '../harness/session.ts';
import { type Theme, themes } from '../harness/vs-code-settings.ts';

const table = 'data/predictions-v1.csv';

/** Opens a table as a person does who knows its name. */
async function openTable({ workbench }: Session, name: string): Promise<void> {
  await workbench.command('Open Table');
  const input = workbench.page.locator('.quick-input-widget input[placeholder="Which table?"]');
  await input.fill(name);
  await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await input.press('Enter');
  await workbench.panel().locator('h1', { hasText: name }).waitFor();
}

describe('a table', () => {
  const session = useSession({ prepare: evaluateExample });

  it('is chosen from the palette, and its columns are listed with what configs say of them', async () => {
    const { workbench } = session;
    await openTable(session, table);
    await workbench.panelText('400 rows · 12 columns · CSV').waitFor();
    await workbench.panelText('credit-risk version 1 on test').waitFor();
    await workbench.panelText('The first 50 rows, as text.').waitFor();
    assert.match(
      (await workbench.panel().locator('table.columns tbody tr').nth(3).textContent()) ?? '',
      /sex.*sensitive/,
    );
  });

  it('is walked by keyboard: a column, its histogram, and its distribution by a sensitive column', async () => {
    const { workbench } = session;
    const panel = workbench.panel();
    const { keyboard } = workbench.page;
    await panel.locator('button[data-column="0"]').focus();
    for (let step = 0; step < 4; step++) await keyboard.press('ArrowDown');
    assert.equal(await panel.locator('button[data-column="4"]:focus').textContent(), 'age');
    await keyboard.press('Enter');
    await panel.getByRole('img', { name: /^Histogram of age: \d+ bins from/ }).waitFor();
    await panel.getByRole('img', { name: /^Histogram of age/ }).focus();
    await keyboard.press('ArrowRight');
    await panel
      .locator('#announcer', { hasText: /^\d+ up to \d+: [\d,]+ rows, [\d.]+\s%$/ })
      .waitFor({ state: 'attached' });
    await keyboard.press('t');
    await panel.getByRole('table', { name: 'Histogram of age' }).waitFor();
    await keyboard.press('t');
    await panel.getByRole('button', { name: 'sex', exact: true, pressed: false }).press('Enter');
    await panel.getByRole('heading', { name: /age by sex: the median is about/ }).waitFor();
    await workbench.screenshot('table-by-group');
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    it(`is legible and accessible in ${theme}`, async () => {
      const { workbench } = session;
      await workbench.setTheme(theme);
      const { webviewKind } = themes[theme];
      await workbench.panel().locator(`body[data-vscode-theme-kind="${webviewKind}"]`).waitFor();
      await workbench.panel().locator('.multiples svg').first().waitFor();
      await workbench.screenshot(`table-${theme}`);
      assert.deepEqual(await seriousAccessibilityProblems(await workbench.panelFrame()), []);
    });
  }

  it('is read again when its file changes', async () => {
    const { workbench, copy } = session;
    const file = copy.path(table);
    const last = fs.readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '';
    fs.appendFileSync(file, `${last.replace(/^\d+/, '9999')}\n`);
    await workbench.panelText('401 rows').waitFor();
  });

  it('comes back after the window is reloaded, with the column that was open', async () => {
    const { workbench } = session;
    await workbench.reload('mainThreadWebview-assayml.table', 'predictions-v1.csv');
    await workbench.panelText('401 rows').waitFor();
    await workbench
      .panel()
      .getByRole('heading', { name: /age by sex/ })
      .waitFor();
  });

  it('opens with the column of a row of the Features tree', async () => {
    const { workbench } = session;
    await workbench.openView('Assay');
    await workbench.section('Models').collapse();
    const features = workbench.section('Features');
    await features.expand();
    await features.row(/german-credit/).click();
    await workbench.page.keyboard.press('ArrowRight');
    await features.row(/^sex.*sensitive/).click();
    await workbench.panelText('data/predictions-v2.parquet').waitFor();
    await workbench.panel().getByRole('button', { name: 'sex', expanded: true }).waitFor();
    await workbench.screenshot('table-from-tree');
  });

  it('opens from a file in the explorer, without a second panel for the same table', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.command('Explorer: Focus on Folders View');
    const files = page.locator('.explorer-folders-view .monaco-list-row');
    await files.filter({ hasText: /^data$/ }).click();
    await files.filter({ hasText: 'predictions-v1.csv' }).click({ button: 'right' });
    // The menu does not take a click that follows upon its opening, so by keyboard.
    await page.locator('.monaco-menu .action-item', { hasText: 'Open Table' }).hover();
    await page.keyboard.press('Enter');
    await workbench.panelText('data/predictions-v1.csv').waitFor();
    assert.equal(await page.locator('.tab', { hasText: 'predictions-v1.csv' }).count(), 1);
  });

  it('did nothing against its content security policy', () => {
    assert.deepEqual(session.workbench.policyViolations, []);
  });
});

describe('a table that takes a while to read', () => {
  const large = 'data/large.csv';
  const session = useSession({
    prepare: (copy) => {
      const part = Array.from({ length: 500_000 }, (_, row) => `${row},${(row * 7919) % 1000},${'abcd'[row % 4]}\n`);
      fs.writeFileSync(copy.path(large), `id,amount,region\n${part.join('').repeat(8)}`);
      return undefined;
    },
  });

  it('shows its first rows at once, and is cancelled by the button', async () => {
    const { workbench } = session;
    await openTable(session, large);
    await workbench.panel().locator('progress[value]').waitFor();
    assert.match((await workbench.panel().locator('.part').textContent()) ?? '', /^\d+\s%$/);
    await workbench.panelText('The first 50 rows, as text.').waitFor();
    await workbench.screenshot('table-reading');
    await workbench.panel().locator('assay-button', { hasText: 'Cancel' }).click();
    await workbench.panel().getByRole('alert').getByText('The reading was cancelled.').waitFor();
  });

  it('is read when it is asked for again', async () => {
    const { workbench } = session;
    await workbench.panel().locator('assay-button', { hasText: 'Read again' }).click();
    await workbench.panelText('4,000,000 rows · 3 columns').waitFor();
  });

  it('keeps what it showed when its file is gone or damaged, says so, and recovers with it', async () => {
    const { workbench, copy } = session;
    fs.rmSync(copy.path(large));
    await workbench.panelText(/It could not be read again.*large\.csv/).waitFor();
    await workbench.panelText('4,000,000 rows · 3 columns').waitFor();
    fs.writeFileSync(copy.path(large), 'id,amount\n1\n');
    await workbench.panelText(/It could not be read again.*line 2/i).waitFor();
    fs.writeFileSync(copy.path(large), 'id,amount\n1,2\n');
    await workbench.panelText('1 row · 2 columns').waitFor();
    assert.equal(await workbench.panel().getByRole('alert').count(), 0);
    assert.deepEqual(workbench.policyViolations, []);
  });
});

describe('a table in restricted mode', () => {
  const session = useSession({
    prepare: evaluateExample,
    settings: { 'security.workspace.trust.enabled': true },
  });

  it('is not read, and its panel says why and what to do', async () => {
    const { workbench } = session;
    await openTable(session, table);
    await workbench.panelText('A table is read once this folder is trusted.').waitFor();
    await workbench.panelText('Manage Workspace Trust').waitFor();
    await workbench.screenshot('table-restricted');
    assert.deepEqual(await seriousAccessibilityProblems(await workbench.panelFrame()), []);
  });
});
