import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { placeNativeEngine } from './native-engine.ts';
import { outFolder } from './paths.ts';
import { readPackageJson, stage } from './stage.ts';
import type { Target } from './targets.ts';

const megabyte = 1_000_000;
/** What a download may weigh, with and without native code. */
const mostBytes = { native: 45 * megabyte, universal: 2 * megabyte };

const contents = [
  'dist',
  'media',
  'schemas',
  'l10n',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];

export interface Package {
  readonly file: string;
  readonly bytes: number;
}

/**
 * Makes a VSIX in `out`: for a platform, with its native engine; without one, for every platform, in TypeScript alone.
 *
 * @throws Error when it weighs more than it may.
 */
export async function packageVsix(target: Target | undefined): Promise<Package> {
  const name = target?.name ?? 'universal';
  const packageJson = readPackageJson();
  const { devDependencies: _d, optionalDependencies: _o, scripts: _s, private: _p, ...published } = packageJson;
  const folder = stage(name, contents, published);
  leaveOutPictures(folder);
  if (target !== undefined) placeNativeEngine(target, path.join(folder, 'dist'));
  // What is staged is what is packed; without this file the packer warns that it packs everything.
  writeFileSync(path.join(folder, '.vscodeignore'), '');
  mkdirSync(outFolder, { recursive: true });
  const file = path.join(outFolder, `${packageJson.name}-${packageJson.version}-${name}.vsix`);
  await createVSIX({
    cwd: folder,
    packagePath: file,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    ...(target === undefined ? {} : { target: target.name }),
  });
  rmSync(folder, { recursive: true, force: true });
  const { size } = statSync(file);
  const most = target === undefined ? mostBytes.universal : mostBytes.native;
  if (size > most) throw new Error(`${file} has ${size} bytes, more than ${most}`);
  return { file, bytes: size };
}

/** The editor shows no pictures of a README that lie in a package, which they would make a quarter larger. */
function leaveOutPictures(folder: string): void {
  const readme = path.join(folder, 'README.md');
  const text = readFileSync(readme, 'utf8');
  const pictures = [...text.matchAll(/^!\[[^\]]*\]\(([^)]+)\)\n+/gm)];
  for (const [, file = ''] of pictures) rmSync(path.join(folder, file), { force: true });
  writeFileSync(
    readme,
    pictures.reduce((rest, [whole]) => rest.replace(whole, ''), text),
  );
}
