import assert from 'node:assert/strict';
import { measured } from '../harness/evaluated-example.ts';
import { useSession } from '../harness/session.ts';

describe('models tree', () => {
  const session = useSession();

  it('shows the declared models before anything is evaluated', async () => {
    const { workbench } = session;
    await workbench.openView('Assay');
    await workbench.row('credit-risk').waitFor();
    await workbench.row(/2\s+production/).waitFor();
    const versions = (await workbench.rows()).filter(({ level }) => level === 2);
    assert.equal(versions.length, 2);
    for (const { label } of versions) assert.match(label, /not evaluated/);
    await workbench.screenshot('tree-before');
  });

  it('shows numbers and gates after all models were evaluated', async () => {
    const { workbench, copy } = session;
    await workbench.command('Evaluate All Models');
    await workbench.row(/2\s+production.*AUC/).waitFor({ timeout: 60_000 });
    await workbench.row(/1\s+archived.*AUC/).waitFor();
    const auc = measured(copy, '2', 'roc_auc').slice(0, 4);
    assert.match((await workbench.row(/2\s+production/).textContent()) ?? '', new RegExp(`AUC ${auc}\\d* ±`));
    await workbench.row(/roc_auc ≥ 0\.75/).waitFor();
    await workbench.row(/false_positive_rate ≤ 0\.45/).waitFor();
    await workbench.row(/Fairness\s+sex · age · sex × age/).waitFor();
    await workbench.screenshot('tree');
  });

  it('speaks the verdict of a version and the level of a row to a screen reader', async () => {
    const rows = await session.workbench.rows();
    const version = rows.find(({ label }) => /version 2/.test(label));
    assert.equal(version?.level, 2);
    assert.match(version?.label ?? '', /version 2 {2}production, fail/i);
    assert.equal(version?.expanded, true);
  });

  it('is walked by keyboard, which opens the report of a version', async () => {
    const { workbench } = session;
    const { keyboard } = workbench.page;
    // The tree is made anew once the card has been checked.
    await workbench.row(/MODEL_CARD\.md.*1 problem/).waitFor();
    await workbench.row('credit-risk').click();
    await keyboard.press('ArrowLeft');
    await workbench.row(/2\s+production/).waitFor({ state: 'detached' });
    await keyboard.press('ArrowRight');
    await workbench.row(/2\s+production/).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await workbench.panelText('credit-risk').waitFor();
  });
});
