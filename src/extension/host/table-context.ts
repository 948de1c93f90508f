import * as vscode from 'vscode';
import type { Language } from '../../core/messages/catalog.ts';
import type { TableProfile } from '../../core/profile/table-profile.ts';
import type { Host } from './host.ts';
import type { Translate } from './translate.ts';
import type { TableSubject } from './tree/row.ts';

/** What rows about tables are made of besides the snapshot. */
export interface TableContext {
  readonly language: Language;
  readonly t: Translate;
  /** Statistics that are known already. */
  profileOf(location: string): TableProfile | undefined;
  /** Statistics of a table whose row is opened; undefined where nothing may be read. */
  readonly askProfile: ((table: TableSubject) => Promise<TableProfile>) | undefined;
}

/** As things are now: trust may be granted later. */
export function tableContext({ language, t, profiles }: Host): TableContext {
  return {
    language,
    t,
    profileOf: (location) => profiles.get(location),
    askProfile: vscode.workspace.isTrusted ? (table) => profiles.ask(table) : undefined,
  };
}
