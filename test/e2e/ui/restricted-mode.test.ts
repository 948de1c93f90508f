import assert from 'node:assert/strict';
import { evaluateExample } from '../harness/evaluated-example.ts';
import { useSession } from '../harness/session.ts';

describe('restricted mode', () => {
  const session = useSession({
    prepare: evaluateExample,
    settings: { 'security.workspace.trust.enabled': true },
  });

  it('shows existing evidence and runs nothing', async () => {
    const { workbench } = session;
    await workbench.page.locator('.statusbar-item[aria-label*="Restricted Mode"]').waitFor();
    await workbench.openView('Assay');
    await workbench.row(/2\s+production.*AUC/).waitFor();
    assert.equal(await workbench.offersCommand('Evaluate All Models'), false);
    assert.equal(await workbench.offersCommand('Assay: Refresh'), true);
    await workbench.screenshot('restricted');
  });

  it('evaluates once the folder is trusted', async () => {
    const { workbench } = session;
    await workbench.command('Workspaces: Manage Workspace Trust');
    await workbench.page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).click();
    await workbench.page.locator('.statusbar-item[aria-label*="Restricted Mode"]').waitFor({ state: 'detached' });
    assert.equal(await workbench.offersCommand('Evaluate All Models'), true);
  });
});
