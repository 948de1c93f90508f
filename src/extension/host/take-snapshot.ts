import type { WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import type { ComputeParams, ComputeResult } from '../../protocol/compute.ts';
import type { SnapshotAssembly } from '../../protocol/snapshot-parts.ts';
import { takeParts } from './take-parts.ts';
import type { TakeSnapshot } from './workspace-models.ts';

/** What makes a snapshot and hands it out in parts: the compute process, or a thread in restricted mode. */
export interface SnapshotSource {
  call(method: 'snapshot', wish: ComputeParams<'snapshot'>): Promise<ComputeResult<'snapshot'>>;
  call(method: 'snapshotPart', wanted: ComputeParams<'snapshotPart'>): Promise<ComputeResult<'snapshotPart'>>;
}

/** Snapshots from a source; what did not change since the last one is not sent again. */
export function snapshotsOf(source: SnapshotSource): TakeSnapshot {
  let last: { readonly assembly: SnapshotAssembly; readonly snapshot: WorkspaceSnapshot } | undefined;
  return async (folders) => {
    // Its schemas are not built before they are needed.
    const parts = await import('../../protocol/snapshot-parts.ts');
    let assembly = new parts.SnapshotAssembly(last?.assembly);
    await takeParts({
      offer: () => source.call('snapshot', { folders, known: last?.assembly.digests ?? [] }),
      part: (wanted) => source.call('snapshotPart', wanted),
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
