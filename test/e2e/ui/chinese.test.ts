import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { englishIn } from '../harness/english-in.ts';
import { evaluateExample, measured } from '../harness/evaluated-example.ts';
import { useSession } from '../harness/session.ts';
import { chineseWords, tour } from '../harness/tour.ts';

describe('the editor in Simplified Chinese', () => {
  const session = useSession({ locale: 'zh-cn', prepare: evaluateExample, viewport: { width: 1300, height: 1000 } });

  it('shows the trees, also to a screen reader', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.openView('Assay');
    const rows = page.locator('.sidebar .monaco-list-row');
    await rows.filter({ hasText: /2\s+production.*AUC/ }).waitFor();
    await workbench
      .section('治理')
      .row(/未达标|门槛/)
      .first()
      .waitFor();
    const spoken = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
    assert.match(spoken.join('\n'), /生产/);
    assert.deepEqual(englishIn([...(await rows.allInnerTexts()), ...spoken]), []);
    await workbench.screenshot('chinese-trees');
  });

  it('names every command in the palette', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>Assay: ');
    const rows = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Assay: ' });
    await rows.filter({ hasText: '从数据表创建配置' }).waitFor();
    // VS Code adds the English title, so that both are found.
    const titles = await rows.evaluateAll((all) =>
      all.map((row) => row.querySelector('.label-name')?.textContent ?? ''),
    );
    assert.ok(titles.length > 5, titles.join('\n'));
    for (const title of titles) assert.match(title, /\p{Script=Han}/u);
    await workbench.screenshot('chinese-palette');
    await page.keyboard.press('Escape');
  });

  it('says findings and their quick fixes', async () => {
    const { workbench, copy } = session;
    const { page } = workbench;
    await workbench.openFile('MODEL_CARD.md');
    await page.locator('.editor-instance .squiggly-error, .editor-instance .squiggly-warning').first().waitFor();
    await page.keyboard.press('Control+Shift+M');
    const problems = page.locator('.markers-panel .monaco-list-row', { hasText: 'assay' });
    await problems.first().waitFor();
    const texts = await problems.locator('.marker-message-line').allInnerTexts();
    assert.ok(texts.length > 0);
    for (const text of texts) assert.match(text, /\p{Script=Han}/u);
    assert.deepEqual(englishIn(texts), []);
    await page.locator('.editor-instance .view-line').first().click();
    await workbench.command('Go to Next Problem in Files (Error, Warning, Info)');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row.focused', { hasText: measured(copy, '2', 'roc_auc') });
    await fix.waitFor();
    assert.match((await fix.textContent()) ?? '', /\p{Script=Han}/u);
    await workbench.screenshot('chinese-quick-fix');
    await page.keyboard.press('Escape');
  });

  it('tells in the test explorer what was expected', async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.openView('Testing');
    await workbench.command('Test: Run All Tests');
    const results = page.locator('.test-output-peek-tree .monaco-list-row');
    await results
      .filter({ hasText: /未通过/ })
      .first()
      .waitFor({ timeout: 60_000 });
    const labels = await results.allInnerTexts();
    assert.match(labels.join('\n'), /证据不足/);
    assert.deepEqual(englishIn(labels), []);
    await workbench.screenshot('chinese-tests');
  });
});

describe('everything a person meets, in Simplified Chinese', () => {
  const session = useSession({ locale: 'zh-cn', prepare: evaluateExample, viewport: { width: 1280, height: 900 } });

  for (const { name, isPage, ours = '', go, leave } of tour(chineseWords)) {
    it(`has no English left in it: ${name}`, async () => {
      const { workbench } = session;
      await go(workbench);
      await workbench.screenshot(`tour-${name}-chinese`);
      const texts = isPage ? await textsOfPage(await workbench.panelFrame()) : await textsOf(workbench.page, ours);
      assert.ok(texts.join('').length > 10, texts.join('\n'));
      assert.deepEqual(englishIn(texts), []);
      assert.deepEqual(workbench.policyViolations, []);
      await leave?.(workbench);
    });
  }
});

/** What can be read of some parts of the workbench, also by a screen reader. */
async function textsOf(page: Page, parts: string): Promise<string[]> {
  const found = page.locator(parts).filter({ visible: true });
  const spoken = await found.evaluateAll((all) => all.map((part) => part.getAttribute('aria-label') ?? ''));
  return [...(await found.allInnerTexts()).flatMap((text) => text.split('\n')), ...spoken];
}

/** What can be read of a page, with the names of its controls and pictures. */
async function textsOfPage(frame: Frame): Promise<string[]> {
  assert.equal(await frame.evaluate(() => document.documentElement.lang.toLowerCase()), 'zh-cn');
  return frame.evaluate(() => {
    // The values of a table are in whatever language they are in.
    const values = ':is(table.head tbody, .summary, .frequent th, .frequent th *)';
    const named = [...document.querySelectorAll(':is([aria-label], [title], [placeholder])')]
      .filter((element) => element.closest('[aria-hidden]') === null && !element.matches(values))
      .flatMap((element) => ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''));
    for (const element of document.querySelectorAll<HTMLElement>(values)) element.style.display = 'none';
    return [...document.body.innerText.split('\n'), ...named];
  });
}
