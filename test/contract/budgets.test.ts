import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source-files.ts';

/** What esbuild says of its bundles; written by `npm run build`. */
interface Metafile {
  readonly inputs: Readonly<
    Record<string, { readonly imports: readonly { readonly path: string; readonly kind: string }[] }>
  >;
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly bytes: number;
        readonly entryPoint?: string;
        readonly inputs: Readonly<Record<string, unknown>>;
        readonly imports: readonly { readonly path: string; readonly kind: string }[];
      }
    >
  >;
}

const kilobyte = 1024;
const metafile = (name: string) => JSON.parse(readFileSync(join(root, 'out/meta', `${name}.json`), 'utf8')) as Metafile;
const bytes = (file: string) => statSync(join(root, file)).size;

/** The sources in an output and in all outputs that it imports statically. */
function staticGraph({ outputs }: Metafile, output: string): string[] {
  const seen = new Set<string>();
  const inputs = new Set<string>();
  const visit = (name: string): void => {
    const found = outputs[name];
    if (found === undefined || seen.has(name)) return;
    seen.add(name);
    for (const input of Object.keys(found.inputs)) inputs.add(input);
    for (const { path, kind } of found.imports) if (kind === 'import-statement') visit(path);
  };
  visit(output);
  return [...inputs];
}

/** The sources that run when a bundle is loaded: those behind `import()` wait for it, though they are in the same file. */
function runAtOnce({ inputs }: Metafile, entry: string): string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const { path, kind } of inputs[name]?.imports ?? []) if (kind === 'import-statement') visit(path);
  };
  visit(entry);
  return [...seen];
}

describe('budgets', () => {
  before(function () {
    // The bundles are built before the tests (npm test, npm run build).
    if (!existsSync(join(root, 'dist/extension.js'))) this.skip();
  });

  it('keep what the extension host loads at once within 200 KB', () => {
    assert.ok(bytes('dist/extension.js') <= 200 * kilobyte, `${bytes('dist/extension.js')} bytes`);
  });

  it('keep schemas from being built when the extension is activated', () => {
    const sources = runAtOnce(metafile('extension'), 'src/extension/extension.ts');
    assert.ok(sources.includes('src/extension/compute-client.ts'));
    assert.deepEqual(
      sources.filter((source) => /node_modules\/zod/.test(source)),
      [],
    );
  });

  it('keep YAML, Markdown, SQLite, Parquet, DuckDB and the use cases out of it', () => {
    const inputs = staticGraph(metafile('extension'), 'dist/extension.js');
    assert.ok(inputs.includes('src/extension/extension.ts'));
    const heavy = inputs.filter((input) =>
      /node_modules\/(yaml|@lezer|sql\.js|hyparquet|@duckdb)|src\/(app|adapters|compose)\//.test(input),
    );
    assert.deepEqual(heavy, []);
  });

  it('keep SQLite and Parquet out of the bundle for restricted folders', () => {
    const inputs = staticGraph(metafile('language'), 'dist/language.js');
    assert.deepEqual(
      inputs.filter((input) => /node_modules\/(sql\.js|hyparquet|@duckdb)/.test(input)),
      [],
    );
  });

  it('keep each page within 60 KB and what pages share with charts within 450 KB', () => {
    const { outputs } = metafile('webview');
    const scripts = Object.entries(outputs).filter(([name]) => name.endsWith('.js'));
    const entries = scripts.filter(([, { entryPoint }]) => entryPoint !== undefined && /main\.tsx$/.test(entryPoint));
    assert.equal(entries.length, 3);
    for (const [name, output] of entries) assert.ok(output.bytes <= 60 * kilobyte, `${name}: ${output.bytes} bytes`);
    const charts = scripts.filter(([, { inputs }]) =>
      Object.keys(inputs).some((input) => input.includes('node_modules/vega')),
    );
    const total = charts.reduce((sum, [, output]) => sum + output.bytes, 0);
    assert.ok(charts.length > 0);
    assert.ok(total <= 450 * kilobyte, `charts: ${total} bytes`);
  });

  it('ship no source map and no test', () => {
    const shipped = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      shipped.filter((name) => /\.map$|\.test\./.test(name)),
      [],
    );
  });
});
