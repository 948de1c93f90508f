import { evidenceFiles } from '../adapters/storage/evidence-files.ts';
import { openIndex } from '../adapters/storage/index-database.ts';
import { knownDigests } from '../adapters/storage/known-digests.ts';
import { openSearchIndex } from '../adapters/storage/search-database.ts';
import type { Services } from '../app/services.ts';
import { WorkspaceSearch } from '../app/workspace-search.ts';

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
  return { ...services, files, evidence: evidenceFiles(files, index) };
}

/** Search over what is named in a workspace, with its index in the same place. */
export async function openSearch(services: Services, place: IndexPlace): Promise<WorkspaceSearch> {
  return new WorkspaceSearch(await openSearchIndex({ ...place, files: services.files }));
}
