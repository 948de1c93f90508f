import fs from 'node:fs';
import path from 'node:path';
import { evaluateExample } from '../harness/evaluated-example.ts';
import type { HostProfile } from '../harness/host-profile.ts';
import type { WorkspaceCopy } from '../harness/workspace-copy.ts';

/** The example is small, so that it would be read without native code. */
const nativeEngine = { 'assayml.engine': 'duckdb' };

/** The circumstances in which the extension is tried, each in a VS Code of its own. */
export const hostProfiles: readonly HostProfile[] = [
  { name: 'trusted' },
  { name: 'killed', settings: nativeEngine },
  { name: 'without-duckdb', settings: nativeEngine, alterExtension: removeNativeEngine },
  { name: 'restricted', prepare: evaluateExample, restricted: true },
  { name: 'multi-root', prepare: twoFolders },
];

/** As on a machine that the native library was not made for: everything is there but what has to load. */
function removeNativeEngine(extension: string): void {
  const packages = path.join(extension, 'dist', 'node_modules', '@duckdb');
  const names = fs.readdirSync(packages, { recursive: true, encoding: 'utf8' });
  const natives = names.filter((name) => name.endsWith('duckdb.node'));
  if (natives.length === 0) throw new Error(`There is no duckdb.node in ${packages}.`);
  for (const name of natives) fs.writeFileSync(path.join(packages, name), 'not a library');
}

function twoFolders(copy: WorkspaceCopy): string {
  const folders = ['first', 'second'].map((name) => path.join(path.dirname(copy.folder), name));
  for (const folder of folders) fs.cpSync(copy.folder, folder, { recursive: true });
  const file = path.join(path.dirname(copy.folder), 'both.code-workspace');
  fs.writeFileSync(file, JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) }));
  return file;
}
