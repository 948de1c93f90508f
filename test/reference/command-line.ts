import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import type { EvaluationNumbers } from '../../src/core/evaluation/document.ts';
import type { BinaryPlan, Grouping } from '../../src/core/evaluation/plan.ts';
import type { Columns } from '../support/coded-table-of-columns.ts';
import type { ReferenceCase } from '../support/reference-case.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cli = path.join(root, 'dist', 'cli.js');

/** Each way a table reaches the numbers: file format and engine. */
export const routes = [
  { format: 'csv', engine: 'text' },
  { format: 'csv', engine: 'duckdb' },
  { format: 'parquet', engine: 'text' },
  { format: 'parquet', engine: 'duckdb' },
] as const;

export type Route = (typeof routes)[number];

const numberColumns = ['score', 'age', 'weight'];

function csvOf(columns: Columns): string {
  const names = Object.keys(columns);
  const rows =
    columns[names[0] ?? '']?.map((_, row) => names.map((name) => columns[name]?.[row] ?? '').join(',')) ?? [];
  return `${[names.join(','), ...rows].join('\n')}\n`;
}

async function writeParquet(csv: string, file: string, columns: Columns): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const types = Object.keys(columns).map(
    (name) => `'${name}': '${numberColumns.includes(name) ? 'DOUBLE' : 'VARCHAR'}'`,
  );
  const read = `read_csv('${csv}', header = true, columns = {${types.join(', ')}})`;
  await connection.run(`COPY (SELECT * FROM ${read}) TO '${file}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

/** The plan as a person would write it in a model config; JSON is YAML. */
function configOf(plan: BinaryPlan, predictions: string): string {
  const { label, score, prediction, weight } = plan.columns;
  const place = ({ columns, privileged }: Grouping) => {
    const [first] = columns;
    const where =
      columns.length > 1
        ? { columns: columns.map(({ column }) => column) }
        : { column: first?.column, ...(first?.edges ? { bins: first.edges } : {}) };
    return { ...where, ...(privileged === undefined ? {} : { privileged }) };
  };
  const sensitive = plan.groupings.filter(({ kind }) => kind !== 'slice');
  return JSON.stringify({
    model: 'reference',
    task: plan.task,
    positive: plan.positive,
    threshold: plan.threshold,
    columns: {
      label,
      ...(score === undefined ? {} : { score }),
      ...(prediction === undefined ? {} : { prediction }),
      ...(weight === undefined ? {} : { weight, weight_kind: plan.weightKind }),
    },
    versions: [{ version: '1', predictions }],
    sensitive: sensitive.map((grouping) => ({ ...place(grouping), min_group: plan.minimumGroup })),
    slices: plan.groupings.filter(({ kind }) => kind === 'slice').map(place),
    confidence: plan.confidence,
    bootstrap: plan.bootstrap,
    seed: plan.seed,
  });
}

/** Evaluates the table of a case with the built command line, from a file and by an engine. */
export async function evaluateByCommandLine(
  { name, plan, table }: ReferenceCase,
  { format, engine }: Route,
): Promise<EvaluationNumbers> {
  const folder = path.join(root, 'out', 'reference', name.replaceAll(/[^a-z0-9]+/g, '-'));
  mkdirSync(folder, { recursive: true });
  const csv = path.join(folder, 'predictions.csv');
  writeFileSync(csv, csvOf(table));
  if (format === 'parquet') await writeParquet(csv, path.join(folder, 'predictions.parquet'), table);
  const config = path.join(folder, 'reference.model.yaml');
  writeFileSync(config, configOf(plan, `predictions.${format}`));
  const args = [cli, 'evaluate', config, '--json', '--no-save', '--engine', engine];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 28 });
  return JSON.parse(stdout).evaluations[0];
}
