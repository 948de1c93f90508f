import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { outFolder, root } from './paths.ts';

export type PackageJson = Record<string, unknown> & { readonly name: string; readonly version: string };

export function readPackageJson(): PackageJson {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as PackageJson;
}

/**
 * An empty folder with copies of some files and folders of the repository; what is packed is exactly what lies there.
 *
 * @throws Error when a file is missing that the package can't be without.
 */
export function stage(name: string, files: readonly string[], packageJson: object): string {
  const folder = path.join(outFolder, 'stage', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of files) {
    const from = path.join(root, file);
    if (!existsSync(from)) throw new Error(`${file} is missing; run npm run build first`);
    cpSync(from, path.join(folder, file), { recursive: true });
  }
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(packageJson, null, 2)}\n`);
  return folder;
}
