export interface FileEntry {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What a look through a folder has found. */
export interface Survey {
  /** By folder, nearest first, then by name. */
  readonly files: readonly FileEntry[];
  /** False when it was broken off at its limit. */
  readonly isComplete: boolean;
}

/** The file system, as the use cases need it. Paths are absolute; text is UTF-8. */
export interface Files {
  readText(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
  /** The last bytes of a file, as text; a character that they cut through is lost. */
  readEnd(path: string, bytes: number): Promise<string>;
  /** Writes a temporary file beside it and renames: either the old or the new content is there, never half. */
  writeAtomically(path: string, content: string | Uint8Array): Promise<void>;
  stat(path: string): Promise<FileEntry | undefined>;
  isFolder(path: string): Promise<boolean>;
  /** Files below a folder whose name matches; `.git`, `node_modules` and folders of virtual environments are left out. Sorted. */
  find(folder: string, matches: (name: string) => boolean, signal?: AbortSignal): Promise<string[]>;
  /**
   * Files below a folder whose name matches, nearest first; links, what is hidden and the folders that `find` leaves out
   * are passed by. No more than `limit` files are given, and no more than fifty times as many names looked at.
   */
  survey(folder: string, matches: (name: string) => boolean, limit: number, signal?: AbortSignal): Promise<Survey>;
  /** Names in one folder; empty when there is no such folder. Sorted. */
  list(folder: string): Promise<string[]>;
  /** Follows links; for the rule that no path leads outside the project root. */
  realPath(path: string): Promise<string>;
  /** `sha256:` and the hexadecimal digest of the file's bytes. */
  digest(path: string, signal?: AbortSignal): Promise<string>;
}
