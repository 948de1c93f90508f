import { readFileSync } from 'node:fs';
import process from 'node:process';
import { type Comparison, compareWithReference, type ReferenceCases } from '../support/reference-case.ts';

const SHOWN = 12;

function print(name: string, { differences }: Comparison): void {
  if (differences.length === 0) return;
  console.log(`✗ ${name}: ${differences.length} differences`);
  for (const difference of differences.slice(0, SHOWN)) console.log(`    ${difference}`);
}

async function main(file: string): Promise<void> {
  const { cases, seed, versions }: ReferenceCases = JSON.parse(readFileSync(file, 'utf8'));
  const libraries = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  console.log(`seed ${seed}; ${libraries.join(', ')}`);
  let failed = 0;
  let compared = 0;
  const unknown = new Set<string>();
  for (const reference of cases) {
    const comparison = await compareWithReference(reference);
    print(reference.name, comparison);
    compared += comparison.compared;
    failed += comparison.differences.length > 0 ? 1 : 0;
    for (const id of comparison.unknown) unknown.add(id);
  }
  if (unknown.size > 0) console.log(`without a reference: ${[...unknown].sort().join(', ')}`);
  console.log(`${compared} numbers compared`);
  console.log(`\n${cases.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main(process.argv[2] ?? '').catch((problem: unknown) => {
  console.log(problem);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
});
