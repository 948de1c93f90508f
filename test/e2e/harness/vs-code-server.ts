import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { command } from './command.ts';
import { installedVsCode } from './installed-vs-code.ts';
import { writeLanguagePack } from './language-pack.ts';
import { quietSettings, type Settings } from './vs-code-settings.ts';

export interface VsCodeServerOptions {
  /** Packaged extensions to install first. */
  readonly vsix?: readonly string[];
  readonly settings?: Settings;
  readonly environment?: Readonly<Record<string, string>>;
  /** Default: a folder of its own, removed at the end. */
  readonly extensionsFolder?: string;
  /** The language of the editor, e.g. `zh-cn`; default English. */
  readonly locale?: string;
  /** Runs `extensionTestsPath`, which newer VS Codes ignore otherwise; hides notifications there. */
  readonly testDriver?: boolean;
}

/** What the command line says on a desktop, e.g. `['extensionTestsPath', uri]`. */
export type Payload = readonly (readonly [key: string, value: string])[];

const startTimeout = 60_000;
const inheritedFromVsCode = [
  'ELECTRON_RUN_AS_NODE',
  'VSCODE_CWD',
  'VSCODE_ESM_ENTRYPOINT',
  'VSCODE_HANDLES_UNCAUGHT_ERRORS',
  'VSCODE_IPC_HOOK_CLI',
  'VSCODE_NLS_CONFIG',
  'VSCODE_PID',
];

function cleanEnvironment(home: string, added: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  // The empty gallery stops look-ups of an extension marketplace.
  const environment = { EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...process.env, ...added, HOME: home };
  const kept = Object.entries(environment).filter(([name]) => !inheritedFromVsCode.includes(name));
  return Object.fromEntries(kept);
}

function serverArguments(data: string, extensions: string): string[] {
  return [
    path.join(installedVsCode(), 'out/server-main.js'),
    '--accept-server-license-terms',
    '--server-data-dir',
    data,
    '--extensions-dir',
    extensions,
  ];
}

/** What `code --install-extension FILE` does. Throws when VS Code refuses the package. */
export function installExtension(vsix: string, extensionsFolder: string, dataFolder: string): string {
  const args = [...serverArguments(dataFolder, extensionsFolder), '--install-extension', vsix, '--force'];
  const said = command(process.execPath, args, { env: cleanEnvironment(dataFolder) });
  if (!said.includes('successfully installed')) throw new Error(`VS Code did not install ${vsix}:\n${said}`);
  return said;
}

/** VS Code's server (extension host and web workbench) on a free loopback port, in folders of its own. */
export class VsCodeServer {
  readonly folder: string;
  readonly extensionsFolder: string;
  #settings: Settings;
  #process: ChildProcess | undefined;
  #port = 0;
  #output = '';

  private constructor(options: VsCodeServerOptions) {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-e2e-'));
    this.extensionsFolder = options.extensionsFolder ?? path.join(this.folder, 'extensions');
    this.#settings = { ...quietSettings, ...options.settings };
  }

  static async start(options: VsCodeServerOptions = {}): Promise<VsCodeServer> {
    const server = new VsCodeServer(options);
    try {
      await server.#start(options);
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  async #start(options: VsCodeServerOptions): Promise<void> {
    const data = path.join(this.folder, 'data');
    // Some settings are read from User only; only Machine is watched for changes.
    this.#writeSettings('User');
    this.#writeSettings('Machine');
    if (options.locale) writeLanguagePack(options.locale, path.join(data, 'data'));
    fs.mkdirSync(this.extensionsFolder, { recursive: true });
    for (const vsix of options.vsix ?? []) installExtension(vsix, this.extensionsFolder, data);
    const args = [
      ...serverArguments(data, this.extensionsFolder),
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--telemetry-level', 'off'],
      ...(options.locale ? ['--locale', options.locale] : []),
      ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    ];
    const env = cleanEnvironment(this.folder, options.environment);
    // A process group of its own, so that stopping it leaves no extension host behind.
    this.#process = spawn(process.execPath, args, {
      cwd: this.folder,
      detached: true,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    process.once('exit', this.#endWithRunner);
    // Without a listener a signal would end the runner before it says `exit`.
    process.once('SIGTERM', endBySignal);
    this.#port = await this.#listening(this.#process);
  }

  readonly #endWithRunner = (): void => signalGroup(this.#process?.pid, 'SIGKILL');

  #listening(child: ChildProcess): Promise<number> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`VS Code's server did not start:\n${this.#output}`)),
        startTimeout,
      );
      const read = (bytes: Buffer): void => {
        this.#output += bytes;
        const port = /Extension host agent listening on (\d+)/.exec(this.#output)?.[1];
        if (!port) return;
        clearTimeout(late);
        resolve(Number(port));
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
      child.once('exit', (code) => reject(new Error(`VS Code's server ended (${code}):\n${this.#output}`)));
    });
  }

  /** All that the server printed. */
  get output(): string {
    return this.#output;
  }

  onExit(listener: () => void): void {
    this.#process?.once('exit', listener);
  }

  /** The workbench's address. `target` is a folder or a `.code-workspace` file. */
  url(target?: string, payload: Payload = []): string {
    const kind = target?.endsWith('.code-workspace') ? 'workspace' : 'folder';
    const query = new URLSearchParams(target ? { [kind]: target } : { ew: 'true' });
    query.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
    // By this name: only `localhost` is a secure context without TLS, which webviews need.
    return `http://localhost:${this.#port}/?${query}`;
  }

  /** A file of this machine, as the workbench names it. */
  remoteUri(file: string): string {
    return `vscode-remote://localhost:${this.#port}${file}`;
  }

  /** Changes settings while VS Code runs. */
  configure(more: Settings): void {
    this.#settings = { ...this.#settings, ...more };
    this.#writeSettings('Machine');
  }

  #writeSettings(scope: 'User' | 'Machine'): void {
    const file = path.join(this.folder, 'data', 'data', scope, 'settings.json');
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify(this.#settings, undefined, 2));
  }

  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    process.off('exit', this.#endWithRunner);
    process.off('SIGTERM', endBySignal);
    if (child?.pid !== undefined && child.exitCode === null) {
      child.removeAllListeners('exit');
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      signalGroup(child.pid, 'SIGTERM');
      const patience = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 5_000);
      await ended;
      clearTimeout(patience);
      signalGroup(child.pid, 'SIGKILL');
    }
    if (process.env['E2E_KEEP']) return;
    fs.rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function endBySignal(): void {
  process.exit(143);
}

function signalGroup(leader: number | undefined, signal: NodeJS.Signals): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, signal);
  } catch (error) {
    // The group has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
