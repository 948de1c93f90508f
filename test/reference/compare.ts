import { readFileSync } from 'node:fs';
import process from 'node:process';
import {
  type Comparison,
  compareWithReference,
  type ReferenceCase,
  type ReferenceCases,
} from '../support/reference-case.ts';
import { evaluateByCommandLine, routes } from './command-line.ts';

const SHOWN = 12;

function print(name: string, { differences }: Comparison): void {
  if (differences.length === 0) return;
  console.log(`✗ ${name}: ${differences.length} differences`);
  for (const difference of differences.slice(0, SHOWN)) console.log(`    ${difference}`);
}

/** Tables of this many rows also go through the built command line, as files and by both engines. */
const BY_COMMAND_LINE = 40;

async function* comparisons(cases: readonly ReferenceCase[]): AsyncGenerator<[name: string, Comparison]> {
  for (const reference of cases) {
    yield [reference.name, await compareWithReference(reference)];
    if (reference.table[reference.plan.columns.label]?.length !== BY_COMMAND_LINE || 'problem' in reference.expected)
      continue;
    for (const route of routes) {
      const evaluate = () => evaluateByCommandLine(reference, route);
      yield [
        `${reference.name}, assay evaluate ${route.format} --engine ${route.engine}`,
        await compareWithReference(reference, evaluate),
      ];
    }
  }
}

async function main(file: string): Promise<void> {
  const { cases, seed, versions }: ReferenceCases = JSON.parse(readFileSync(file, 'utf8'));
  const libraries = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  console.log(`seed ${seed}; ${libraries.join(', ')}`);
  let [passed, failed, compared] = [0, 0, 0];
  const [known, unknown] = [new Set<string>(), new Set<string>()];
  for await (const [name, comparison] of comparisons(cases)) {
    print(name, comparison);
    compared += comparison.compared;
    if (comparison.differences.length > 0) failed++;
    else passed++;
    for (const id of comparison.known) known.add(id);
    for (const id of comparison.unknown) unknown.add(id);
  }
  const without = [...unknown].filter((id) => !known.has(id)).sort();
  if (without.length > 0) console.log(`without a reference: ${without.join(', ')}`);
  console.log(`${compared} numbers compared`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main(process.argv[2] ?? '').catch((problem: unknown) => {
  console.log(problem);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
});
