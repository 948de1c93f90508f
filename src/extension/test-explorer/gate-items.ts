import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import type { RunnableTree } from './gate-run.ts';
import { gatesBelow, type TestFolder, type TestNode, testNodes } from './test-node.ts';

const fairness = new vscode.TestTag('fairness');
const performance = new vscode.TestTag('performance');

/**
 * The rows of the test explorer, made from the last snapshot. Nothing is read before the explorer is looked at; what is
 * below a model or a version becomes rows when it is opened or run.
 */
export class GateItems implements RunnableTree {
  private nodes: readonly TestNode[] = [];
  /** What has been made so far. */
  private readonly byId = new Map<string, TestNode>();
  private readonly items = new Map<string, vscode.TestItem>();
  private readonly opened = new Set<string>();

  constructor(
    private readonly host: Host,
    private readonly controller: vscode.TestController,
  ) {}

  /** Takes over the last snapshot; rows of what is still there stay the same objects. */
  update(): void {
    const { snapshot } = this.host.models;
    if (snapshot === undefined) return;
    this.nodes = testNodes(snapshot, testFolder, this.host);
    this.byId.clear();
    this.controller.items.replace(this.rowsOf(this.nodes));
    for (const id of this.items.keys()) if (!this.byId.has(id)) this.items.delete(id);
    for (const id of this.opened) if (!this.byId.has(id)) this.opened.delete(id);
  }

  /** Makes rows of what is below an item. */
  open(item: vscode.TestItem): void {
    const node = this.byId.get(item.id);
    if (node === undefined) return;
    this.opened.add(node.id);
    item.children.replace(this.rowsOf(node.children()));
  }

  /** What a row stands for. */
  node(id: string): TestNode | undefined {
    return this.byId.get(id);
  }

  row(id: string): vscode.TestItem | undefined {
    return this.items.get(id);
  }

  gates({ include, exclude }: vscode.TestRunRequest): TestNode[] {
    const excluded = new Set(exclude?.map(({ id }) => id));
    const included = include?.flatMap(({ id }) => this.byId.get(id) ?? []) ?? this.nodes;
    return gatesBelow(included, excluded);
  }

  /** The row of a gate; what it is below is opened for it. */
  item({ id, config, version }: TestNode): vscode.TestItem | undefined {
    for (const above of [config, `${config}#${version}`]) {
      const row = above === undefined ? undefined : this.items.get(above);
      if (row !== undefined && !this.opened.has(row.id)) this.open(row);
    }
    return this.items.get(id);
  }

  private rowsOf(nodes: readonly TestNode[]): vscode.TestItem[] {
    return nodes.map((node, index) => this.itemOf(node, index));
  }

  private itemOf(node: TestNode, index: number): vscode.TestItem {
    this.byId.set(node.id, node);
    const item = this.items.get(node.id) ?? this.create(node);
    item.label = node.label;
    // The order of the config, whatever the names.
    item.sortText = String(index).padStart(6, '0');
    item.error = node.problem;
    if (node.line !== undefined) item.range = new vscode.Range(node.line - 1, 0, node.line - 1, 0);
    const isLazy = node.kind === 'model' || node.kind === 'version';
    item.canResolveChildren = isLazy;
    if (!isLazy || this.opened.has(node.id)) item.children.replace(this.rowsOf(node.children()));
    return item;
  }

  private create(node: TestNode): vscode.TestItem {
    const uri = node.file === undefined ? undefined : vscode.Uri.file(node.file);
    const item = this.controller.createTestItem(node.id, node.label, uri);
    if (node.gate !== undefined) {
      item.tags = [node.gate.by === undefined && node.gate.group === undefined ? performance : fairness];
    }
    this.items.set(node.id, item);
    return item;
  }
}

function testFolder(file: string): TestFolder {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(file));
  return folder === undefined ? { path: '', name: '' } : { path: folder.uri.fsPath, name: folder.name };
}
