// Made-up predictions by hashing: the same rows every time, and the first n of a longer table are the table of n.
// data.mjs ROWS OUTPUT.(parquet|csv)
import process from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';

const [rows, output] = [Number(process.argv[2]), process.argv[3]];
const uniform = (stream) => `((hash(i * 16 + ${stream}) >> 11)::DOUBLE / 9007199254740992.0)`;
const feature = (k) =>
  `round(((hash(i * 16 + ${6 + k}) % 100000)::DOUBLE / 100000 - 0.5) * ${k + 1}, 4)::FLOAT AS f${k}`;
const features = Array.from({ length: 10 }, (_, k) => feature(k));

/** 74 groups: all, 2 sexes, 5 races, 6 ages, 50 regions, 10 of sex × race. Scores are almost all distinct. */
const query = `
WITH base AS (SELECT range AS i FROM range(${rows})),
drawn AS (
  SELECT i, sqrt(-2 * ln(${uniform(0)} + 1e-300)) * cos(6.283185307179586 * ${uniform(1)}) AS z, ${uniform(2)} AS u,
    (hash(i * 16 + 3) % 2)::INT AS s, least(floor(${uniform(4)} * ${uniform(4)} * 5), 4)::INT AS r,
    (hash(i * 16 + 5) % 6)::INT AS a, least(floor(sqrt(${uniform(6)}) * 50), 49)::INT AS g
  FROM base),
scored AS (
  SELECT *, 1 / (1 + exp(-(-0.9 + 1.4 * z + 0.25 * s - 0.1 * r))) AS score,
    1 / (1 + exp(-(-0.8 + 1.2 * z + 0.15 * s - 0.05 * r + 0.03 * a))) AS truth
  FROM drawn)
SELECT i AS id, (u < truth)::BIGINT AS y_true, score, (score >= 0.5)::BIGINT AS y_pred,
  CASE s WHEN 0 THEN 'Female' ELSE 'Male' END AS sex,
  ['White', 'Black', 'Asian', 'Hispanic', 'Other'][r + 1] AS race,
  ['18-24', '25-34', '35-44', '45-54', '55-64', '65+'][a + 1] AS age_band,
  'R' || lpad(g::VARCHAR, 2, '0') AS region, ${features.join(', ')}
FROM scored`;

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const format = output.endsWith('.parquet') ? 'FORMAT parquet' : 'FORMAT csv, HEADER';
await connection.run(`COPY (${query}) TO '${output}' (${format})`);
