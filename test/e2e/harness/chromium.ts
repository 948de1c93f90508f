import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { command } from './command.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** With fonts: a machine without any draws empty boxes, and the Chinese texts need theirs. */
const debianPackages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-cjk'];

export const chromiumMissing =
  'No Chromium, Chrome or Edge found: install one (on Debian: apt-get install chromium), or name it in CHROMIUM.';

/** The browser that is on this machine, if any. */
export function findChromium(): string | undefined {
  const given = process.env['CHROMIUM'];
  if (given) return given;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...onPath, ...usualPlaces].find((file) => fs.existsSync(file));
}

/** The browser for the tests; installs Debian's where that is possible without asking. */
export function requireChromium(): string {
  const found = findChromium() ?? (mayInstall() ? installChromium() : undefined);
  if (!found) throw new Error(chromiumMissing);
  return found;
}

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');
}

function installChromium(): string | undefined {
  console.error(`Installing ${debianPackages.join(', ')} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  command('apt-get', [...wait, 'update'], { env });
  command('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...debianPackages], { env });
  return findChromium();
}

const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  // Frames of other origins stay in the page's process: Playwright gives up waiting in a frame whose process ends.
  '--disable-site-isolation-trials',
];

/** A headless browser whose windows are private. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: requireChromium(), headless: true, args: launchArguments });
}

export interface WindowOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pixels of a picture for one of the page. */
  readonly scale?: number;
}

/**
 * A headless browser with a new profile, which goes when it is closed. Its setting lets frames of other origins have
 * the service workers that webviews load their files through; private windows refuse them.
 */
export async function launchForWebviews(options: WindowOptions = {}): Promise<BrowserContext> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-chromium-'));
  const preferences = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };
  fs.mkdirSync(path.join(profile, 'Default'));
  fs.writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    headless: true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
    args: launchArguments,
  });
  context.once('close', () => removeProfile(profile));
  return context;
}

function removeProfile(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  } catch {
    // A process of the browser that outlives its window still writes; the folder is a temporary one.
  }
}
