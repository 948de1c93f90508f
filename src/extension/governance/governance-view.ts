import * as vscode from 'vscode';
import type { NeedAction } from '../../core/governance/need.ts';
import type { ToldFinding } from '../../core/governance/needs.ts';
import { commands } from '../../manifest/commands.ts';
import type { Host } from '../host/host.ts';
import { openPlace } from '../host/show-problem.ts';
import type { Row } from '../host/tree/row.ts';
import type { RowTree } from '../host/tree/row-tree.ts';
import { createSnapshotTree } from '../host/tree/snapshot-tree.ts';
import { needRows } from './need-rows.ts';

/** What the governance tree needs from other features. */
export interface GovernanceOptions {
  readonly findings: () => readonly ToldFinding[];
  readonly onDidChangeFindings: vscode.Event<void>;
}

/** The governance tree: what needs a person, and what they can do about it. */
export function createGovernanceView(host: Host, { findings, onDidChangeFindings }: GovernanceOptions): RowTree {
  const { language, t } = host;
  return createSnapshotTree(host, {
    view: 'governance',
    filled: 'hasNeeds',
    changes: [onDidChangeFindings],
    rows: (snapshot) => needRows(snapshot, { language, t, findings: findings() }),
  });
}

/** Does what a row of the governance tree asks for. */
export async function resolveNeed(argument: unknown): Promise<void> {
  const action = (argument as Partial<Row> | undefined)?.action;
  if (action === undefined) throw new Error('This command is for a row of the governance tree.');
  await run(action);
}

function run(action: NeedAction): Thenable<unknown> {
  switch (action.command) {
    case 'evaluate':
      return vscode.commands.executeCommand(commands.evaluate.id, action.argument);
    case 'open':
      return openPlace(action.argument.file, action.argument.line);
    case 'createCard':
      return vscode.commands.executeCommand(commands.createCard.id, action.argument);
    case 'addGate':
      return vscode.commands.executeCommand(commands.addGate.id, action.argument);
  }
}
