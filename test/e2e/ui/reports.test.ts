import assert from 'node:assert/strict';
import { seriousAccessibilityProblems } from '../harness/accessibility.ts';
import { evaluateExample, measured } from '../harness/evaluated-example.ts';
import { useSession } from '../harness/session.ts';
import { type Theme, themes } from '../harness/vs-code-settings.ts';

const reports = [
  { kind: 'evaluation', command: 'Open Evaluation Report', metric: 'roc_auc' },
  { kind: 'fairness', command: 'Open Fairness Report', metric: undefined },
] as const;

for (const { kind, command, metric } of reports) {
  describe(`${kind} report`, () => {
    const session = useSession({ prepare: evaluateExample });

    it('opens from the palette with the version that is picked of all', async () => {
      const { workbench, copy } = session;
      await workbench.command(command);
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'credit-risk 1' }).waitFor();
      await workbench.screenshot(`${kind}-pick`);
      await workbench.pick('credit-risk 2');
      await workbench.panel().locator('main, [role=main]').waitFor();
      await workbench.panelText('credit-risk').waitFor();
      await workbench.panel().locator('svg').first().waitFor();
      if (metric) await workbench.panelText(measured(copy, '2', metric)).waitFor();
    });

    for (const theme of Object.keys(themes) as Theme[]) {
      it(`is legible and accessible in ${theme}`, async () => {
        const { workbench } = session;
        await workbench.setTheme(theme);
        const { webviewKind } = themes[theme];
        await workbench.panel().locator(`body[data-vscode-theme-kind="${webviewKind}"]`).waitFor();
        await workbench.panel().locator('svg').first().waitFor();
        await workbench.screenshot(`${kind}-${theme}`);
        assert.deepEqual(await seriousAccessibilityProblems(await workbench.panelFrame()), []);
      });
    }

    it('comes back after the window is reloaded', async () => {
      const { workbench } = session;
      await workbench.reload(`mainThreadWebview-assayml.${kind}`, 'credit-risk.model.yaml');
      await workbench.panelText('credit-risk').waitFor();
      await workbench.panel().locator('svg').first().waitFor();
    });

    it('did nothing against its content security policy', () => {
      assert.deepEqual(session.workbench.policyViolations, []);
    });

    it('would have been caught doing so', async () => {
      const { workbench } = session;
      const frame = await workbench.panelFrame();
      const reported = workbench.page.waitForEvent('console', (message) => /Content Security/.test(message.text()));
      await frame.evaluate(() => {
        document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.invalid/x.png' }));
      });
      await reported;
      assert.equal(workbench.policyViolations.length, 1);
    });
  });
}
