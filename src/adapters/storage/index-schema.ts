/** Raised with every change of the tables: an index of another version is built again. */
export const indexVersion = 1;

export const indexSchema = `
CREATE TABLE file (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified REAL NOT NULL,
  digest TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE evaluation (
  path TEXT PRIMARY KEY REFERENCES file (path) ON DELETE CASCADE,
  model TEXT NOT NULL,
  version TEXT NOT NULL,
  evaluation_set TEXT NOT NULL,
  inputs TEXT NOT NULL,
  data TEXT NOT NULL,
  config TEXT,
  run_time TEXT NOT NULL,
  headline TEXT NOT NULL
) WITHOUT ROWID;
`;

export const evaluationOfFile = `
SELECT digest, model, version, evaluation_set, inputs, data, config, run_time, headline
FROM evaluation JOIN file USING (path)
WHERE path = ? AND size = ? AND modified = ?`;
