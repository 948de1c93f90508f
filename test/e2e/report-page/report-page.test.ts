import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ReportRenderer } from '../../../src/ports/report-renderer.ts';
import { sampleReport } from '../../support/sample-evaluation.ts';
import { accessibilityProblems, launchBrowser, type OpenedPage, openPage, settled } from './open-page.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { themes } from './themes.ts';

const wide = { width: 1100, height: 900 };
const narrow = { width: 560, height: 900 };

describe('report pages under the panels’ content security policy', function () {
  this.timeout(120_000);
  let browser: Browser;
  let server: PageServer;
  let renderer: ReportRenderer;

  before(async () => {
    assert.ok(existsSync('dist/webview/evaluation.js'), 'run npm run build first');
    await mkdir('out/shots', { recursive: true });
    ({ renderer } = createRequire(import.meta.url)(resolve('dist/report.js')) as { renderer: ReportRenderer });
    server = await startPageServer('dist/webview', themes);
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (
    kind: 'evaluation' | 'fairness',
    options: {
      readonly theme?: string;
      readonly language?: 'en' | 'zh-cn';
      readonly regions?: number;
      size?: typeof wide;
    },
  ): Promise<OpenedPage> => {
    const theme = themes.find(({ name }) => name === (options.theme ?? 'light'));
    assert.ok(theme);
    const language = options.language ?? 'en';
    const report = sampleReport({ language, regions: options.regions ?? 12 });
    const opened = await openPage(browser, server.address(kind, theme, language), report, options.size ?? wide);
    await settled(opened.page);
    return opened;
  };

  for (const { name } of themes) {
    for (const kind of ['evaluation', 'fairness'] as const) {
      it(`${kind} in ${name}: accessible, and nothing that the policy forbids`, async () => {
        const { page, messages } = await open(kind, { theme: name });
        await page.screenshot({ path: `out/shots/${kind}-${name}.png`, fullPage: true });
        assert.deepEqual(await accessibilityProblems(page), []);
        assert.deepEqual(await messages(), [{ type: 'ready' }]);
        await page.close();
      });
    }
  }

  it('fits 560 pixels without scrolling sideways', async () => {
    for (const kind of ['evaluation', 'fairness'] as const) {
      const { page } = await open(kind, { size: narrow });
      await page.screenshot({ path: `out/shots/${kind}-narrow.png`, fullPage: true });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `${kind} is ${overflow} px too wide`);
      await page.close();
    }
  });

  it('speaks Chinese throughout', async () => {
    const { page } = await open('evaluation', { language: 'zh-cn' });
    await page.screenshot({ path: 'out/shots/evaluation-zh-cn.png', fullPage: true });
    assert.deepEqual(await page.locator('h2').allTextContents(), [
      '阈值',
      '曲线',
      '分组',
      '分组间差距',
      '全部指标',
      '需要注意',
      '证据',
    ]);
    await page.close();
  });

  it('previews a threshold with the keyboard, and goes back', async () => {
    const { page } = await open('evaluation', {});
    const slider = page.getByRole('slider', { name: 'Decision threshold' });
    const facts = page.locator('#threshold').locator('xpath=ancestor::section').locator('p').first();
    const evaluated = await facts.textContent();
    const mark = page.locator('#chart-roc').locator('xpath=ancestor::figure').locator('.mark-symbol path').first();
    const before = await mark.getAttribute('transform');
    await slider.focus();
    for (let press = 0; press < 20; press++) await slider.press('ArrowRight');
    await page.getByText('Preview, no verdict').waitFor();
    assert.match((await slider.getAttribute('aria-valuetext')) ?? '', /^0\.600: selected/);
    assert.notEqual(await facts.textContent(), evaluated);
    assert.notEqual(await mark.getAttribute('transform'), before);
    assert.equal(await page.locator('.confusion caption').textContent(), 'Confusion matrix at 0.600');
    await page.getByText('Back to 0.5').click();
    assert.equal(await facts.textContent(), evaluated);
    await page.close();
  });

  it('shows a chart as a table with T, and reads its marks with the arrow keys', async () => {
    const { page } = await open('evaluation', {});
    const chart = page.locator('.drawing').first();
    await chart.focus();
    await chart.press('ArrowRight');
    await chart.press('ArrowRight');
    assert.match(
      (await page.locator('#announcer').textContent()) ?? '',
      /^Threshold .*, False positive rate .*, Recall /,
    );
    await chart.press('t');
    const table = page.locator('figure').first().getByRole('table');
    assert.equal(await table.getByRole('row').count(), 202);
    await page.close();
  });

  it('sorts and filters a thousand groups, and draws more of them when asked', async () => {
    const { page, messages } = await open('evaluation', { regions: 991 });
    const rows = page.locator('table.groups tbody tr');
    assert.equal(await rows.count(), 100);
    await page.getByText('1000 of 1000 groups').waitFor();
    await page.getByRole('button', { name: 'Recall' }).click();
    assert.equal(await page.locator('th[aria-sort=descending]').textContent(), 'Recall ↓');
    await page.getByRole('searchbox').fill('region 99');
    await page.getByText('3 of 1000 groups').waitFor();
    assert.deepEqual((await rows.locator('th').allTextContents()).toSorted(), [
      'region region 99',
      'region region 990',
      'region region 991',
    ]);
    await page.getByRole('searchbox').fill('');
    await page.getByText('Show 900 more').scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelectorAll('table.groups tbody tr').length > 100);
    assert.deepEqual(await messages(), [{ type: 'ready' }]);
    await page.close();
  });

  it('answers the fairness questions for the grouping that is chosen', async () => {
    const { page } = await open('fairness', {});
    const answer = page.locator('.answer').nth(1);
    assert.match((await answer.textContent()) ?? '', /^male has the highest selection rate .* a gap of 3\.0 points\./);
    await page.getByRole('button', { name: 'sex × age' }).click();
    assert.match((await answer.textContent()) ?? '', /No difference is shown|a difference of at least/);
    assert.equal(await page.getByRole('button', { name: 'sex × age' }).getAttribute('aria-pressed'), 'true');
    await page.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`the HTML file in ${colorScheme}: accessible, and nothing that its policy forbids`, async () => {
      const page = await browser.newPage({ viewport: wide, colorScheme });
      const violations: string[] = [];
      page.on('console', (message) => violations.push(message.text()));
      await page.setContent(renderer.html(sampleReport()));
      await page.screenshot({ path: `out/shots/html-${colorScheme}.png`, fullPage: true });
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.deepEqual(violations, []);
      await page.close();
    });
  }

  it('says that it waits when its report takes long, and that a new one is being made', async () => {
    const [theme] = themes;
    assert.ok(theme);
    const page = await browser.newPage();
    await page.addInitScript(
      'globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} })',
    );
    await page.goto(server.address('evaluation', theme));
    await page.getByText('Waiting for the evaluation.').waitFor();
    await page.evaluate((report) => window.postMessage({ type: 'report', report }), sampleReport());
    await page.locator('h1').waitFor();
    assert.equal(await page.locator('.skeleton').count(), 0);
    await page.evaluate(() => window.postMessage({ type: 'busy', busy: true }));
    await page.getByText('evaluating again').waitFor();
    await page.evaluate(() => window.postMessage({ type: 'busy', busy: false }));
    await page.getByText('evaluating again').waitFor({ state: 'detached' });
    await page.close();
  });

  it('asks the extension for what is pressed', async () => {
    const { page, messages } = await open('evaluation', {});
    await page.locator('assay-button', { hasText: 'Fairness' }).click();
    await page.locator('assay-button', { hasText: 'Export' }).click();
    await page.getByText('Show gates').click();
    await page.getByRole('button', { name: 'Open credit-risk.model.yaml:23' }).click();
    assert.deepEqual((await messages()).slice(1), [
      { type: 'open', kind: 'fairness' },
      { type: 'export' },
      { type: 'openFile', file: 'credit-risk.model.yaml', line: 23 },
    ]);
    await page.close();
  });
});
