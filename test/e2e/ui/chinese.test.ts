import assert from 'node:assert/strict';
import { evaluateExample, measured } from '../harness/evaluated-example.ts';
import { useSession } from '../harness/session.ts';

/** Two English words in a row; a single one may be a name. */
const english = /[A-Za-z]{3,}[ ,]+[a-z]{2,}/g;
/** Names of the workspace, of metrics and of the config language, which are not translated. */
const notOurs =
  /[\w./-]*[._/-][\w./-]*|production|archived|versus|\b(sex|age|housing|purpose)\b( \w+( \w+)*)?|domestic appliances?|Cohen kappa|assay evaluate/g;

function englishIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.replace(notOurs, '…').match(english) ?? []);
}

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
    assert.deepEqual(englishIn(labels.filter((label) => !label.includes('Assay for Machine Learning'))), []);
    await workbench.screenshot('chinese-tests');
  });

  it('writes the report', async () => {
    const { workbench } = session;
    await workbench.openFile('credit-risk.model.yaml');
    await workbench.command('打开评估报告');
    await workbench.pick('credit-risk 2');
    await workbench.panelText('credit-risk').waitFor();
    await workbench.panelText(/门槛/).waitFor();
    const frame = await workbench.panelFrame();
    const texts = await frame.evaluate(() => document.body.innerText.split('\n'));
    const names = await frame.evaluate(() =>
      [...document.querySelectorAll(':is([aria-label], [title]):not([aria-hidden], [aria-hidden] *)')].flatMap(
        (element) => [element.getAttribute('aria-label') ?? '', element.getAttribute('title') ?? ''],
      ),
    );
    assert.equal(await frame.evaluate(() => document.documentElement.lang.toLowerCase()), 'zh-cn');
    assert.deepEqual(englishIn([...texts, ...names]), []);
    await workbench.screenshot('chinese-report');
    assert.deepEqual(workbench.policyViolations, []);
  });
});
