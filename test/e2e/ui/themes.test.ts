import assert from 'node:assert/strict';
import { seriousAccessibilityProblems } from '../harness/accessibility.ts';
import { evaluateExample } from '../harness/evaluated-example.ts';
import { movingParts } from '../harness/motion.ts';
import { useSession } from '../harness/session.ts';
import { englishWords, tour } from '../harness/tour.ts';
import { type Theme, themes } from '../harness/vs-code-settings.ts';

describe('everything a person meets', () => {
  const session = useSession({ prepare: evaluateExample, viewport: { width: 1280, height: 900 } });

  for (const { name, isPage, go, leave } of tour(englishWords)) {
    it(`is legible in every theme, and still where less motion is asked for: ${name}`, async () => {
      const { workbench } = session;
      await go(workbench);
      for (const theme of Object.keys(themes) as Theme[]) {
        await workbench.setTheme(theme);
        if (isPage) {
          const { webviewKind } = themes[theme];
          await workbench.panel().locator(`body[data-vscode-theme-kind="${webviewKind}"]`).waitFor();
          assert.deepEqual(await seriousAccessibilityProblems(await workbench.panelFrame()), [], theme);
        }
        await workbench.screenshot(`tour-${name}-${theme}`);
      }
      if (isPage) {
        await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
        assert.deepEqual(await movingParts(await workbench.panelFrame()), [], 'moves though less motion is asked for');
        await workbench.page.emulateMedia({ reducedMotion: null });
      }
      await leave?.(workbench);
    });
  }

  it('would have been caught moving', async () => {
    const { workbench } = session;
    await workbench.command(englishWords.evaluation);
    await workbench.pick('credit-risk 2');
    await workbench.panel().locator('svg').first().waitFor();
    const frame = await workbench.panelFrame();
    await frame.evaluate(() => {
      const bar = document.createElement('progress');
      bar.className = 'moving';
      document.body.append(bar);
    });
    assert.deepEqual(await movingParts(frame), ['progress.moving']);
  });
});
