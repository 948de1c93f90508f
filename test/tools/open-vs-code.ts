// `npm run vscode`: real VS Code with the packaged extension and a copy of the example. On a desktop (VSCODE_PATH, or
// `code` on the PATH) its own window opens; else VS Code's server prints the address to open in a browser.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { evaluateExample } from '../e2e/harness/evaluated-example.ts';
import { packagedExtension } from '../e2e/harness/packaged-extension.ts';
import { root } from '../e2e/harness/paths.ts';
import { VsCodeServer } from '../e2e/harness/vs-code-server.ts';
import { WorkspaceCopy } from '../e2e/harness/workspace-copy.ts';

/** Opens the models and the walkthrough, as nobody would find them who sees the product for the first time. */
const firstLook = path.join(root, 'test/tools/first-look');

function desktopVsCode(): string | undefined {
  const given = process.env['VSCODE_PATH'];
  if (given) return given;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
}

/** Opens a window with folders of its own, so that the user's VS Code stays as it is. */
function openDesktop(code: string, copy: WorkspaceCopy): Promise<void> {
  const parent = path.dirname(copy.folder);
  const isolated = [
    `--user-data-dir=${path.join(parent, 'user-data')}`,
    `--extensions-dir=${path.join(parent, 'ext')}`,
  ];
  const shell = process.platform === 'win32';
  const run = (args: string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = spawn(code, [...isolated, ...args], { stdio: 'inherit', shell });
      child.once('error', reject);
      child.once('exit', () => resolve());
    });
  console.log(`Opening ${copy.folder} in ${code}; close its window to end.`);
  return run([`--install-extension=${packagedExtension()}`]).then(() =>
    run([`--extensionDevelopmentPath=${firstLook}`, '--wait', '--new-window', copy.folder]),
  );
}

async function openInBrowser(copy: WorkspaceCopy): Promise<void> {
  const server = await VsCodeServer.start({ vsix: [packagedExtension()] });
  const address = server.url(copy.folder, [['extensionDevelopmentPath', server.remoteUri(firstLook)]]);
  console.log(
    `\nVS Code with the example is at\n\n  ${address}\n\nOpen it in a window of Chrome, Edge or Firefox that is not private. Ctrl-C ends it.`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    server.onExit(() => resolve());
  });
  await server.stop();
}

async function main(): Promise<void> {
  const copy = new WorkspaceCopy();
  try {
    evaluateExample(copy);
    const code = desktopVsCode();
    await (code ? openDesktop(code, copy) : openInBrowser(copy));
  } finally {
    copy.remove();
  }
}

void main();
