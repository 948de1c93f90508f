import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Report } from '../../../src/core/reports/report.ts';
import type { PageMessage } from '../../../src/protocol/panel.ts';
import { requireChromium } from '../harness/chromium.ts';

/** A browser whose pages each choose their size and colours; they need no profile, unlike the workbench. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

/** A page that runs as in a panel: it finds the webview API, and gets its report when it says that it is ready. */
export interface OpenedPage {
  readonly page: Page;
  /** Everything that the page told the extension. */
  messages(): Promise<readonly PageMessage[]>;
}

interface PanelWindow {
  sent: PageMessage[];
  acquireVsCodeApi: () => unknown;
}

export async function openPage(
  browser: Browser,
  address: string,
  report: Report,
  viewport: { readonly width: number; readonly height: number },
): Promise<OpenedPage> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  // The test runner's compiler names functions through a helper, which functions that run in the page need as well.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript((data: Report) => {
    const panel = window as unknown as PanelWindow;
    panel.sent = [];
    panel.acquireVsCodeApi = () => ({
      postMessage(message: PageMessage) {
        panel.sent.push(message);
        if (message.type !== 'ready') return;
        performance.mark('ready');
        window.postMessage({ type: 'report', report: data });
      },
      getState: () => undefined,
      setState() {},
    });
    document.addEventListener('securitypolicyviolation', (event) => {
      panel.sent.push({ type: 'cspViolation', directive: event.violatedDirective, blocked: event.blockedURI });
    });
  }, report);
  await page.goto(address);
  await page.locator('h1').waitFor();
  return { page, messages: () => page.evaluate(() => (window as unknown as PanelWindow).sent) };
}

/** Waits until charts and controls, which load after the first paint, are there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => customElements.get('assay-button') !== undefined);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.drawing')].every((drawing) => drawing.querySelector('svg')),
  );
}

/** What axe-core finds wrong, one line each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const results = await page.evaluate(
    (): Promise<AxeResults> =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'],
      }),
  );
  return results.violations.flatMap((violation) =>
    violation.nodes
      .slice(0, 3)
      .map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
