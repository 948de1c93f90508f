import type { Host } from '../host/host.ts';
import { tableContext } from '../host/table-context.ts';
import type { RowTree } from '../host/tree/row-tree.ts';
import { createSnapshotTree } from '../host/tree/snapshot-tree.ts';
import { datasetRows } from './dataset-rows.ts';

/** The datasets tree: tables that configs name or that the project holds, and their columns. */
export function createDatasetsView(host: Host): RowTree {
  return createSnapshotTree(host, {
    view: 'datasets',
    filled: 'hasDatasets',
    changes: [host.profiles.onDidChange],
    rows: (snapshot) => datasetRows(snapshot, tableContext(host)),
  });
}
