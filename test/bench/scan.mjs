// The floor: DuckDB reads the columns of an evaluation and does next to nothing with them. scan.mjs TABLE.parquet
import process from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const touch = 'sum(score), sum(y_true), sum(y_pred), sum((hash(sex, race, age_band, region) >> 34)::UINTEGER)';
const query = `SELECT ${touch} FROM read_parquet('${process.argv[2]}')`;
const cpuBefore = process.cpuUsage();
const before = performance.now();
await connection.runAndReadAll(query);
const { user, system } = process.cpuUsage(cpuBefore);
console.log(JSON.stringify({ wall: (performance.now() - before) / 1e3, cpu: (user + system) / 1e6 }));
