import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import type { SnapshotAssembly } from '../../protocol/snapshot-parts.ts';
import type { ComputeClient } from '../compute-client.ts';
import type { TakeSnapshot } from './workspace-models.ts';

/** Snapshots from the compute process, part by part: the editor does other things between two of them. */
export function snapshotsOf(compute: ComputeClient): TakeSnapshot {
  let last: { readonly assembly: SnapshotAssembly; readonly snapshot: WorkspaceSnapshot } | undefined;
  const take = async (folders: string[]): Promise<WorkspaceSnapshot | undefined> => {
    const protocol = await import('../../protocol/snapshot-parts.ts');
    const assembly = new protocol.SnapshotAssembly(last?.assembly);
    const { snapshot: id, parts } = await compute.call('snapshot', { folders, known: last?.assembly.digests ?? [] });
    for (let index = 0; index < parts; index++) {
      const { part } = await compute.call('snapshotPart', { snapshot: id, index });
      if (part === undefined) return undefined;
      assembly.add(part);
      await nextTurn();
    }
    const snapshot = assembly.finish(last?.snapshot);
    last = { assembly, snapshot };
    return snapshot;
  };
  return async (folders) => {
    for (;;) {
      const snapshot = await take(folders);
      // The process was started again, or somebody else asked, in the middle of it.
      if (snapshot !== undefined) return snapshot;
    }
  };
}
