import fs from 'node:fs';
import path from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { shotsFolder } from './paths.ts';
import type { Payload, VsCodeServer } from './vs-code-server.ts';
import { type Theme, themes } from './vs-code-settings.ts';

/** A tree row as a screen reader has it. */
export interface Row {
  readonly level: number;
  readonly label: string;
  readonly expanded: boolean | undefined;
}

const stepTimeout = Number(process.env['E2E_STEP_TIMEOUT'] ?? 60_000);

/** One VS Code window, by what a person does in it. Selectors hold in VS Code 1.100 and 1.139. */
export class Workbench {
  readonly page: Page;
  readonly #server: VsCodeServer;
  /** What the pages of this window tried to do against their content security policy. */
  readonly policyViolations: string[] = [];

  constructor(page: Page, server: VsCodeServer) {
    this.page = page;
    this.#server = server;
    page.setDefaultTimeout(stepTimeout);
    page.on('console', (message) => {
      const text = message.text();
      if (/Content Security Policy/i.test(text)) this.policyViolations.push(text);
    });
  }

  async open(target: string, payload?: Payload): Promise<this> {
    await this.page.goto(this.#server.url(target, payload));
    await this.ready();
    return this;
  }

  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
  }

  /**
   * Reloads the window once the editor has stored what it will restore; texts that stand in it say that it has. The
   * editor stores when its window is left for another one, and in a browser never while the page goes away.
   */
  async reload(...stored: string[]): Promise<void> {
    const elsewhere = await this.page.context().newPage();
    await elsewhere.bringToFront();
    for (const end = Date.now() + 90_000; !(await this.page.evaluate(editorHasStored, stored)); ) {
      if (Date.now() > end) throw new Error(`The editor has not stored ${stored.join(', ')}.`);
      await this.page.waitForTimeout(250);
    }
    await elsewhere.close();
    await this.page.reload();
    await this.ready();
  }

  /**
   * Types into quick open (a file name, or `>` and a command) and takes the row with that text. The list is made when
   * it opens, so a command that is registered only then is found by opening it again.
   */
  async quickOpen(text: string, row: string): Promise<void> {
    for (const end = Date.now() + stepTimeout; ; ) {
      await this.#quickInput(text);
      const found = this.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first();
      const seen = await found.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
      if (seen) return found.click();
      if (Date.now() > end) throw new Error(`Quick open has no row “${row}” for “${text}”.`);
      await this.#closeQuickInput();
    }
  }

  async #quickInput(text: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').fill(text);
  }

  async #closeQuickInput(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  command(title: string): Promise<void> {
    return this.quickOpen(`>${title}`, title);
  }

  /** Whether the palette offers a command; `VS Code's own` one beside it proves that the list is there. */
  async offersCommand(title: string): Promise<boolean> {
    await this.#quickInput(`>${title}`);
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    const found = rows.filter({ hasText: title }).first();
    // Without a match the list holds "No matching commands", or similar ones.
    await rows.first().waitFor();
    const offered = (await found.count()) > 0;
    await this.#closeQuickInput();
    return offered;
  }

  /** Takes the row with that text from the list of a command, opened again while what it lists is not there yet. */
  async pickOf(command: string, text: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    for (let tries = 0; tries < 6; tries++) {
      await this.command(command);
      const isThere = await row.waitFor({ timeout: 8_000 }).then(
        () => true,
        () => false,
      );
      if (isThere) break;
      await this.page.keyboard.press('Escape');
    }
    await this.pick(text);
  }

  /** Takes the row with that text from the quick pick that a command has shown. */
  async pick(text: string): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().waitFor();
    await this.page.locator('.quick-input-widget input.input').fill(text);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  async openFile(name: string): Promise<void> {
    await this.quickOpen(name, name);
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Opens a view container by its name in the activity bar. */
  async openView(label: string): Promise<void> {
    // The item and not the link in it, which a badge may cover.
    const link = this.page.locator(`a[aria-label^="${label}"]`);
    await this.page.locator('.activitybar .action-item').filter({ has: link }).click();
  }

  /** A row of the models tree. */
  row(text: string | RegExp): Locator {
    return this.section('Models').row(text);
  }

  /** One view of the sidebar, by its title. */
  section(title: string): Section {
    return new Section(
      this.page.locator('.sidebar .pane', { has: this.page.locator(`.pane-header[aria-label^="${title}"]`) }),
    );
  }

  /** Rows of the models tree that can be seen. */
  rows(): Promise<Row[]> {
    return this.row(/.*/).evaluateAll((rows) =>
      rows.map((row) => {
        const expanded = row.getAttribute('aria-expanded');
        return {
          level: Number(row.getAttribute('aria-level')),
          label: (row.getAttribute('aria-label') ?? '').trim(),
          expanded: expanded === null ? undefined : expanded === 'true',
        };
      }),
    );
  }

  tab(text: string | RegExp): Locator {
    return this.page.locator('.tabs-container .tab', { hasText: text });
  }

  notification(text: string | RegExp): Locator {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  /** Types a line into the integrated terminal that has the focus. */
  async typeInTerminal(line: string): Promise<void> {
    await this.page.locator('.terminal.xterm.focus').waitFor();
    await this.page.keyboard.type(line);
    await this.page.keyboard.press('Enter');
  }

  /** The document of the visible panel: two frames deep. */
  panel(): FrameLocator {
    const outer = this.page.locator('iframe.webview.ready').filter({ visible: true });
    return outer.contentFrame().frameLocator('iframe#active-frame');
  }

  /** A text that can be read in the visible panel. */
  panelText(text: string | RegExp): Locator {
    return this.panel().getByText(text).filter({ visible: true }).first();
  }

  /** The document of the visible panel, to run scripts in. */
  async panelFrame(): Promise<Frame> {
    const element = await this.panel().owner().elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('No panel is visible.');
    return frame;
  }

  async setTheme(theme: Theme): Promise<void> {
    this.#server.configure({ 'workbench.colorTheme': themes[theme].name });
    await this.page.locator(`.monaco-workbench.${themes[theme].workbenchClass}`).waitFor();
  }

  async screenshot(name: string): Promise<string> {
    fs.mkdirSync(shotsFolder, { recursive: true });
    const file = path.join(shotsFolder, `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }
}

/** A view among the others of its container. */
export class Section {
  readonly #pane: Locator;

  constructor(pane: Locator) {
    this.#pane = pane;
  }

  expand(): Promise<void> {
    return this.#toggle(true);
  }

  collapse(): Promise<void> {
    return this.#toggle(false);
  }

  row(text: string | RegExp): Locator {
    return this.#pane.locator('.monaco-list-row', { hasText: text });
  }

  async #toggle(open: boolean): Promise<void> {
    const header = this.#pane.locator('.pane-header');
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) !== String(open)) await header.click();
  }
}

/** Runs in the page: whether the editor's state, which a browser keeps in IndexedDB, has an entry with all texts. */
async function editorHasStored(texts: readonly string[]): Promise<boolean> {
  const databases = await indexedDB.databases();
  for (const { name } of databases) {
    if (!name?.startsWith('vscode-web-state-db')) continue;
    const entries = await new Promise<unknown[]>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction('ItemTable');
        const reading = transaction.objectStore('ItemTable').getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
        transaction.oncomplete = () => database.close();
      };
    });
    if (entries.some((entry) => texts.every((text) => String(entry).includes(text)))) return true;
  }
  return false;
}
