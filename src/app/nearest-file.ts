import { basename, dirname, join } from 'node:path';
import { closestName } from '../core/text/closest-name.ts';
import type { Files } from '../ports/files.ts';

/** The file that a path to none was likely meant to be: in the same folder, of a similar name or one that it begins. */
export async function nearestFile(files: Files, path: string): Promise<string | undefined> {
  const folder = dirname(path);
  const wanted = basename(path);
  const names: string[] = [];
  for (const name of await files.list(folder)) {
    if (!name.startsWith('.') && !(await files.isFolder(join(folder, name)))) names.push(name);
  }
  const nearest = closestName(wanted, names) ?? names.find((name) => name.startsWith(`${wanted}.`));
  return nearest === undefined ? undefined : join(folder, nearest);
}
