import assert from 'node:assert/strict';
import fs from 'node:fs';
import { useSession } from '../harness/session.ts';

describe('a table that is dragged from the explorer onto the models', () => {
  const session = useSession({
    viewport: { width: 1300, height: 900 },
    prepare: (copy) => {
      const table = copy.read('data', 'predictions-v1.csv');
      fs.writeFileSync(copy.path('loans.csv'), table);
      fs.writeFileSync(copy.path('notes.txt'), 'nothing to evaluate');
      return undefined;
    },
  });

  /** Both trees in one side bar, as people have them who move views. */
  async function besideEachOther(): Promise<void> {
    const { workbench } = session;
    await workbench.openView('Assay');
    await workbench.row('credit-risk').waitFor();
    await workbench.command('View: Move View');
    await workbench.pick('Models');
    await workbench.pick('Explorer');
    await workbench.row('credit-risk').waitFor();
  }

  const file = (name: string) =>
    session.workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });

  it('begins a config of it, which is not saved', async () => {
    const { workbench, copy } = session;
    await besideEachOther();
    await file('loans.csv').dragTo(workbench.row('credit-risk'));
    await workbench.tab('loans.model.yaml').waitFor();
    await workbench.page.locator('.editor-instance .view-line', { hasText: 'loans.csv' }).first().waitFor();
    await workbench.screenshot('drop-table');
    assert.equal(fs.existsSync(copy.path('loans.model.yaml')), false);
  });

  it('does nothing with a file that is no table', async () => {
    const { workbench } = session;
    const tabs = await workbench.tab(/.*/).count();
    await file('notes.txt').dragTo(workbench.row('credit-risk'));
    await file('loans.csv').dragTo(workbench.row('credit-risk'));
    await workbench.tab('loans.model.yaml').waitFor();
    assert.equal(await workbench.tab(/.*/).count(), tabs);
    assert.equal(await workbench.page.locator('.notification-toast').count(), 0);
  });
});
