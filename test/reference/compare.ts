import { readFileSync } from 'node:fs';
import process from 'node:process';
import { evaluateBinary } from '../../src/core/evaluation/evaluate-binary.ts';
import { codedTableOfColumns } from '../support/coded-table-of-columns.ts';
import {
  type Comparison,
  compareWithReference,
  type ReferenceCase,
  type ReferenceCases,
} from '../support/reference-case.ts';

const SHOWN = 12;

async function compareCore(reference: ReferenceCase): Promise<Comparison> {
  const numbers = await evaluateBinary(codedTableOfColumns(reference.plan, reference.table), reference.plan, {});
  return compareWithReference(numbers, reference);
}

function print(name: string, { differences }: Comparison): void {
  if (differences.length === 0) return;
  console.log(`✗ ${name}: ${differences.length} differences`);
  for (const difference of differences.slice(0, SHOWN)) console.log(`    ${difference}`);
}

const { cases, seed, versions }: ReferenceCases = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
console.log(
  `seed ${seed}; ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}`,
);
let failed = 0;
let compared = 0;
const unknown = new Set<string>();
for (const reference of cases) {
  const comparison = await compareCore(reference);
  print(reference.name, comparison);
  compared += comparison.compared;
  failed += comparison.differences.length > 0 ? 1 : 0;
  for (const id of comparison.unknown) unknown.add(id);
}
if (unknown.size > 0) console.log(`without a reference: ${[...unknown].sort().join(', ')}`);
console.log(`${compared} numbers compared`);
console.log(`\n${cases.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
