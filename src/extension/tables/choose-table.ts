import { sep } from 'node:path';
import * as vscode from 'vscode';
import { folderOf } from '../host/changing-workspace.ts';
import { bytesText } from '../host/file-words.ts';
import type { Host } from '../host/host.ts';
import { type Choice, pick } from '../host/pick.ts';
import { readableTables } from './known-table.ts';
import { type ChosenTable, type TableTarget, tableOfArgument } from './table-target.ts';

type Item = Choice & { readonly target: TableTarget };

/**
 * Which table is meant: what a row or a menu passed, else the one that the user picks. Undefined when the user picks
 * none, or there is none.
 */
export async function chooseTable(host: Host, argument: unknown): Promise<ChosenTable | undefined> {
  const given = argument instanceof vscode.Uri ? ofFile(host, argument.fsPath) : tableOfArgument(argument);
  if (given !== undefined) return given;
  const items = await tableItems(host);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      host.t('No table was found: this folder has no CSV, TSV, JSON lines or Parquet file.'),
    );
    return undefined;
  }
  const location = await pick(host, 'table', host.t('Which table?'), items);
  return items.find(({ value }) => value === location)?.target;
}

async function tableItems({ models, language, t }: Host): Promise<Item[]> {
  return readableTables(await models.current()).map(({ location, root, dataset, table }) => {
    const users = [...new Set(table.uses.map(({ model }) => model))].join(', ');
    const facts = [dataset === table.name ? '' : dataset, table.files === 0 ? '' : bytesText(table.bytes, language)];
    return {
      label: table.name,
      description: facts.filter((fact) => fact !== '').join(' · '),
      ...(users === '' ? {} : { detail: t('used by {0}', users) }),
      target: { location, root },
      value: location,
    };
  });
}

/** A file of the explorer, in the innermost project that it lies in. */
function ofFile({ models }: Host, file: string): TableTarget {
  const roots = (models.snapshot?.projects ?? []).map(({ root }) => root);
  const around = roots.filter((root) => file.startsWith(root.endsWith(sep) ? root : root + sep));
  const [innermost = folderOf(file)] = around.sort((a, b) => b.length - a.length);
  return { location: file, root: innermost };
}
