import type { Browser, Page } from 'playwright-core';
import type { TableHostMessage, TablePageMessage } from '../../../src/protocol/table-panel.ts';
import type { ShownExample } from '../../support/shown-table.ts';

/** A table page that runs as in a panel: it finds the webview API, and is told what the extension would tell it. */
export interface OpenedTablePage {
  readonly page: Page;
  /** Everything that the page told the extension. */
  readonly received: readonly TablePageMessage[];
  tell(message: TableHostMessage): Promise<void>;
}

export interface TablePageOptions {
  readonly viewport: { readonly width: number; readonly height: number };
  /** What it is told when it is ready, besides its table. */
  readonly first?: readonly TableHostMessage[];
  /** What it kept when it was last open. */
  readonly kept?: unknown;
}

export async function openTablePage(
  browser: Browser,
  address: string,
  shown: ShownExample | undefined,
  { viewport, first = [], kept }: TablePageOptions,
): Promise<OpenedTablePage> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  const received: TablePageMessage[] = [];
  const tell = (message: TableHostMessage) => page.evaluate((data) => window.postMessage(data), message);
  await page.exposeFunction('toExtension', async (message: TablePageMessage) => {
    received.push(message);
    if (message.type === 'ready') {
      for (const each of first) await tell(each);
      if (shown) await tell({ type: 'table', table: shown.table, restore: {} });
    }
    const answer = await shown?.answer(message);
    if (answer) await tell(answer);
  });
  // The test runner's compiler names functions through a helper, which functions that run in the page need as well.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript((state: unknown) => {
    const extension = window as unknown as { toExtension(message: unknown): void; acquireVsCodeApi: () => unknown };
    extension.acquireVsCodeApi = () => ({
      postMessage: (message: unknown) => extension.toExtension(message),
      getState: () => state,
      setState: (next: unknown) => Object.assign(window, { keptState: next }),
    });
  }, kept);
  await page.goto(address);
  await page.waitForFunction(() => customElements.get('assay-button') !== undefined);
  return { page, received, tell };
}
