import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { outputFolder, root } from './paths.ts';

/** Bundles the in-host suites as the CommonJS files that VS Code loads, one folder a profile. */
export async function compileSuites(): Promise<void> {
  const source = path.join(root, 'test/e2e/host');
  const target = path.join(outputFolder, 'e2e', 'host');
  fs.rmSync(target, { recursive: true, force: true });
  const tests = testFiles(source);
  await build({
    entryPoints: [path.join(source, 'run-suite.ts'), ...tests],
    outbase: source,
    outdir: target,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  fs.writeFileSync(path.join(target, 'package.json'), '{ "type": "commonjs" }\n');
}

function testFiles(folder: string): string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => path.join(folder, name));
}
