import type { FileEntry } from './files.ts';

/** What the index keeps of one evidence file: enough to find the newest of a version and to draw its history. */
export interface EvidenceEntry extends FileEntry {
  /** sha256 of the file's bytes, `sha256:…`. */
  readonly digest: string;
  readonly model: string;
  readonly version: string;
  readonly set: string;
  /** Digest of the inputs that the numbers come from. */
  readonly inputs: string;
  /** ISO 8601 time of the run. */
  readonly time: string;
  /** Overall values of the leading metrics. */
  readonly headline: Readonly<Record<string, number>>;
}

/**
 * An index over evidence files. It is never the truth: it may be lost, damaged or old at any time, and then it is
 * built again from the files. A file is known while its path, size and time are those that were recorded.
 */
export interface EvidenceIndex {
  known(files: readonly FileEntry[]): ReadonlyMap<string, EvidenceEntry>;
  record(entries: readonly EvidenceEntry[]): void;
  /** Forgets the files below a folder that are no longer there. */
  retain(folder: string, present: ReadonlySet<string>): void;
  /** Writes what has changed since the last time; a failure is only logged, as nothing is lost by it. */
  save(): Promise<void>;
}
