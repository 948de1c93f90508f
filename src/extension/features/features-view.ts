import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import type { TableSubject } from '../host/tree/row.ts';
import type { RowTree } from '../host/tree/row-tree.ts';
import { createSnapshotTree } from '../host/tree/snapshot-tree.ts';
import { featureRows } from './feature-rows.ts';

/** The features tree: the columns of the datasets that models use, what they are taken for, and where. */
export function createFeaturesView(host: Host): RowTree {
  const { language, t, profiles } = host;
  const askProfile = (table: TableSubject) => profiles.ask(table);
  return createSnapshotTree(host, {
    view: 'features',
    filled: 'hasFeatures',
    changes: [profiles.onDidChange],
    rows: (snapshot) =>
      featureRows(snapshot, {
        language,
        t,
        profileOf: (location) => profiles.get(location),
        askProfile: vscode.workspace.isTrusted ? askProfile : undefined,
      }),
  });
}
