import type { SearchHit } from '../core/search/search-hit.ts';

/** What can be found in one source: a file, or the findings of a check. */
export interface SearchSource {
  /** Absolute path of the file, or a name that no file has. */
  readonly source: string;
  /** Changes whenever the documents do. */
  readonly stamp: string;
  readonly documents: readonly SearchHit[];
}

/**
 * An index of words over what people name in a workspace. It is never the truth: it may be lost at any time, and then it
 * is built again from the files.
 */
export interface SearchIndex {
  /** Stamp by source. */
  stamps(): ReadonlyMap<string, string>;
  /** Takes in sources that are new or changed. */
  update(changed: readonly SearchSource[]): void;
  /** Forgets every other source. */
  retain(present: ReadonlySet<string>): void;
  /** Documents of a kind, in no order. */
  ofKind(kind: SearchHit['kind']): SearchHit[];
  /** What holds every word of a query in its label or detail, best first; nothing for a query without words. */
  search(query: string, limit: number): SearchHit[];
  /** Writes what has changed since the last time; nothing is lost when that fails. */
  save(): Promise<void>;
}
