import assert from 'node:assert/strict';
import { evaluateExample } from '../harness/evaluated-example.ts';
import { useSession } from '../harness/session.ts';

describe('trees of datasets, features and needs', () => {
  const session = useSession({ prepare: evaluateExample, viewport: { width: 1200, height: 1000 } });

  it('show the tables that the config names, and their columns when they are opened', async () => {
    const { workbench } = session;
    await workbench.openView('Assay');
    await workbench.row(/2\s+production.*AUC/).waitFor();
    await workbench.section('Models').collapse();
    await workbench.section('Datasets').expand();
    await workbench
      .section('Datasets')
      .row(/german-credit.*used by credit-risk/)
      .waitFor();
    const table = workbench.section('Datasets').row(/predictions-v2\.parquet/);
    await table.waitFor();
    await table.locator('.monaco-tl-twistie').click();
    await workbench
      .section('Datasets')
      .row(/p_good.*number.*no missing/)
      .waitFor();
    // What was read for the columns is now known of the table, too.
    await workbench
      .section('Datasets')
      .row(/predictions-v2\.parquet.*400 rows/)
      .waitFor();
    await workbench.screenshot('datasets');
  });

  it('show columns with what they are taken for, and where', async () => {
    const { workbench } = session;
    await workbench.section('Datasets').collapse();
    const features = workbench.section('Features');
    await features.expand();
    await features.row(/german-credit/).click();
    await workbench.page.keyboard.press('ArrowRight');
    await features.row(/sex.*sensitive.*no missing/).waitFor();
    await workbench.screenshot('features');
  });

  it('show what needs a person, and go there', async () => {
    const { workbench } = session;
    await workbench.section('Features').collapse();
    const governance = workbench.section('Governance');
    await governance.expand();
    await governance.row(/Failing gates/).waitFor();
    await governance.row(/false_positive_rate ≤ 0\.45.*credit-risk 2/).click();
    await workbench.page.locator('.tab', { hasText: 'credit-risk.model.yaml' }).waitFor();
    await workbench.screenshot('governance');
  });

  it('are filtered together, and keep the filter', async () => {
    const { workbench } = session;
    await workbench.section('Models').expand();
    await workbench.command('Filter Trees');
    await workbench.page.locator('.quick-input-widget input').fill('archived');
    await workbench.page.keyboard.press('Enter');
    await workbench.row(/2\s+production/).waitFor({ state: 'detached' });
    await workbench.row(/1\s+archived/).waitFor();
    await workbench.page.locator('.sidebar').getByText('Filter: archived').first().waitFor();
    await workbench.command('Show All Rows');
    await workbench.row(/2\s+production/).waitFor();
  });

  it('are searched by words', async () => {
    const { workbench } = session;
    await workbench.command('Assay: Search');
    await workbench.page.locator('.quick-input-widget input').fill('false_positive');
    await workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'false_positive_rate' })
      .first()
      .waitFor();
    await workbench.screenshot('search');
    await workbench.page.keyboard.press('Escape');
    assert.deepEqual(workbench.policyViolations, []);
  });
});
