import { sep } from 'node:path';
import type { Database, SqlValue } from 'sql.js';
import type { EvidenceEntry, EvidenceIndex } from '../../ports/evidence-index.ts';
import type { FileEntry } from '../../ports/files.ts';
import { evaluationOfFile, indexSchema, indexVersion } from './index-schema.ts';
import { type DatabaseOptions, RebuildableDatabase } from './rebuildable-database.ts';

/** Opens the index of a folder. Damage of any kind, and an index of another version, give an empty one. */
export async function openIndex(options: DatabaseOptions): Promise<EvidenceIndex> {
  const kind = { name: 'index', schema: indexSchema, version: indexVersion };
  return new IndexDatabase(await RebuildableDatabase.open(kind, options));
}

class IndexDatabase implements EvidenceIndex {
  readonly #database: RebuildableDatabase;

  constructor(database: RebuildableDatabase) {
    this.#database = database;
  }

  known(files: readonly FileEntry[]): ReadonlyMap<string, EvidenceEntry> {
    return this.#database.read((database) => {
      const found = new Map<string, EvidenceEntry>();
      const statement = database.prepare(evaluationOfFile);
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
    this.#database.change((database) => {
      for (const entry of entries) {
        writeFile(database, entry, entry.digest);
        database.run('INSERT OR REPLACE INTO evaluation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
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
    const paths = this.#database.read((database) => evaluationsBelow(database, folder), []);
    const gone = paths.filter((path) => !present.has(path));
    this.forget(gone);
  }

  paths(): string[] {
    const query = 'SELECT path FROM file';
    return this.#database.read((database) => (database.exec(query)[0]?.values ?? []).map(([path]) => String(path)), []);
  }

  forget(paths: readonly string[]): void {
    if (paths.length === 0) return;
    this.#database.change((database) => {
      for (const path of paths) database.run('DELETE FROM file WHERE path = ?', [path]);
    });
  }

  digestOf({ path, size, modified }: FileEntry): string | undefined {
    return this.#database.read((database) => {
      const query = 'SELECT digest FROM file WHERE path = ? AND size = ? AND modified = ?';
      const digest = database.exec(query, [path, size, modified])[0]?.values[0]?.[0];
      return typeof digest === 'string' ? digest : undefined;
    }, undefined);
  }

  recordDigest(file: FileEntry, digest: string): void {
    this.#database.change((database) => writeFile(database, file, digest));
  }

  save(): Promise<void> {
    return this.#database.save();
  }
}

function writeFile(database: Database, { path, size, modified }: FileEntry, digest: string): void {
  database.run(
    `INSERT INTO file VALUES (?, ?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified, digest = excluded.digest`,
    [path, size, modified, digest],
  );
}

function evaluationsBelow(database: Database, folder: string): string[] {
  const prefix = folder.endsWith(sep) ? folder : `${folder}${sep}`;
  const query = 'SELECT path FROM evaluation WHERE substr(path, 1, ?) = ?';
  const [result] = database.exec(query, [prefix.length, prefix]);
  return (result?.values ?? []).map(([path]) => String(path));
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
