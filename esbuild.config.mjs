// Builds every bundle of the product into dist/. `--watch` rebuilds on change.
import { chmod, copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/** Node bundles; esbuild splits only ESM, so each entry holds its own copy of the core that it uses. */
/** @type {import('esbuild').BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  // vscode comes from the editor; DuckDB is native code that lies beside the bundle and is loaded on first use.
  external: ['vscode', '@duckdb/node-api'],
  outdir: 'dist',
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  cli: { ...node, entryPoints: { cli: 'src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  compute: { ...node, entryPoints: { compute: 'src/compute/main.ts' } },
  // What the extension host loads at once is registration only; the heavier code is a bundle that it loads when needed.
  extension: {
    ...node,
    entryPoints: { extension: 'src/extension/extension.ts' },
    external: [...node.external, './language.js'],
  },
  language: { ...node, entryPoints: { language: 'src/extension/language.ts' } },
};

await rm('dist', { recursive: true, force: true });
await mkdir('out/meta', { recursive: true });
for (const [name, options] of Object.entries(bundles)) {
  if (watch) {
    await (await context(options)).watch();
    continue;
  }
  const { metafile } = await build(options);
  await writeFile(`out/meta/${name}.json`, JSON.stringify(metafile));
}

// SQLite for the index, in the compute process.
await copyFile('node_modules/sql.js/dist/sql-wasm.wasm', 'dist/sql-wasm.wasm');

// The command line for integrated terminals.
await cp('src/packaging/bin', 'dist/bin', { recursive: true });
await chmod('dist/bin/assay', 0o755);
