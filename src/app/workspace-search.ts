import type { SearchHit } from '../core/search/search-hit.ts';
import type { Effort } from '../ports/engine.ts';
import type { FileEntry } from '../ports/files.ts';
import type { SearchIndex, SearchSource } from '../ports/search-index.ts';
import { findProjects } from './find-projects.ts';
import { cardDocuments, columnDocuments, configDocuments, tableDocument } from './search-sources.ts';
import type { Services } from './services.ts';

/** Tables whose columns are looked at in one search; the others wait for the next. */
const tablesAtOnce = 100;
const findingsSource = 'findings';
const defaultLimit = 50;

export interface SearchResult {
  readonly hits: SearchHit[];
  /** Tables whose columns wait for the next search. */
  readonly pending: number;
}

/** A finding in the user's words. */
export interface FoundProblem {
  readonly rule: string;
  readonly file: string;
  readonly range?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
  readonly message: string;
}

/**
 * Search over what people name in a workspace. Each search takes in the files that have changed since the last one, so
 * nothing needs to be watched; the index may be lost at any time.
 */
export class WorkspaceSearch {
  readonly #index: SearchIndex;
  #findings: readonly SearchHit[] = [];
  #refreshing: Promise<unknown> = Promise.resolve();

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** The findings of the last check, which are searched from now on. */
  takeFindings(findings: readonly FoundProblem[]): void {
    this.#findings = findings.map(({ rule, file, range, message }) => ({
      kind: 'finding',
      label: message,
      detail: rule,
      place: { file, ...(range === undefined ? {} : { line: range.start.line, column: range.start.column }) },
    }));
  }

  async search(
    services: Services,
    folders: readonly string[],
    query: string,
    limit: number | undefined,
    effort: Effort,
  ): Promise<SearchResult> {
    // One after the other, so that two searches do not both take in the same files.
    const refreshed = this.#refreshing.then(() => this.#refresh(services, folders, effort));
    this.#refreshing = refreshed.catch(() => undefined);
    const pending = await refreshed;
    return { hits: this.#index.search(query, limit ?? defaultLimit), pending };
  }

  /** Takes in what has changed and returns how many tables are still to be looked into. */
  async #refresh(services: Services, folders: readonly string[], effort: Effort): Promise<number> {
    const changes = new Changes(this.#index.stamps());
    const projects = await findProjects(services, folders, effort.signal);
    const tables: { readonly entry: FileEntry; readonly root: string }[] = [];
    for (const [root, project] of projects) {
      for (const { file, folder } of project.models) {
        await changes.take(await services.files.stat(file), () => configDocuments(services, file, folder));
      }
      for (const entry of project.tables) tables.push({ entry, root });
    }
    const stamp = services.sha256(JSON.stringify(this.#findings));
    changes.add({ source: findingsSource, stamp, documents: this.#findings });
    const pending = await this.#takeTables(services, tables, changes, effort);
    this.#index.update(changes.changed);
    await this.#takeCards(services, changes);
    if (pending === 0) await this.#index.save();
    return pending;
  }

  async #takeTables(
    services: Services,
    tables: readonly { readonly entry: FileEntry; readonly root: string }[],
    changes: Changes,
    effort: Effort,
  ): Promise<number> {
    const unknown = tables.filter(({ entry }) => !changes.keep(entry.path, stampOf(entry)));
    for (const { entry, root } of unknown.slice(0, tablesAtOnce)) {
      effort.signal?.throwIfAborted();
      const documents = [
        tableDocument(entry.path, root),
        ...(await columnDocuments(services, entry.path, root, effort)),
      ];
      changes.add({ source: entry.path, stamp: stampOf(entry), documents });
    }
    const waiting = unknown.slice(tablesAtOnce);
    for (const { entry, root } of waiting) {
      changes.add({ source: entry.path, stamp: 'name', documents: [tableDocument(entry.path, root)] });
    }
    return waiting.length;
  }

  /** Cards are known by the configs that name them, which are in the index by now; what is gone is forgotten. */
  async #takeCards(services: Services, { present }: Changes): Promise<void> {
    const changes = new Changes(this.#index.stamps());
    const named = this.#index.ofKind('card').filter(({ config }) => config !== undefined && present.has(config));
    for (const file of new Set(named.map(({ place }) => place.file))) {
      await changes.take(await services.files.stat(file), () => cardDocuments(services, file));
    }
    this.#index.update(changes.changed);
    this.#index.retain(new Set([...present, ...changes.present]));
  }
}

/** The sources of one look at a workspace, and those among them that the index does not know as they are. */
class Changes {
  readonly changed: SearchSource[] = [];
  readonly present = new Set<string>();
  readonly #known: ReadonlyMap<string, string>;

  constructor(known: ReadonlyMap<string, string>) {
    this.#known = known;
  }

  /** Whether the index knows a source as it is; it stays there then. */
  keep(source: string, stamp: string): boolean {
    this.present.add(source);
    return this.#known.get(source) === stamp;
  }

  add(source: SearchSource): void {
    if (!this.keep(source.source, source.stamp)) this.changed.push(source);
  }

  /** Takes a file in when it has changed; nothing of one that is gone. */
  async take(entry: FileEntry | undefined, documents: () => Promise<SearchHit[]>): Promise<void> {
    if (entry === undefined || this.keep(entry.path, stampOf(entry))) return;
    this.changed.push({ source: entry.path, stamp: stampOf(entry), documents: await documents() });
  }
}

const stampOf = ({ size, modified }: FileEntry): string => `${size} ${modified}`;
