import fs from 'node:fs';
import path from 'node:path';

interface Replacement {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const serverMain = 'out/server-main.js';
const workbench = 'out/vs/code/browser/workbench/workbench.js';

/** Places that say where the frames of webviews come from, and what is put there instead. */
const replacements: readonly Replacement[] = [
  {
    file: serverMain,
    from: "frame-src 'self' https://*.vscode-cdn.net data:;",
    to: "frame-src 'self' http://*.localhost:* data:;",
  },
  {
    file: workbench,
    from: 'new URL(this.options.webviewEndpoint,window.location.toString()).toString()',
    to: 'new URL(this.options.webviewEndpoint,window.location.toString()).toString().replace("//","//{{uuid}}.")',
  },
];

/**
 * Gives every webview an origin of its own, as in desktop VS Code and on the web. code-server serves them all from
 * one, where they take the service worker that loads their files from each other and wait for it.
 */
export function separateWebviewOrigins(server: string): void {
  for (const { file, from, to } of replacements) {
    const target = path.join(server, file);
    const source = fs.readFileSync(target, 'utf8');
    if (!source.includes(from)) throw new Error(`${target} holds no ${from}`);
    fs.writeFileSync(
      target,
      source.replace(from, () => to),
    );
  }
}
