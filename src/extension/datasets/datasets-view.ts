import * as vscode from 'vscode';
import type { WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import type { Host } from '../host/host.ts';
import type { TableSubject } from '../host/tree/row.ts';
import type { RowTree } from '../host/tree/row-tree.ts';
import { createSnapshotTree } from '../host/tree/snapshot-tree.ts';
import { datasetRows } from './dataset-rows.ts';

/** The datasets tree: tables that configs name or that the project holds, and their columns. */
export function createDatasetsView(host: Host): RowTree {
  const { language, t, profiles } = host;
  const askProfile = (table: TableSubject) => profiles.ask(table);
  return createSnapshotTree(host, {
    view: 'datasets',
    filled: 'hasDatasets',
    changes: [profiles.onDidChange],
    rows: (snapshot: WorkspaceSnapshot) =>
      datasetRows(snapshot, {
        language,
        t,
        profileOf: (location) => profiles.get(location),
        askProfile: vscode.workspace.isTrusted ? askProfile : undefined,
      }),
  });
}
