import { join, sep } from 'node:path';
import initSqlJs, { type Database, type SqlJsStatic, type SqlValue } from 'sql.js';
import type { EvidenceEntry, EvidenceIndex } from '../../ports/evidence-index.ts';
import type { FileEntry, Files } from '../../ports/files.ts';
import { evaluationOfFile, indexSchema, indexVersion } from './index-schema.ts';

export interface IndexOptions {
  /** Folder that belongs to the index alone; without one the index lives in memory. */
  readonly folder?: string;
  /** Where `sql-wasm.wasm` lies. */
  readonly wasmFolder: string;
  readonly files: Files;
  readonly log: (line: string) => void;
}

/** Opens the index of a folder. Damage of any kind, and an index of another version, give an empty one. */
export async function openIndex(options: IndexOptions): Promise<EvidenceIndex> {
  const sql = await initSqlJs({ locateFile: (name: string) => join(options.wasmFolder, name) });
  return new IndexDatabase(sql, options, await stored(sql, options));
}

const fileIn = (folder: string): string => join(folder, 'index.sqlite');

async function stored(sql: SqlJsStatic, { folder, files, log }: IndexOptions): Promise<Database | undefined> {
  if (folder === undefined || (await files.stat(fileIn(folder))) === undefined) return undefined;
  let database: Database | undefined;
  try {
    database = new sql.Database(await files.readBytes(fileIn(folder)));
    const [version] = database.exec('PRAGMA user_version');
    const [integrity] = database.exec('PRAGMA quick_check');
    if (version?.values[0]?.[0] === indexVersion && integrity?.values[0]?.[0] === 'ok') return database;
    log('index: another version or damaged, built again');
  } catch (error) {
    log(`index: ${error instanceof Error ? error.message : String(error)}, built again`);
  }
  database?.close();
  return undefined;
}

function empty(sql: SqlJsStatic): Database {
  const database = new sql.Database();
  database.exec(indexSchema);
  return database;
}

class IndexDatabase implements EvidenceIndex {
  private database: Database;
  private isChanged = false;

  constructor(
    private readonly sql: SqlJsStatic,
    private readonly options: IndexOptions,
    database: Database | undefined,
  ) {
    this.database = database ?? empty(sql);
    this.database.exec('PRAGMA foreign_keys = ON');
  }

  known(files: readonly FileEntry[]): ReadonlyMap<string, EvidenceEntry> {
    return this.orRebuilt(() => {
      const found = new Map<string, EvidenceEntry>();
      const statement = this.database.prepare(evaluationOfFile);
      for (const file of files) {
        const row = statement.get([file.path, file.size, file.modified]);
        if (row.length > 0) found.set(file.path, toEntry(file, row));
      }
      statement.free();
      return found;
    }, new Map());
  }

  record(entries: readonly EvidenceEntry[]): void {
    if (entries.length === 0) return;
    this.change(() => {
      for (const entry of entries) {
        this.writeFile(entry, entry.digest);
        this.database.run('INSERT OR REPLACE INTO evaluation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
          entry.path,
          entry.model,
          entry.version,
          entry.set,
          entry.inputs,
          entry.data,
          entry.config ?? null,
          entry.time,
          JSON.stringify(entry.headline),
        ]);
      }
    });
  }

  retain(folder: string, present: ReadonlySet<string>): void {
    const paths = this.orRebuilt(() => this.evaluationsBelow(folder), []);
    const gone = paths.filter((path) => !present.has(path));
    if (gone.length === 0) return;
    this.change(() => {
      for (const path of gone) this.database.run('DELETE FROM file WHERE path = ?', [path]);
    });
  }

  digestOf({ path, size, modified }: FileEntry): string | undefined {
    return this.orRebuilt(() => {
      const query = 'SELECT digest FROM file WHERE path = ? AND size = ? AND modified = ?';
      const digest = this.database.exec(query, [path, size, modified])[0]?.values[0]?.[0];
      return typeof digest === 'string' ? digest : undefined;
    }, undefined);
  }

  recordDigest(file: FileEntry, digest: string): void {
    this.change(() => this.writeFile(file, digest));
  }

  async save(): Promise<void> {
    const { folder, files, log } = this.options;
    if (!this.isChanged || folder === undefined) return;
    this.isChanged = false;
    try {
      await files.writeAtomically(fileIn(folder), this.database.export());
    } catch (error) {
      log(`index: not saved, ${error instanceof Error ? error.message : String(error)}`);
    }
    // An export ends the connection's settings.
    this.database.exec('PRAGMA foreign_keys = ON');
  }

  private writeFile({ path, size, modified }: FileEntry, digest: string): void {
    this.database.run(
      `INSERT INTO file VALUES (?, ?, ?, ?)
       ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified, digest = excluded.digest`,
      [path, size, modified, digest],
    );
  }

  private evaluationsBelow(folder: string): string[] {
    const prefix = folder.endsWith(sep) ? folder : `${folder}${sep}`;
    const [result] = this.database.exec('SELECT path FROM evaluation WHERE substr(path, 1, ?) = ?', [
      prefix.length,
      prefix,
    ]);
    return (result?.values ?? []).map(([path]) => String(path));
  }

  private change(write: () => void): void {
    this.orRebuilt(() => {
      this.database.exec('BEGIN');
      write();
      this.database.exec('COMMIT');
      this.isChanged = true;
    }, undefined);
  }

  /** A database that fails is thrown away: everything in it can be had again from the files. */
  private orRebuilt<T>(work: () => T, otherwise: T): T {
    try {
      return work();
    } catch (error) {
      this.options.log(`index: ${error instanceof Error ? error.message : String(error)}, built again`);
      this.database.close();
      this.database = empty(this.sql);
      this.database.exec('PRAGMA foreign_keys = ON');
      this.isChanged = true;
      return otherwise;
    }
  }
}

function toEntry({ path, size, modified }: FileEntry, row: readonly SqlValue[]): EvidenceEntry {
  const [digest, model, version, set, inputs, data, config, time, headline] = row.map((value) =>
    value === null ? undefined : String(value),
  );
  return {
    path,
    size,
    modified,
    digest: digest ?? '',
    model: model ?? '',
    version: version ?? '',
    set: set ?? '',
    inputs: inputs ?? '',
    data: data ?? '',
    ...(config === undefined ? {} : { config }),
    time: time ?? '',
    headline: JSON.parse(headline ?? '{}') as Record<string, number>,
  };
}
