import type { WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import type { SnapshotAssembly } from '../../protocol/snapshot-parts.ts';
import type { ComputeClient } from '../compute-client.ts';
import { takeParts } from './take-parts.ts';
import type { TakeSnapshot } from './workspace-models.ts';

/** Snapshots from the compute process; what did not change since the last one is not sent again. */
export function snapshotsOf(compute: ComputeClient): TakeSnapshot {
  let last: { readonly assembly: SnapshotAssembly; readonly snapshot: WorkspaceSnapshot } | undefined;
  return async (folders) => {
    // Its schemas are not built before they are needed.
    const parts = await import('../../protocol/snapshot-parts.ts');
    let assembly = new parts.SnapshotAssembly(last?.assembly);
    await takeParts({
      offer: () => compute.call('snapshot', { folders, known: last?.assembly.digests ?? [] }),
      part: (wanted) => compute.call('snapshotPart', wanted),
      begin: () => {
        assembly = new parts.SnapshotAssembly(last?.assembly);
        return (part) => assembly.add(part);
      },
    });
    const snapshot = assembly.finish(last?.snapshot);
    last = { assembly, snapshot };
    return snapshot;
  };
}
