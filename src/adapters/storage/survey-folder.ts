import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { skippedFolders } from '../../core/catalog/skipped-folders.ts';
import type { FileEntry, Survey } from '../../ports/files.ts';

/** How many names are looked at for each file that may be given. */
const namesPerFile = 50;
/** Enough requests at once to keep a disk busy. */
const atOnce = 32;

/** Walks a folder breadth first, so that what is left out of a folder too large to walk is what lies deepest. */
export async function surveyFolder(
  folder: string,
  matches: (name: string) => boolean,
  limit: number,
  signal?: AbortSignal,
): Promise<Survey> {
  const paths: string[] = [];
  let names = 0;
  let level = [folder];
  while (level.length > 0 && names <= limit * namesPerFile && paths.length <= limit) {
    const below: string[] = [];
    const listed = await inBatches(level, signal, entriesOf);
    for (const [at, entries] of listed.entries()) {
      names += entries.length;
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue;
        const path = join(level[at] as string, entry.name);
        if (entry.isDirectory() && !skippedFolders.has(entry.name)) below.push(path);
        else if (entry.isFile() && matches(entry.name)) paths.push(path);
      }
    }
    level = below;
  }
  const stats = await inBatches(paths.slice(0, limit), signal, entryOf);
  return {
    files: stats.filter((entry) => entry !== undefined),
    isComplete: level.length === 0 && paths.length <= limit,
  };
}

/** A folder that may not be read, or is gone meanwhile, has nothing to show. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function entryOf(path: string): Promise<FileEntry | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && { path, size: found.size, modified: found.mtimeMs };
}

async function inBatches<T, R>(
  items: readonly T[],
  signal: AbortSignal | undefined,
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let first = 0; first < items.length; first += atOnce) {
    signal?.throwIfAborted();
    results.push(...(await Promise.all(items.slice(first, first + atOnce).map(task))));
  }
  return results;
}
