// What the intervals cost: in-process.ts TABLE.parquet with|without GROUPING… reads the table and evaluates it, with all
// intervals and disparities or without any, and prints the cost. What the walk over the scores adds up for the variances
// of its metrics is in both.
import process from 'node:process';
import { createServices } from '../../src/compose/full.ts';
import { columnsToRead } from '../../src/core/evaluation/columns-to-read.ts';
import { evaluateBinary } from '../../src/core/evaluation/evaluate-binary.ts';
import { measureBinary } from '../../src/core/evaluation/measure-binary.ts';
import { type BinaryPlan, planDefaults } from '../../src/core/evaluation/plan.ts';

const [file = '', intervals, ...groupings] = process.argv.slice(2);

const plan: BinaryPlan = {
  ...planDefaults,
  task: 'binary',
  columns: { label: 'y_true', score: 'score', prediction: 'y_pred' },
  positive: '1',
  weightKind: 'sampling',
  missing: [],
  groupings: groupings.map((grouping) => ({
    kind: grouping.includes(',') ? 'intersection' : 'slice',
    columns: grouping.split(',').map((column) => ({ column })),
  })),
};

async function main(): Promise<void> {
  const services = createServices({ tool: 'bench', onFallback: () => {} });
  const source = await services.tableSource(file, process.cwd());
  const engine = await services.engineFor(source);
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  const table = await engine.read({ source, missing: plan.missing, ...columnsToRead(plan) }, {});
  await (intervals === 'without' ? measureBinary(table, plan) : evaluateBinary(table, plan));
  const { user, system } = process.cpuUsage(cpuBefore);
  console.log(JSON.stringify({ wall: (performance.now() - before) / 1e3, cpu: (user + system) / 1e6 }));
}

void main();
