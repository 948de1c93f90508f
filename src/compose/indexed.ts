import { evidenceFiles } from '../adapters/storage/evidence-files.ts';
import { openIndex } from '../adapters/storage/index-database.ts';
import { knownDigests } from '../adapters/storage/known-digests.ts';
import { openSearchIndex } from '../adapters/storage/search-database.ts';
import type { Services } from '../app/services.ts';
import { WorkspaceSearch } from '../app/workspace-search.ts';
import type { EvidenceIndex } from '../ports/evidence-index.ts';
import type { Files } from '../ports/files.ts';

export interface IndexPlace {
  /** Folder that may be lost; without one the index lives as long as the process. */
  readonly folder?: string;
  /** Where `sql-wasm.wasm` lies. */
  readonly wasmFolder: string;
  readonly log: (line: string) => void;
}

/**
 * The services with an index over evidence and digests: for looking at a workspace again and again. Whoever writes
 * evidence uses the services without it, so that every digest in evidence is of bytes that were just read.
 */
export async function withIndex(services: Services, place: IndexPlace): Promise<Services> {
  const index = await openIndex({ ...place, files: services.files });
  const files = knownDigests(services.files, index);
  // Nobody waits for it: what is not there is not asked for.
  void forgetGone(index, services.files);
  return { ...services, files, evidence: evidenceFiles(files, index) };
}

/** Files get other names and go; without this the index would grow with every one that ever was. */
async function forgetGone(index: EvidenceIndex, files: Files): Promise<void> {
  const gone: string[] = [];
  for (const path of index.paths()) {
    // A file that can't be looked at may be there.
    const isThere = await files.stat(path).then(
      (entry) => entry !== undefined,
      () => true,
    );
    if (!isThere) gone.push(path);
  }
  index.forget(gone);
}

/** Search over what is named in a workspace, with its index in the same place. */
export async function openSearch(services: Services, place: IndexPlace): Promise<WorkspaceSearch> {
  return new WorkspaceSearch(await openSearchIndex({ ...place, files: services.files }));
}
