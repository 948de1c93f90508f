import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import type { TableHostMessage } from '../../../src/protocol/table-panel.ts';
import { type ShownExample, shownExample } from '../../support/shown-table.ts';
import { accessibilityProblems, launchBrowser } from '../report-page/open-page.ts';
import { type PageServer, startPageServer } from '../report-page/page-server.ts';
import { themes } from '../report-page/themes.ts';
import { openTablePage } from './open-table-page.ts';

const wide = { width: 1100, height: 900 };
const narrow = { width: 560, height: 900 };
/** Age in detail, by the column with the most groups, some of which are small. */
const kept = { view: { selected: 'age', by: 'purpose' } };

describe('the page of a table under the panels’ content security policy', () => {
  let browser: Browser;
  let server: PageServer;
  let example: ShownExample;

  before(async () => {
    assert.ok(existsSync('dist/webview/table.js'), 'run npm run build first');
    await mkdir('out/shots', { recursive: true });
    example = await shownExample('data/predictions-v1.csv');
    server = await startPageServer('dist/webview', themes);
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  interface Options {
    readonly theme?: string;
    readonly language?: 'en' | 'zh-cn';
    readonly viewport?: typeof wide;
    readonly shown?: ShownExample | undefined;
    readonly first?: readonly TableHostMessage[];
    readonly kept?: unknown;
  }

  const open = (options: Options = {}) => {
    const { theme = 'light', language = 'en', viewport = wide, first = [], ...rest } = options;
    const found = themes.find(({ name }) => name === theme);
    assert.ok(found);
    const shown = 'shown' in rest ? rest.shown : example;
    return openTablePage(browser, server.address('table', found, language), shown, {
      viewport,
      first,
      kept: rest.kept,
    });
  };

  for (const { name } of themes) {
    it(`in ${name}: accessible, and nothing that the policy forbids`, async () => {
      const { page, received } = await open({ theme: name, kept });
      await page.locator('.multiple').first().waitFor();
      await page.screenshot({ path: `out/shots/table-page-${name}.png`, fullPage: true });
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.deepEqual(received, [{ type: 'ready' }, { type: 'distribution', column: 'age', by: 'purpose' }]);
      await page.close();
    });
  }

  it('fits 560 pixels without scrolling sideways, in either language', async () => {
    for (const language of ['en', 'zh-cn'] as const) {
      const { page } = await open({ viewport: narrow, language, kept });
      await page.locator('.multiple').first().waitFor();
      await page.screenshot({ path: `out/shots/table-page-narrow-${language}.png`, fullPage: true });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `${overflow} px too wide`);
      await page.close();
    }
  });

  it('speaks Chinese throughout', async () => {
    const { page } = await open({ language: 'zh-cn', kept });
    await page.getByRole('heading', { name: /^按 purpose 的 age：/ }).waitFor();
    assert.deepEqual(await page.locator('table.columns > thead th').allTextContents(), [
      '列',
      '类型',
      '缺失',
      '不同值',
      '取值',
    ]);
    await page.close();
  });

  it('marks groups of few rows, and shows the same numbers as a table', async () => {
    const { page } = await open({ kept });
    const small = page.locator('.multiple.small .group-heading', { hasText: 'repairs' });
    assert.match((await small.textContent()) ?? '', /^repairs n 11 ≈ fewer than 30 rows/);
    const drawing = page.locator('figure', { has: page.locator('.multiples') });
    await drawing.getByRole('button', { name: 'Table' }).press('t');
    const table = page.getByRole('table', { name: 'age by purpose' });
    assert.equal(await table.getByRole('row').count(), 14);
    await page.keyboard.press('t');
    await page.locator('.multiples').waitFor();
    await page.close();
  });

  it('filters by name and role, and sorts', async () => {
    const { page } = await open();
    const names = () => page.locator('button[data-column]').allTextContents();
    await page.getByRole('searchbox').fill('O');
    await page.getByText('8 of 12 columns').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.locator('assay-dropdown').first().press('End');
    assert.deepEqual(await names(), ['housing', 'purpose']);
    await page.locator('assay-dropdown').first().press('Home');
    await page.getByRole('button', { name: 'Distinct' }).click();
    assert.equal(await page.locator('th[aria-sort]').textContent(), 'Distinct ↓');
    assert.deepEqual((await names()).slice(0, 3), ['applicant', 'p_good', 'credit_amount']);
    await page.close();
  });

  it('shows the column that the extension names, even where a filter hid it', async () => {
    const { page, received, tell } = await open({ kept: { view: { filter: { text: 'purpose', role: 'all' } } } });
    await page.getByText('1 of 12 columns').waitFor();
    await tell({ type: 'select', column: 'duration' });
    await page.getByRole('button', { name: 'duration', expanded: true }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'duration');
    assert.ok(received.some(({ type }) => type === 'selected'));
    await page.close();
  });

  it('asks the extension for what is pressed', async () => {
    const { page, received } = await open({ kept: { view: { selected: 'purpose' } } });
    await page.getByRole('button', { name: /version 1 on test/ }).click();
    await page.getByRole('button', { name: /as slice/ }).click();
    await page.locator('assay-button', { hasText: 'Open file' }).click();
    await page.locator('assay-button', { hasText: 'Read again' }).click();
    const asked = received.slice(1).map((message) => ({ ...message, ...('file' in message ? { file: '' } : {}) }));
    assert.deepEqual(
      asked.map(({ type }) => type),
      ['openReport', 'openFile', 'openTable', 'refresh'],
    );
    await page.close();
  });

  it('while it is read: says how far, shows the first rows, and can be cancelled', async () => {
    const head = {
      columns: ['id', 'sex'],
      rows: [
        ['1', 'male'],
        ['2', null],
      ],
    };
    const { page, received, tell } = await open({
      shown: undefined,
      first: [
        { type: 'reading', name: 'big.csv', fraction: 0.4, restore: {} },
        { type: 'head', head, wanted: 2 },
      ],
    });
    await page.getByRole('status').getByText('Reading big.csv.', { exact: true }).waitFor();
    const bar = page.getByRole('progressbar', { name: 'Reading big.csv.' });
    assert.equal(await bar.evaluate((element: HTMLProgressElement) => element.position), 0.4);
    await page.getByText(/^40\s%$/).waitFor();
    await tell({ type: 'reading', name: 'big.csv', fraction: 0.55, restore: {} });
    await page.getByText(/^55\s%$/).waitFor();
    assert.equal(await page.getByRole('status').textContent(), 'Reading big.csv.');
    await page.getByText('The first 2 rows').waitFor();
    await page.getByRole('cell', { name: '(missing)' }).waitFor();
    await page.screenshot({ path: 'out/shots/table-page-reading.png' });
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.locator('assay-button', { hasText: 'Cancel' }).click();
    assert.equal(received.at(-1)?.type, 'cancel');
    await tell({ type: 'problem', name: 'big.csv', text: 'The reading was cancelled.', mend: 'again', restore: {} });
    await page.getByRole('alert').getByText('The reading was cancelled.').waitFor();
    await page.locator('assay-button', { hasText: 'Read again' }).click();
    assert.equal(received.at(-1)?.type, 'refresh');
    await page.close();
  });

  it('keeps what it shows while it is read again, and says when that failed', async () => {
    const { page, tell } = await open();
    await page.getByText('12 of 12 columns').waitFor();
    await tell({ type: 'reading', name: 'x', restore: {} });
    await page.getByText('reading again').waitFor();
    await tell({ type: 'problem', name: 'x', text: 'x.csv is gone.', mend: 'again', restore: {} });
    await page.getByText('It could not be read again, so what follows is older: x.csv is gone.').waitFor();
    assert.equal(await page.locator('button[data-column]').count(), 12);
    await page.close();
  });

  it('draws a table of a thousand columns in parts, and the rest when it is asked for', async () => {
    const { table } = example;
    const columns = Array.from({ length: 1000 }, (_, index) => ({
      ...(table.profile.columns[index % 12] ?? assert.fail()),
      name: `column ${index}`,
    }));
    const shown = { ...example, table: { ...table, profile: { ...table.profile, columns } } };
    const { page } = await open({ shown });
    await page.getByText('1000 of 1000 columns').waitFor();
    assert.equal(await page.locator('button[data-column]').count(), 100);
    await page.getByText('Show 900 more').scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelectorAll('button[data-column]').length > 100);
    await page.close();
  });
});
