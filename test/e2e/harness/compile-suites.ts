import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { outputFolder, root } from './paths.ts';

/** Bundles what runs inside the extension host as the CommonJS files that VS Code loads: suites, one folder a profile. */
export async function compileSuites(
  folder = 'test/e2e/host',
  target = path.join(outputFolder, 'e2e', 'host'),
  entries = (source: string): string[] => ['run-suite.ts', ...testFiles(source)],
): Promise<void> {
  const source = path.join(root, folder);
  fs.rmSync(target, { recursive: true, force: true });
  await build({
    entryPoints: entries(source).map((name) => path.join(source, name)),
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
  return names.filter((name) => name.endsWith('.test.ts'));
}
