import type { WorkspaceSnapshot } from '../core/catalog/snapshot.ts';
import type { Effort } from '../ports/engine.ts';
import { type SnapshotPart, snapshotParts } from '../protocol/snapshot-parts.ts';
import { contentDigest } from './content-digest.ts';
import { Handout } from './handout.ts';
import type { ComputeHandlers } from './serve.ts';

/** Makes a snapshot and hands it out in parts. */
export function snapshotHandlers(
  take: (folders: readonly string[], effort: Effort) => Promise<WorkspaceSnapshot>,
): Pick<ComputeHandlers, 'snapshot' | 'snapshotPart'> {
  const handout = new Handout<SnapshotPart>();
  return {
    snapshot: async ({ folders, known }, effort) => {
      const snapshot = await take(folders, effort);
      return handout.offer([...snapshotParts(snapshot, new Set(known), contentDigest)]);
    },
    snapshotPart: async (wanted) => handout.part(wanted),
  };
}
