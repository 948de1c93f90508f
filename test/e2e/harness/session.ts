import type { BrowserContext } from 'playwright-core';
import { launchForWebviews, type WindowOptions } from './chromium.ts';
import { installedExtension, packagedExtension } from './packaged-extension.ts';
import { VsCodeServer } from './vs-code-server.ts';
import type { Settings } from './vs-code-settings.ts';
import { Workbench } from './workbench.ts';
import { WorkspaceCopy } from './workspace-copy.ts';

export interface SessionOptions extends WindowOptions {
  readonly settings?: Settings;
  /** Makes the workspace ready before VS Code opens it; returns what to open, the copy's folder by default. */
  readonly prepare?: (copy: WorkspaceCopy) => string | undefined | Promise<string | undefined>;
  readonly vsix?: string;
  readonly locale?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Changes the installed extension, e.g. breaks its native library. */
  readonly alterExtension?: (folder: string) => void;
}

/** A VS Code with the packaged extension installed, a browser, and one window on a copy of the example. */
export class Session {
  #copy: WorkspaceCopy | undefined;
  #server: VsCodeServer | undefined;
  #browser: BrowserContext | undefined;
  #workbench: Workbench | undefined;

  get copy(): WorkspaceCopy {
    return started(this.#copy);
  }

  get server(): VsCodeServer {
    return started(this.#server);
  }

  get workbench(): Workbench {
    return started(this.#workbench);
  }

  async start(options: SessionOptions): Promise<void> {
    this.#copy = new WorkspaceCopy();
    const target = (await options.prepare?.(this.#copy)) ?? this.#copy.folder;
    this.#server = await VsCodeServer.start({
      vsix: [options.vsix ?? packagedExtension()],
      ...(options.locale && { locale: options.locale }),
      ...(options.environment && { environment: options.environment }),
      ...(options.settings && { settings: options.settings }),
    });
    options.alterExtension?.(installedExtension(this.#server.extensionsFolder));
    this.#browser = await launchForWebviews(options);
    this.#workbench = new Workbench(await this.#browser.newPage(), this.#server);
    await this.#workbench.open(target);
  }

  /** A picture of each window, for a test that failed. */
  async picture(name: string): Promise<void> {
    if (this.#workbench) await this.#workbench.screenshot(name);
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    await this.#server?.stop();
    this.#copy?.remove();
  }
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('The session has not started.');
  return part;
}

/** Gives a mocha suite a session of its own, filled before its first test. */
export function useSession(options: SessionOptions = {}): Session {
  const session = new Session();
  before(async function () {
    this.timeout(180_000);
    try {
      await session.start(options);
    } catch (error) {
      await session.picture(`FAIL-start-${slug(this.test?.parent?.fullTitle() ?? '')}`);
      throw error;
    }
  });
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state === 'failed') await session.picture(`FAIL-${slug(test.fullTitle())}`);
  });
  after(async function () {
    this.timeout(30_000);
    await session.stop();
  });
  return session;
}

function slug(title: string): string {
  return title.replaceAll(/\W+/g, '-').slice(0, 100);
}
