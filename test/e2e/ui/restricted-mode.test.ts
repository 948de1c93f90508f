import assert from 'node:assert/strict';
import fs from 'node:fs';
import { evaluateExample, evidenceFiles } from '../harness/evaluated-example.ts';
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

  it('runs no task: VS Code asks whether the folder is trusted first', async () => {
    const { workbench, copy } = session;
    const { page } = workbench;
    const before = evidenceFiles(copy).length;
    fs.mkdirSync(copy.path('.vscode'));
    const ours = { type: 'assay', command: 'check', label: 'our check', problemMatcher: '$assay' };
    fs.writeFileSync(copy.path('.vscode', 'tasks.json'), JSON.stringify({ version: '2.0.0', tasks: [ours] }));
    await workbench.command('Tasks: Run Task');
    const question = page.locator('.monaco-dialog-box', { hasText: 'trust' });
    await question.waitFor();
    await workbench.screenshot('restricted-task');
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    assert.equal(evidenceFiles(copy).length, before);
    assert.equal(await page.locator('.terminal.xterm').count(), 0);
  });

  it('evaluates once the folder is trusted', async () => {
    const { workbench } = session;
    await workbench.command('Workspaces: Manage Workspace Trust');
    await workbench.page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).click();
    await workbench.page.locator('.statusbar-item[aria-label*="Restricted Mode"]').waitFor({ state: 'detached' });
    assert.equal(await workbench.offersCommand('Evaluate All Models'), true);
  });

  it('runs its task then, whose findings are in Problems at their places', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.pickOf('Tasks: Run Task', 'our check');
    await page.locator('.terminal.xterm').waitFor();
    await workbench.command('Problems: Focus on Problems View');
    const finding = page.locator('.markers-panel .monaco-list-row', { hasText: '0.813' });
    await finding.waitFor();
    assert.match((await finding.getAttribute('aria-label')) ?? '', /at line 30 and character 20/);
    assert.equal(await finding.count(), 1);
    await workbench.screenshot('task-problems');
  });
});
