import { type FSWatcher, watch } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { skippedFolders } from '../../core/catalog/skipped-folders.ts';

/** All programs of a user share some thousands of watched folders. */
const mostFolders = 2000;

/**
 * Folders made while the window is open. On Linux the editor's watcher (@parcel/watcher 2.5) tells of such a folder
 * itself, but not of what was in it by then, and never of what happens in folders that were in it by then: a branch
 * that was checked out would stay unseen. These folders are watched here, until they go.
 */
export class NewFolders {
  private readonly watchers = new Map<string, FSWatcher>();

  constructor(
    /** Something at a path was made, changed or deleted. */
    private readonly touched: (path: string) => void,
    /** A folder was made with something in it. */
    private readonly filled: () => void,
  ) {}

  /** Watches a path that was made, and the folders in it; does nothing for a file. */
  async add(path: string): Promise<void> {
    if (this.watchers.has(path) || this.watchers.size >= mostFolders || skippedFolders.has(basename(path))) return;
    if (!(await isFolder(path)) || this.watchers.has(path)) return;
    // Watched before it is read, so that nothing comes unseen in between.
    this.watch(path);
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    if (entries.length > 0) this.filled();
    for (const entry of entries) if (entry.isDirectory()) await this.add(join(path, entry.name));
  }

  dispose(): void {
    for (const path of [...this.watchers.keys()]) this.remove(path);
  }

  private watch(path: string): void {
    try {
      const watcher = watch(path, { persistent: false }, (event, name) => this.hear(path, event, name));
      watcher.on('error', () => this.remove(path));
      this.watchers.set(path, watcher);
    } catch {
      // It is gone again, or the system has no more watchers to give.
    }
  }

  private hear(path: string, event: string, name: string | null): void {
    if (name === null) return;
    if (event !== 'rename') {
      this.touched(join(path, name));
      return;
    }
    // A folder that goes says its own name; another may be in its place already.
    const isItself = name === basename(path);
    if (isItself) this.remove(path);
    const made = isItself ? path : join(path, name);
    this.touched(made);
    void this.add(made);
  }

  private remove(path: string): void {
    this.watchers.get(path)?.close();
    this.watchers.delete(path);
  }
}

function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
