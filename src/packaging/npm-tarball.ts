import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { engineVersion, npm } from './native-engine.ts';
import type { Package } from './package-vsix.ts';
import { outFolder } from './paths.ts';
import { readPackageJson, stage } from './stage.ts';

/** What the command line needs of `dist`. */
const contents = ['dist/cli.js', 'dist/report.js', 'schemas', 'README.md', 'CHANGELOG.md', 'LICENSE'];

/** Makes the npm package of the command line, `assay`; the native engine is an optional dependency of it. */
export function packageForNpm(): Package {
  const { name, version, license, engines } = readPackageJson();
  const node = (engines as { node?: string } | undefined)?.node;
  const folder = stage('npm', contents, {
    name,
    version,
    description:
      'Evaluate machine-learning models with intervals, fairness and gates, and keep the evidence in the repository.',
    license,
    bin: { assay: 'dist/cli.js' },
    ...(node === undefined ? {} : { engines: { node } }),
    optionalDependencies: { '@duckdb/node-api': engineVersion() },
  });
  chmodSync(path.join(folder, 'dist', 'cli.js'), 0o755);
  mkdirSync(outFolder, { recursive: true });
  npm(['pack', '--ignore-scripts', '--pack-destination', outFolder], folder);
  rmSync(folder, { recursive: true, force: true });
  const file = path.join(outFolder, `${name}-${version}.tgz`);
  return { file, bytes: statSync(file).size };
}
