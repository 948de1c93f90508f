/** A platform that a VSIX with native code is made for. */
export interface Target {
  /** The marketplace's name of the platform. */
  readonly name: string;
  /** As npm names them, to choose the package with the native code. */
  readonly os: 'win32' | 'linux' | 'darwin';
  readonly cpu: 'x64' | 'arm64';
  readonly libc?: 'glibc' | 'musl';
}

export const targets: readonly Target[] = [
  { name: 'win32-x64', os: 'win32', cpu: 'x64' },
  { name: 'win32-arm64', os: 'win32', cpu: 'arm64' },
  { name: 'linux-x64', os: 'linux', cpu: 'x64', libc: 'glibc' },
  { name: 'linux-arm64', os: 'linux', cpu: 'arm64', libc: 'glibc' },
  { name: 'alpine-x64', os: 'linux', cpu: 'x64', libc: 'musl' },
  { name: 'alpine-arm64', os: 'linux', cpu: 'arm64', libc: 'musl' },
  { name: 'darwin-x64', os: 'darwin', cpu: 'x64' },
  { name: 'darwin-arm64', os: 'darwin', cpu: 'arm64' },
];

/** Package with `duckdb.node` and its library for a platform. */
export function bindingPackage({ os, cpu, libc }: Target): string {
  return `@duckdb/node-bindings-${os}-${cpu}${libc === 'musl' ? '-musl' : ''}`;
}

/** The target of the machine that this runs on; undefined on any other platform. */
export function thisMachine(): Target | undefined {
  const name = `${process.platform}-${process.arch}`;
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined;
  const isMusl = process.platform === 'linux' && report?.header?.glibcVersionRuntime === undefined;
  return targets.find((target) => target.name === (isMusl ? name.replace('linux', 'alpine') : name));
}

/**
 * The targets that a person names: one by its name, `universal` for the one without native code, `all` for every one.
 * An entry without a target is the universal package.
 */
export function chosenTargets(name: string | undefined): readonly (Target | undefined)[] {
  if (name === undefined) return [thisMachine()];
  if (name === 'universal') return [undefined];
  if (name === 'all') return [...targets, undefined];
  const found = targets.find((target) => target.name === name);
  if (found) return [found];
  throw new Error(
    `--target ${name}: choose one of ${[...targets.map((target) => target.name), 'universal', 'all'].join(', ')}`,
  );
}
