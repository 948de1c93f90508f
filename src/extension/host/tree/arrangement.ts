import * as vscode from 'vscode';
import { setContext } from '../context-keys.ts';
import type { Translate } from '../translate.ts';
import type { TreeOrder } from './arranged-rows.ts';

const filterKey = 'assayml.tree.filter';
const orderKey = 'assayml.tree.order';

/** Filter and order of all trees together, as the user chose them; the workspace keeps them. */
export class Arrangement implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  readonly onDidChange = this.emitter.event;

  constructor(
    private readonly memory: vscode.Memento,
    private readonly t: Translate,
  ) {
    setContext('filtered', this.filter !== '');
  }

  get filter(): string {
    const kept: unknown = this.memory.get(filterKey);
    return typeof kept === 'string' ? kept : '';
  }

  get order(): TreeOrder {
    const kept = this.memory.get(orderKey);
    return kept === 'name' || kept === 'urgency' ? kept : 'declared';
  }

  async chooseFilter(): Promise<void> {
    const filter = await vscode.window.showInputBox({
      title: this.t('Filter the trees'),
      prompt: this.t('Only rows with all of these words are shown. Leave it empty to show all.'),
      value: this.filter,
    });
    if (filter !== undefined) await this.setFilter(filter.trim());
  }

  async setFilter(filter: string): Promise<void> {
    await this.memory.update(filterKey, filter === '' ? undefined : filter);
    setContext('filtered', filter !== '');
    this.emitter.fire();
  }

  async chooseOrder(): Promise<void> {
    const { t } = this;
    const items: (vscode.QuickPickItem & { order: TreeOrder })[] = [
      { order: 'declared', label: t('As declared'), description: t('newest version first') },
      { order: 'name', label: t('By name') },
      { order: 'urgency', label: t('Most urgent first'), description: t('failing, insufficient, stale …') },
    ];
    const now = items.find(({ order }) => order === this.order);
    if (now !== undefined) now.iconPath = new vscode.ThemeIcon('check');
    const chosen = await vscode.window.showQuickPick(items, { title: t('Sort the trees') });
    if (chosen === undefined) return;
    await this.memory.update(orderKey, chosen.order);
    this.emitter.fire();
  }

  dispose(): void {
    this.emitter.dispose();
  }
}
