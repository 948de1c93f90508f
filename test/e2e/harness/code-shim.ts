// Takes the arguments of the desktop's `code` that @vscode/test-electron gives it, runs the suite in the extension
// host of VS Code's server with a headless workbench, and exits 0 or 1 as the desktop does:
//   code-shim [folder | file.code-workspace] --extensionDevelopmentPath=… --extensionTestsPath=… [--extensions-dir=…]
//   code-shim --extensions-dir=… --install-extension=FILE.vsix
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchForWebviews } from './chromium.ts';
import { shotsFolder } from './paths.ts';
import { installExtension, VsCodeServer } from './vs-code-server.ts';
import type { Settings } from './vs-code-settings.ts';

const timeout = Number(process.env['E2E_TIMEOUT'] ?? 300_000);

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    'extensions-dir': { type: 'string' },
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'install-extension': { type: 'string', multiple: true },
    'user-data-dir': { type: 'string' },
  },
});

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? path.resolve(value) : undefined;
}

function texts(value: (string | boolean)[] | string | boolean | undefined): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => text(one) ?? []);
}

function userSettings(): Settings {
  const folder = text(one(values['user-data-dir']));
  const file = folder && path.join(folder, 'User', 'settings.json');
  return file && fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Settings) : {};
}

function one(value: (string | boolean)[] | string | boolean | undefined): string | boolean | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function install(files: readonly string[], extensionsFolder: string): void {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-e2e-'));
  try {
    for (const file of files) process.stdout.write(installExtension(file, extensionsFolder, data));
  } finally {
    fs.rmSync(data, { recursive: true, force: true });
  }
}

/** The extension host's console; VS Code's own remarks in it are left out. */
function printFromHost(type: string, args: readonly unknown[]): void {
  const noise = /^(Ignoring|Resolv|Creating a socket|Updating additional builtin|\[|Settings Sync|Started local|%c)/;
  if (noise.test(String(args[0])) && !process.env['E2E_VERBOSE']) return;
  const print = type === 'error' ? console.error : console.log;
  print(...args);
}

/** Exit code of the suite, or why there is none. */
async function suiteEnd(page: Page, server: VsCodeServer, address: string): Promise<number | string> {
  const end = new Promise<number | string>((resolve) => {
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    page.once('crash', () => resolve('the page crashed'));
    server.onExit(() => resolve("VS Code's server ended"));
    setTimeout(() => resolve(`no end after ${timeout} ms`), timeout).unref();
  });
  await page.exposeFunction('codeAutomationLog', printFromHost);
  await page.goto(address);
  return end;
}

async function runSuite(tests: string): Promise<number> {
  const extensionsFolder = text(one(values['extensions-dir']));
  const server = await VsCodeServer.start({
    settings: userSettings(),
    testDriver: true,
    ...(extensionsFolder && { extensionsFolder }),
  });
  const browser = await launchForWebviews();
  try {
    const page = await browser.newPage();
    const address = server.url(text(positionals[0]), [
      ...texts(values.extensionDevelopmentPath).map((folder) => extensionPath(server, folder)),
      ['extensionTestsPath', server.remoteUri(tests)],
    ]);
    const end = await suiteEnd(page, server, address);
    if (end !== 0) await page.screenshot({ path: path.join(shotsFolder, `FAIL-host-${process.pid}.png`) });
    if (typeof end === 'string') console.error(`${end}\n${server.output}`);
    return end === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.stop();
  }
}

function extensionPath(server: VsCodeServer, folder: string): [string, string] {
  return ['extensionDevelopmentPath', server.remoteUri(folder)];
}

async function main(): Promise<void> {
  const installs = texts(values['install-extension']);
  const tests = text(one(values.extensionTestsPath));
  if (installs.length > 0) {
    install(installs, text(one(values['extensions-dir'])) ?? path.join(os.homedir(), '.vscode', 'extensions'));
    process.exit(0);
  }
  if (!tests) throw new Error('code-shim needs --extensionTestsPath or --install-extension');
  process.exit(await runSuite(tests));
}

void main();
