import type { Database } from 'sql.js';
import { rankHits } from '../../core/search/rank-hits.ts';
import type { SearchHit } from '../../core/search/search-hit.ts';
import { type QueryWord, queryWords, wordsOf } from '../../core/search/search-words.ts';
import type { SearchIndex, SearchSource } from '../../ports/search-index.ts';
import { type DatabaseOptions, RebuildableDatabase } from './rebuildable-database.ts';

/** Core splits texts into words, so that SQLite, which knows neither marks nor Chinese, only splits at blanks. */
const schema = `
CREATE TABLE source (path TEXT PRIMARY KEY, stamp TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL REFERENCES source (path) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  length INTEGER NOT NULL,
  hit TEXT NOT NULL
);
CREATE INDEX document_source ON document (source);
CREATE INDEX document_kind ON document (kind);
CREATE VIRTUAL TABLE words USING fts4 (label, detail, tokenize=simple);
CREATE TRIGGER document_gone AFTER DELETE ON document BEGIN
  DELETE FROM words WHERE docid = old.id;
END;
`;

/** So many hits are ranked, those with short names first; whoever has more needs another word. */
const ranked = 2000;

/** Opens the search index of a folder; damage of any kind gives an empty one. */
export async function openSearchIndex(options: DatabaseOptions): Promise<SearchIndex> {
  return new SearchDatabase(await RebuildableDatabase.open({ name: 'search', schema, version: 2 }, options));
}

class SearchDatabase implements SearchIndex {
  readonly #database: RebuildableDatabase;

  constructor(database: RebuildableDatabase) {
    this.#database = database;
  }

  stamps(): ReadonlyMap<string, string> {
    const rows = this.#database.read(
      (database) => database.exec('SELECT path, stamp FROM source')[0]?.values ?? [],
      [],
    );
    return new Map(rows.map(([path, stamp]) => [String(path), String(stamp)]));
  }

  update(changed: readonly SearchSource[]): void {
    if (changed.length === 0) return;
    this.#database.change((database) => {
      for (const source of changed) {
        remove(database, source.source);
        insert(database, source);
      }
    });
  }

  retain(present: ReadonlySet<string>): void {
    const gone = [...this.stamps().keys()].filter((source) => !present.has(source));
    if (gone.length === 0) return;
    this.#database.change((database) => {
      for (const source of gone) remove(database, source);
    });
  }

  ofKind(kind: SearchHit['kind']): SearchHit[] {
    return this.#hits('SELECT hit FROM document WHERE kind = ?', [kind]);
  }

  search(query: string, limit: number): SearchHit[] {
    const words = queryWords(query);
    if (words.length === 0) return [];
    const select = `SELECT hit FROM document WHERE id IN (SELECT docid FROM words WHERE words MATCH ?)
      ORDER BY length LIMIT ${ranked}`;
    const found = this.#hits(select, [matchInLabel(words)]);
    if (found.length < limit) {
      const known = new Set(found.map((hit) => JSON.stringify(hit)));
      found.push(...this.#hits(select, [matchAnywhere(words)]).filter((hit) => !known.has(JSON.stringify(hit))));
    }
    return rankHits(found, words, query).slice(0, limit);
  }

  save(): Promise<void> {
    return this.#database.save();
  }

  #hits(query: string, parameters: string[]): SearchHit[] {
    const rows = this.#database.read((database) => database.exec(query, parameters)[0]?.values ?? [], []);
    return rows.map(([hit]) => JSON.parse(String(hit)) as SearchHit);
  }
}

function remove(database: Database, source: string): void {
  database.run('DELETE FROM source WHERE path = ?', [source]);
}

function insert(database: Database, { source, stamp, documents }: SearchSource): void {
  database.run('INSERT INTO source VALUES (?, ?)', [source, stamp]);
  for (const hit of documents) {
    const { kind, label } = hit;
    database.run('INSERT INTO document (source, kind, length, hit) VALUES (?, ?, ?, ?)', [
      source,
      kind,
      label.length,
      JSON.stringify(hit),
    ]);
    const texts = [wordsOf(hit.label).join(' '), wordsOf(hit.detail).join(' ')];
    database.run('INSERT INTO words (docid, label, detail) VALUES (last_insert_rowid(), ?, ?)', texts);
  }
}

/** Words are letters and digits in small only, so none of them is an operator or ends a phrase. */
function matchAnywhere(words: readonly QueryWord[]): string {
  return words.map((word) => ('prefix' in word ? `${word.prefix}*` : `"${word.pairs.join(' ')}"`)).join(' ');
}

/** A phrase can't be asked of one column, so its parts are; the ranking looks at their order again. */
function matchInLabel(words: readonly QueryWord[]): string {
  return words
    .flatMap((word) => ('prefix' in word ? [`label:${word.prefix}*`] : word.pairs.map((pair) => `label:${pair}`)))
    .join(' ');
}
