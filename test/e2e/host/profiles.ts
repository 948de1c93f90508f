import fs from 'node:fs';
import path from 'node:path';
import { breakNativeEngine } from '../harness/broken-native-engine.ts';
import { evaluateExample } from '../harness/evaluated-example.ts';
import type { HostProfile } from '../harness/host-profile.ts';
import { root } from '../harness/paths.ts';
import type { WorkspaceCopy } from '../harness/workspace-copy.ts';

/** The example is small, so that it would be read without native code. */
const nativeEngine = { 'assayml.engine': 'duckdb' };

/** The circumstances in which the extension is tried, each in a VS Code of its own. */
export const hostProfiles: readonly HostProfile[] = [
  { name: 'trusted' },
  // Test explorer, tasks, tools and commands that change the workspace.
  { name: 'commands' },
  { name: 'killed', settings: nativeEngine },
  { name: 'without-duckdb', settings: nativeEngine, alterExtension: breakNativeEngine },
  { name: 'restricted', prepare: evaluateExample, restricted: true },
  { name: 'bad-input', prepare: oddFolder },
  { name: 'multi-root', prepare: twoFolders },
  { name: 'beside-yaml', beside: path.join(root, 'test/e2e/host/yaml-extension') },
];

/** Spaces, letters of other scripts, and what addresses and shells take for their own. */
function oddFolder(copy: WorkspaceCopy): string {
  const folder = path.join(path.dirname(copy.folder), "crédit #1 & 50 % d'été 例");
  fs.renameSync(copy.folder, folder);
  return folder;
}

function twoFolders(copy: WorkspaceCopy): string {
  const folders = ['first', 'second'].map((name) => path.join(path.dirname(copy.folder), name));
  for (const folder of folders) fs.cpSync(copy.folder, folder, { recursive: true });
  const file = path.join(path.dirname(copy.folder), 'both.code-workspace');
  fs.writeFileSync(file, JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) }));
  return file;
}
