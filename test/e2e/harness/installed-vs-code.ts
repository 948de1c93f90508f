import fs from 'node:fs';
import path from 'node:path';
import { command } from './command.ts';
import { writeStandIns } from './native-stand-ins.ts';
import { cacheFolder } from './paths.ts';
import { separateWebviewOrigins } from './webview-origins.ts';

/**
 * VS Code's own server and web workbench, as npm's code-server carries them. 4.100.3 is VS Code 1.100.3: the oldest
 * that the extension supports, and the newest that runs on Node 20.
 */
const codeServer = 'code-server@4.100.3';
/** Counted up when the installation below changes, so that older ones in caches are left alone. */
const recipe = 5;
const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}@1.18.0`;
/** The native half of node-pty, compiled: what integrated terminals run in. */
const pseudoTerminal = `@lydell/node-pty-${process.platform}-${process.arch}@1.1.0`;

/** Folder of the VS Code under test; installs it into the cache the first time, which takes about half a minute. */
export function installedVsCode(): string {
  const given = process.env['VSCODE_SERVER_DIR'];
  if (given) return given;
  const folder = path.join(cacheFolder, `${codeServer.replace('@', '-')}-r${recipe}`);
  if (!fs.existsSync(path.join(folder, 'complete'))) install(folder);
  return folder;
}

/** Installs beside the target and renames at the end, so that an interrupted or a second run does no harm. */
function install(folder: string): void {
  console.error(`Installing VS Code (${codeServer}) into ${folder}; only the first run does this.`);
  fs.mkdirSync(cacheFolder, { recursive: true });
  const temporary = fs.mkdtempSync(path.join(cacheFolder, '.installing-'));
  try {
    const server = path.join(temporary, 'server');
    unpack(codeServer, 'package/lib/vscode', server, temporary);
    // No install scripts: they compile or download, for which a machine may have no means.
    npm(['install', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'], server);
    unpack(ripgrep, 'package/bin', path.join(server, 'node_modules/@vscode/ripgrep/bin'), temporary);
    unpack(pseudoTerminal, 'package', path.join(server, 'node_modules/node-pty/build/Release'), temporary);
    writeStandIns(server);
    separateWebviewOrigins(server);
    command(process.execPath, [path.join(server, 'out/server-main.js'), '--version']);
    fs.writeFileSync(path.join(server, 'complete'), '');
    replace(server, folder);
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

function replace(source: string, target: string): void {
  if (fs.existsSync(path.join(target, 'complete'))) return;
  fs.rmSync(target, { recursive: true, force: true });
  fs.renameSync(source, target);
}

/** Puts the contents of `inside`, a folder of an npm package, into `target`. */
function unpack(specifier: string, inside: string, target: string, temporary: string): void {
  const listed = npm(['pack', '--ignore-scripts', '--json', specifier], temporary);
  const [packed] = JSON.parse(listed) as { filename: string }[];
  if (!packed) throw new Error(`npm pack ${specifier} returned no file`);
  fs.mkdirSync(target, { recursive: true });
  const archive = path.join(temporary, packed.filename);
  const depth = String(inside.split('/').length);
  command('tar', ['xzf', archive, '-C', target, `--strip-components=${depth}`, inside]);
  fs.rmSync(archive);
}

function npm(args: readonly string[], cwd: string): string {
  return command('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], { cwd });
}
