import { join } from 'node:path';
import initSqlJs, { type Database, type SqlJsStatic } from 'sql.js';
import type { Files } from '../../ports/files.ts';

export interface DatabaseOptions {
  /** Folder that belongs to the product alone; without one the database lives in memory. */
  readonly folder?: string;
  /** Where `sql-wasm.wasm` lies. */
  readonly wasmFolder: string;
  readonly files: Files;
  readonly log: (line: string) => void;
}

/** What a database holds. */
export interface DatabaseKind {
  /** Its file is `<name>.sqlite`. */
  readonly name: string;
  readonly schema: string;
  /** Raised with every change of the schema: a database of another version is built again. */
  readonly version: number;
}

/** A database over what files say. It is never the truth: whatever is wrong with it, it starts again from nothing. */
export class RebuildableDatabase {
  readonly #sql: SqlJsStatic;
  readonly #kind: DatabaseKind;
  readonly #options: DatabaseOptions;
  #database: Database;
  #isChanged = false;

  private constructor(sql: SqlJsStatic, kind: DatabaseKind, options: DatabaseOptions, stored: Database | undefined) {
    this.#sql = sql;
    this.#kind = kind;
    this.#options = options;
    this.#database = stored ?? this.#empty();
    this.#database.exec('PRAGMA foreign_keys = ON');
  }

  /** Opens the database of a folder. Damage of any kind, and one of another version, give an empty one. */
  static async open(kind: DatabaseKind, options: DatabaseOptions): Promise<RebuildableDatabase> {
    const sql = await initSqlJs({ locateFile: (name: string) => join(options.wasmFolder, name) });
    return new RebuildableDatabase(sql, kind, options, await stored(sql, kind, options));
  }

  /** The result of some work; `otherwise` when the database failed, and is empty now. */
  read<T>(work: (database: Database) => T, otherwise: T): T {
    try {
      return work(this.#database);
    } catch (error) {
      this.#log(`${textOf(error)}, built again`);
      this.#database.close();
      this.#database = this.#empty();
      this.#database.exec('PRAGMA foreign_keys = ON');
      this.#isChanged = true;
      return otherwise;
    }
  }

  /** Some changes, all or none of them. */
  change(write: (database: Database) => void): void {
    this.read((database) => {
      database.exec('BEGIN');
      write(database);
      database.exec('COMMIT');
      this.#isChanged = true;
    }, undefined);
  }

  /** Writes what has changed since the last time; nothing is lost when that fails. */
  async save(): Promise<void> {
    const { folder, files } = this.#options;
    if (!this.#isChanged || folder === undefined) return;
    this.#isChanged = false;
    try {
      await files.writeAtomically(fileIn(folder, this.#kind), this.#database.export());
    } catch (error) {
      this.#log(`not saved, ${textOf(error)}`);
    }
    // An export ends the connection's settings.
    this.#database.exec('PRAGMA foreign_keys = ON');
  }

  #empty(): Database {
    const database = new this.#sql.Database();
    database.exec(this.#kind.schema);
    database.exec(`PRAGMA user_version = ${this.#kind.version}`);
    return database;
  }

  #log(line: string): void {
    this.#options.log(`${this.#kind.name}: ${line}`);
  }
}

const fileIn = (folder: string, { name }: DatabaseKind): string => join(folder, `${name}.sqlite`);

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function stored(
  sql: SqlJsStatic,
  kind: DatabaseKind,
  { folder, files, log }: DatabaseOptions,
): Promise<Database | undefined> {
  if (folder === undefined || (await files.stat(fileIn(folder, kind))) === undefined) return undefined;
  let database: Database | undefined;
  try {
    database = new sql.Database(await files.readBytes(fileIn(folder, kind)));
    const [version] = database.exec('PRAGMA user_version');
    const [integrity] = database.exec('PRAGMA quick_check');
    if (version?.values[0]?.[0] === kind.version && integrity?.values[0]?.[0] === 'ok') return database;
    log(`${kind.name}: another version or damaged, built again`);
  } catch (error) {
    log(`${kind.name}: ${textOf(error)}, built again`);
  }
  database?.close();
  return undefined;
}
