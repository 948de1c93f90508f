import * as vscode from 'vscode';
import type { SearchHit } from '../../core/search/search-hit.ts';
import { workspaceFolders } from '../host/changing-workspace.ts';
import type { Host } from '../host/host.ts';
import { openPlace, problemText } from '../host/show-problem.ts';

const quietMilliseconds = 150;
const shownHits = 50;

const icons: Record<SearchHit['kind'], string> = {
  model: 'beaker',
  version: 'versions',
  gate: 'checklist',
  dataset: 'database',
  table: 'table',
  column: 'symbol-field',
  card: 'book',
  heading: 'list-flat',
  finding: 'warning',
};

type Item = vscode.QuickPickItem & { readonly hit?: SearchHit };

/** Finds anything of the workspace by words while they are typed, and goes there. */
export async function searchWorkspace(host: Host): Promise<void> {
  const { t } = host;
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = t('Search Assay');
  pick.placeholder = t('Models, versions, gates, datasets, columns, cards, findings');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let asked: AbortController | undefined;
  let timer: NodeJS.Timeout | undefined;
  const ask = async (query: string): Promise<void> => {
    asked?.abort();
    const controller = new AbortController();
    asked = controller;
    pick.busy = true;
    try {
      const params = { folders: workspaceFolders(), query, limit: shownHits };
      const { hits } = await host.compute.call('search', params, { signal: controller.signal });
      if (asked === controller) pick.items = hits.length === 0 ? [nothing(query, host)] : hits.map(toItem);
    } catch (error) {
      const text = problemText(error, t);
      if (asked === controller && text !== undefined) pick.items = [{ label: text, alwaysShow: true }];
    } finally {
      if (asked === controller) pick.busy = false;
    }
  };
  pick.onDidChangeValue((value) => {
    clearTimeout(timer);
    if (value.trim() === '') pick.items = [];
    else timer = setTimeout(() => void ask(value), quietMilliseconds);
  });
  pick.onDidHide(() => {
    clearTimeout(timer);
    asked?.abort();
    pick.dispose();
  });
  pick.onDidAccept(() => {
    const hit = pick.selectedItems[0]?.hit;
    if (hit === undefined) return;
    pick.hide();
    void openPlace(hit.place.file, hit.place.line, hit.place.column);
  });
  pick.show();
}

// The index has matched them, prefixes and parts of Chinese words too, so the editor does not filter again.
function toItem(hit: SearchHit): Item {
  return { label: `$(${icons[hit.kind]}) ${hit.label}`, description: hit.detail, alwaysShow: true, hit };
}

const nothing = (query: string, { t }: Host): Item => ({
  label: t('Nothing found for “{0}”', query),
  alwaysShow: true,
});
