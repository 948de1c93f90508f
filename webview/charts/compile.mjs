// Compiles the charts from Vega-Lite to Vega while bundling, so that Vega-Lite itself is in no bundle.
import path from 'node:path';
import { build } from 'esbuild';
import { compile } from 'vega-lite';

const folder = import.meta.dirname;

/**
 * `import { spec } from 'compiled-chart:roc'` gives `roc.ts` as Vega.
 * @type {import('esbuild').Plugin}
 */
export const compiledCharts = {
  name: 'compiled-charts',
  setup(bundle) {
    bundle.onResolve({ filter: /^compiled-chart:/ }, ({ path: name }) => ({
      path: name.slice('compiled-chart:'.length),
      namespace: 'compiled-chart',
    }));
    bundle.onLoad({ filter: /.*/, namespace: 'compiled-chart' }, async ({ path: name }) => {
      const file = path.join(folder, `${name}.ts`);
      return {
        contents: `export const spec = ${JSON.stringify(compileChart(await loadSpec(file)))};`,
        loader: 'js',
        watchFiles: [file, path.join(folder, 'layers.ts'), path.join(folder, 'theme.ts')],
      };
    });
  },
};

/** @param {string} file a TypeScript module that exports `spec` */
async function loadSpec(file) {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, write: false, format: 'esm' });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { spec } = await import(`data:text/javascript;base64,${code}`);
  return spec;
}

/**
 * A text `$name` becomes a reference to the signal of that name, which Vega allows in places where Vega-Lite
 * wants a plain text (axis titles).
 * @param {import('vega-lite').TopLevelSpec} spec
 */
export function compileChart(spec) {
  const vega = compile(spec, { logger: strictLogger }).spec;
  return JSON.parse(JSON.stringify(vega), (_key, value) =>
    typeof value === 'string' && /^\$[a-z_]+$/.test(value) ? { signal: value.slice(1) } : value,
  );
}

/** A warning of the compiler is a mistake in a chart. */
const strictLogger = {
  level: () => strictLogger,
  error: fail,
  warn: fail,
  info: () => strictLogger,
  debug: () => strictLogger,
};

/** @param {...unknown} messages */
function fail(...messages) {
  throw new Error(`A chart does not compile cleanly: ${messages.join(' ')}`);
}
