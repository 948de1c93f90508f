import assert from 'node:assert/strict';
import fs from 'node:fs';
import { useSession } from '../harness/session.ts';
import type { WorkspaceCopy } from '../harness/workspace-copy.ts';

function emptied(copy: WorkspaceCopy): undefined {
  for (const name of fs.readdirSync(copy.folder)) fs.rmSync(copy.path(name), { recursive: true });
  fs.writeFileSync(copy.path('notes.txt'), '');
}

describe('a folder without a model', () => {
  const session = useSession({ prepare: emptied, viewport: { width: 1280, height: 900 } });
  const welcome = (title: string) =>
    session.workbench.page.locator('.sidebar .pane', {
      has: session.workbench.page.locator(`.pane-header[aria-label^="${title}"]`),
    });

  it('says in each view why it is empty, and what to do', async () => {
    const { workbench } = session;
    await workbench.openView('Assay');
    await welcome('Models').getByText('No file named *.model.yaml was found.').waitFor();
    for (const view of ['Datasets', 'Features', 'Governance']) await workbench.section(view).expand();
    await welcome('Datasets').getByText('No table was found').waitFor();
    await welcome('Features').getByText('Columns are shown once a model names a table').waitFor();
    await welcome('Governance').getByText('What needs you is shown once there is a model').waitFor();
    assert.equal(await workbench.page.locator('.sidebar .monaco-button').count(), 2, 'one thing to do, and how');
    await workbench.screenshot('welcome');
  });

  it('leads to the walkthrough', async () => {
    const { workbench } = session;
    await welcome('Models').locator('.monaco-button', { hasText: 'Show How to Start' }).click();
    await workbench.page.locator('.getting-started-step', { hasText: 'Declare a model' }).waitFor();
    await workbench.setTheme('dark');
    await workbench.screenshot('welcome-walkthrough');
  });

  it('says so to commands about a model, and offers to make one', async () => {
    const { workbench } = session;
    await workbench.command('Open Evaluation Report');
    const said = workbench.notification('There is no model yet');
    await said.waitFor();
    await said.locator('.monaco-button', { hasText: 'Create Configuration from Table' }).waitFor();
    await workbench.screenshot('no-model');
    assert.deepEqual(workbench.policyViolations, []);
  });
});

describe('a folder without a model in restricted mode', () => {
  const session = useSession({ prepare: emptied, settings: { 'security.workspace.trust.enabled': true } });

  it('says that nothing is run, and how to trust it', async () => {
    const { workbench } = session;
    await workbench.openView('Assay');
    await workbench.page.locator('.sidebar').getByText('This folder is not trusted, so nothing is run.').waitFor();
    await workbench.screenshot('welcome-restricted');
  });
});
