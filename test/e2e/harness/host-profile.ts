import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { createVSIX } from '@vscode/vsce';
import type { HostResult } from '../host/run-suite.ts';
import { command } from './command.ts';
import { installedExtension, packagedExtension } from './packaged-extension.ts';
import { outputFolder, root } from './paths.ts';
import { quietSettings, type Settings } from './vs-code-settings.ts';
import { WorkspaceCopy } from './workspace-copy.ts';

/** One run of VS Code with a suite inside its extension host. */
export interface HostProfile {
  /** Folder of its tests below test/e2e/host. */
  readonly name: string;
  readonly settings?: Settings;
  /** Makes the copied workspace ready; returns what to open, the copy's folder by default. */
  readonly prepare?: (copy: WorkspaceCopy) => string | undefined | Promise<string | undefined>;
  /** Changes the installed extension, e.g. breaks its native library. */
  readonly alterExtension?: (folder: string) => void;
  readonly restricted?: boolean;
  /** Folder of another extension that is there too. */
  readonly beside?: string;
}

/** The desktop VS Code named by VSCODE_PATH, else a stand-in that takes the same arguments. */
export const code = process.env['VSCODE_PATH'] ?? path.join(root, 'test/e2e/harness/code-shim.mjs');
const compiledSuites = path.join(outputFolder, 'e2e', 'host');

export async function runHostProfile(profile: HostProfile): Promise<HostResult> {
  const temporary = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'assay-host-')));
  const extensions = path.join(temporary, 'extensions');
  const userData = path.join(temporary, 'user-data');
  const resultFile = path.join(temporary, 'result.json');
  const copy = new WorkspaceCopy();
  try {
    const target = (await profile.prepare?.(copy)) ?? copy.folder;
    writeUserSettings(userData, { ...quietSettings, ...trust(profile), ...profile.settings });
    const isolated = [`--extensions-dir=${extensions}`, `--user-data-dir=${userData}`];
    command(code, [...isolated, `--install-extension=${packagedExtension()}`]);
    if (profile.beside !== undefined) {
      const packed = await packedFolder(profile.beside, temporary);
      command(code, [...isolated, `--install-extension=${packed}`]);
    }
    profile.alterExtension?.(installedExtension(extensions));
    const environment = {
      ASSAY_E2E_RESULT: resultFile,
      ASSAY_E2E_PROFILE: profile.name,
      ASSAY_E2E_EXTENSIONS: extensions,
    };
    const ended = await runSuite([target, ...isolated], environment, profile.restricted ?? false);
    return readResult(resultFile, ended);
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    copy.remove();
  }
}

/** An extension without dependencies as a VSIX, since that is how extensions get into a VS Code. */
async function packedFolder(folder: string, into: string): Promise<string> {
  const packagePath = path.join(into, `${path.basename(folder)}.vsix`);
  await createVSIX({ cwd: folder, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true });
  return packagePath;
}

function trust(profile: HostProfile): Settings {
  return { 'security.workspace.trust.enabled': profile.restricted ?? false };
}

export function writeUserSettings(userData: string, settings: Settings): void {
  const folder = path.join(userData, 'User');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings));
}

/** Returns why it failed, or undefined. */
export async function runSuite(
  launchArgs: string[],
  environment: Record<string, string>,
  restricted: boolean,
  suite = path.join(compiledSuites, 'run-suite.js'),
): Promise<string | undefined> {
  const options = {
    extensionDevelopmentPath: path.join(root, 'test/e2e/host/driver'),
    extensionTestsPath: suite,
  };
  try {
    // runTests always switches workspace trust off.
    if (restricted) await startDirectly(launchArgs, options, environment);
    else await runTests({ vscodeExecutablePath: code, ...options, launchArgs, extensionTestsEnv: environment });
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function startDirectly(
  launchArgs: string[],
  options: Record<string, string>,
  environment: Record<string, string>,
): Promise<void> {
  const paths = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const child = spawn(code, [...launchArgs, '--no-sandbox', '--disable-updates', ...paths], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => (status === 0 ? resolve() : reject(new Error(`VS Code ended with ${status}`))));
  });
}

function readResult(file: string, failure: string | undefined): HostResult {
  if (!fs.existsSync(file)) {
    console.error(`The suite did not come to its end. ${failure ?? ''}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const result = JSON.parse(fs.readFileSync(file, 'utf8')) as HostResult;
  const nothingRan = result.passed + result.failed === 0;
  const unexplained = failure !== undefined && result.failed === 0;
  return nothingRan || unexplained ? { ...result, failed: result.failed + 1 } : result;
}
