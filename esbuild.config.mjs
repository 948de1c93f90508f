// Builds every bundle of the product into dist/, or those named as arguments. `--watch` rebuilds on change.
import { chmod, copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { build, context } from 'esbuild';
import { compiledCharts } from './webview/charts/compile.mjs';

const watch = process.argv.includes('--watch');
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/**
 * The editor's module as it is. For `import *` esbuild copies its hundreds of properties anew for every file that
 * imports it, which is most of the time that the extension takes to load.
 * @type {import('esbuild').Plugin}
 */
const plainVscode = {
  name: 'plain-vscode',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/]extension[\\/].*\.ts$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const contents = text.replace("import * as vscode from 'vscode';", "import vscode = require('vscode');");
      return { contents, loader: 'ts' };
    }),
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

/** The pages of the panels: small entries, with the charts and the controls in chunks that load after the first paint. */
/** @type {import('esbuild').BuildOptions} */
const webview = {
  ...common,
  platform: 'browser',
  format: 'esm',
  splitting: true,
  target: 'chrome128',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [compiledCharts],
  entryPoints: {
    evaluation: 'webview/evaluation/main.tsx',
    fairness: 'webview/fairness/main.tsx',
    table: 'webview/table/main.tsx',
    report: 'webview/shared/report.css',
  },
  chunkNames: '[name]-[hash]',
  outdir: 'dist/webview',
};

/** The self-contained HTML report: the same views, made into text by Node. */
/** @type {import('esbuild').BuildOptions} */
const report = {
  ...node,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [compiledCharts],
  loader: { '.css': 'text' },
  // Vega's canvas for Node awaits at top level, which CommonJS can't; text is measured well enough without a canvas.
  alias: { 'vega-canvas': path.resolve('node_modules/vega-canvas/build/vega-canvas.browser.js') },
  entryPoints: { report: 'webview/static/render-report.tsx' },
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  cli: { ...node, entryPoints: { cli: 'src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  compute: { ...node, entryPoints: { compute: 'src/compute/main.ts' } },
  // What the extension host loads at once is registration only; the heavier code is bundles of their own.
  extension: {
    ...node,
    entryPoints: { extension: 'src/extension/extension.ts' },
    plugins: [plainVscode],
    external: [...node.external, './texts.js'],
  },
  language: { ...node, entryPoints: { language: 'src/extension/language.ts' } },
  texts: { ...node, entryPoints: { texts: 'src/extension/texts.ts' } },
  report,
  webview,
};

if (asked.length === 0) await rm('dist', { recursive: true, force: true });
await mkdir('out/meta', { recursive: true });
for (const [name, options] of Object.entries(bundles)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
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
