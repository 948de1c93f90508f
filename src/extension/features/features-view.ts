import type { Host } from '../host/host.ts';
import { tableContext } from '../host/table-context.ts';
import type { RowTree } from '../host/tree/row-tree.ts';
import { createSnapshotTree } from '../host/tree/snapshot-tree.ts';
import { featureRows } from './feature-rows.ts';

/** The features tree: the columns of the datasets that models use, what they are taken for, and where. */
export function createFeaturesView(host: Host): RowTree {
  return createSnapshotTree(host, {
    view: 'features',
    filled: 'hasFeatures',
    changes: [host.profiles.onDidChange],
    rows: (snapshot) => featureRows(snapshot, tableContext(host)),
  });
}
