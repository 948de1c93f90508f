import { parseArgs } from 'node:util';
import { packageForNpm } from './npm-tarball.ts';
import { type Package, packageVsix } from './package-vsix.ts';
import { chosenTargets } from './targets.ts';

/** `npm run package [-- --target NAME|universal|all] [--npm]`: makes the packages from what was built before. */

function report({ file, bytes }: Package): void {
  process.stdout.write(`${file}  ${(bytes / 1_000_000).toFixed(1)} MB\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { target: { type: 'string' }, npm: { type: 'boolean' } } });
  if (values.npm) report(packageForNpm());
  if (values.npm && values.target === undefined) return;
  for (const target of chosenTargets(values.target)) report(await packageVsix(target));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
