import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { checkBinary } from './binary-header.ts';
import { outFolder, root } from './paths.ts';
import type { PackageJson } from './stage.ts';
import { bindingPackage, type Target, thisMachine } from './targets.ts';

const engine = '@duckdb/node-api';
const bindings = '@duckdb/node-bindings';
const isNative = (name: string): boolean => /\.(node|so|dylib|dll)$/.test(name);

/** Version of the native engine that the project is pinned to. */
export function engineVersion(): string {
  const { optionalDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  const version = optionalDependencies[engine];
  if (version === undefined) throw new Error(`package.json has no ${engine}`);
  return version;
}

/** Folder `node_modules` with the native engine for a platform, fetched once by npm. */
function fetched(target: Target): string {
  if (target.name === thisMachine()?.name && existsSync(path.join(root, 'node_modules', bindingPackage(target)))) {
    return path.join(root, 'node_modules');
  }
  const folder = path.join(outFolder, 'native', `${target.name}-${engineVersion()}`);
  const modules = path.join(folder, 'node_modules');
  if (existsSync(path.join(modules, bindingPackage(target)))) return modules;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const platform = [`--os=${target.os}`, `--cpu=${target.cpu}`, ...(target.libc ? [`--libc=${target.libc}`] : [])];
  npm(['install', `${engine}@${engineVersion()}`, ...platform, '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  return modules;
}

/** Runs npm in a folder; what it prints is shown only when it fails. */
export function npm(args: readonly string[], cwd: string): string {
  const script = process.env['npm_execpath'];
  const [command, first] = script === undefined ? ['npm', []] : [process.execPath, [script]];
  return execFileSync(command, [...first, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What the engine exports; its interface is the same on every platform. */
function exportedNames(): string[] {
  const names = Object.keys(createRequire(path.join(root, 'package.json'))(engine) as object);
  return names.filter((name) => name !== 'default');
}

/** The engine's two hundred small files as one, which loads several times faster; the bindings stay as they are. */
function bundleEngine(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  buildSync({
    entryPoints: [from],
    outfile: path.join(to, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    external: [bindings],
    logLevel: 'warning',
    // `import()` finds the names of a CommonJS module by reading it, and the bundle doesn't spell them out.
    footer: { js: `0&&(module.exports={${exportedNames().join(',')}});` },
  });
  const { name, version, license } = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8')) as PackageJson;
  writeFileSync(path.join(to, 'package.json'), `${JSON.stringify({ name, version, license, main: 'index.js' })}\n`);
  cpSync(path.join(from, 'LICENSE'), path.join(to, 'LICENSE'));
}

/**
 * Lays the native engine for a platform beside a bundle, so that the bundle finds it as a package.
 *
 * @throws Error when npm has none for the platform (it installs without complaint then) or its header says otherwise.
 */
export function placeNativeEngine(target: Target, bundleFolder: string): void {
  const from = fetched(target);
  const binding = bindingPackage(target);
  for (const name of [engine, bindings, binding, 'detect-libc']) {
    if (!existsSync(path.join(from, name)))
      throw new Error(`${name} ${engineVersion()} was not installed for ${target.name}`);
  }
  for (const name of [bindings, binding, 'detect-libc']) {
    cpSync(path.join(from, name), path.join(bundleFolder, 'node_modules', name), {
      recursive: true,
      filter: (file) => !/\.(d\.ts|map|md)$/.test(file),
    });
  }
  bundleEngine(path.join(from, engine), path.join(bundleFolder, 'node_modules', engine));
  const folder = path.join(bundleFolder, 'node_modules', binding);
  const libraries = readdirSync(folder).filter(isNative);
  if (libraries.length < 2)
    throw new Error(`${binding} holds ${libraries.join(', ')}: duckdb.node or its library is missing`);
  for (const file of libraries) checkBinary(`${binding}/${file}`, readFileSync(path.join(folder, file)), target);
}
