export interface FileEntry {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** The file system, as the use cases need it. Paths are absolute; text is UTF-8. */
export interface Files {
  readText(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
  /** Writes a temporary file beside it and renames: either the old or the new content is there, never half. */
  writeAtomically(path: string, content: string | Uint8Array): Promise<void>;
  stat(path: string): Promise<FileEntry | undefined>;
  isFolder(path: string): Promise<boolean>;
  /** Files below a folder whose name matches; `.git`, `node_modules` and folders of virtual environments are left out. Sorted. */
  find(folder: string, matches: (name: string) => boolean, signal?: AbortSignal): Promise<string[]>;
  /** Names in one folder; empty when there is no such folder. Sorted. */
  list(folder: string): Promise<string[]>;
  /** Follows links; for the rule that no path leads outside the project root. */
  realPath(path: string): Promise<string>;
  /** `sha256:` and the hexadecimal digest of the file's bytes. */
  digest(path: string, signal?: AbortSignal): Promise<string>;
}
