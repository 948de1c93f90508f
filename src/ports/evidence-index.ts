import type { FileEntry } from './files.ts';

/** What the index keeps of one evidence file: enough to choose among the evaluations of a version, and its history. */
export interface EvidenceEntry extends FileEntry {
  /** sha256 of the file's bytes, `sha256:…`. */
  readonly digest: string;
  readonly model: string;
  readonly version: string;
  readonly set: string;
  /** Digests of what the numbers come from: everything, the table, the part of the config. */
  readonly inputs: string;
  readonly data: string;
  readonly config?: string;
  /** ISO 8601 time of the run. */
  readonly time: string;
  /** Overall values of the leading metrics. */
  readonly headline: Readonly<Record<string, number>>;
}

/**
 * An index over evidence and other files of the workspace. It is never the truth: it may be lost, damaged or old at
 * any time, and then it is built again from the files. A file is known while its path, size and time are those that
 * were recorded.
 */
export interface EvidenceIndex {
  known(files: readonly FileEntry[]): ReadonlyMap<string, EvidenceEntry>;
  record(entries: readonly EvidenceEntry[]): void;
  /** Forgets the evidence below a folder that is no longer there. */
  retain(folder: string, present: ReadonlySet<string>): void;
  /** Every file of which anything is known. */
  paths(): string[];
  forget(paths: readonly string[]): void;
  /** Digest of any file that hasn't changed since it was recorded. */
  digestOf(file: FileEntry): string | undefined;
  recordDigest(file: FileEntry, digest: string): void;
  /** Writes what has changed since the last time; nothing is lost when that fails. */
  save(): Promise<void>;
}
