import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root, sourceFiles } from './source-files.ts';

interface Import {
  readonly file: string;
  /** A path in the repository, or the name of a package. */
  readonly target: string;
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(importPattern)].map(([, fixed, dynamic]) => {
    const name = fixed ?? dynamic ?? '';
    return { file, target: name.startsWith('.') ? posix.join(dirname(file), name) : name };
  });
}

const imports = [...sourceFiles('src'), ...sourceFiles('webview')].flatMap(importsOf);

/** The imports of files below a folder whose target may not be: each as `file → target`. */
function forbidden(from: string, allowed: (target: string, file: string) => boolean): string[] {
  return imports
    .filter(({ file, target }) => file.startsWith(from) && !allowed(target, file))
    .map(({ file, target }) => `${file} → ${target}`);
}

const within = (target: string, ...folders: string[]) => folders.some((folder) => target.startsWith(folder));
const isPackage = (target: string) => !within(target, 'src/', 'webview/', 'package.json');

/** Libraries without input or output, which core may use. */
const pureLibraries = new Set(['zod/mini', 'zod/v4/core', 'yaml', '@lezer/common', '@lezer/markdown']);

describe('who may import whom', () => {
  it('was read from the sources', () => {
    assert.ok(imports.length > 200);
    assert.ok(imports.some(({ file, target }) => file === 'src/extension/extension.ts' && target === 'vscode'));
  });

  it('core imports itself and libraries that are pure', () => {
    assert.deepEqual(
      forbidden('src/core/', (target) => within(target, 'src/core/') || pureLibraries.has(target)),
      [],
    );
  });

  it('zod is imported small', () => {
    const large = imports.filter(({ target }) => target === 'zod');
    assert.deepEqual(large, []);
  });

  it('ports import core', () => {
    assert.deepEqual(
      forbidden('src/ports/', (target) => within(target, 'src/core/', 'src/ports/')),
      [],
    );
  });

  it('the use cases import core and ports, and paths of the platform', () => {
    const allowed = ['node:path'];
    assert.deepEqual(
      forbidden(
        'src/app/',
        (target) => within(target, 'src/core/', 'src/ports/', 'src/app/') || allowed.includes(target),
      ),
      [],
    );
  });

  it('adapters import core, ports and what they adapt, and not each other', () => {
    // `engines/x` and `storage` are adapters; files directly in `engines` are shared by the engines.
    const adapterOf = (file: string) => /^src\/adapters\/(engines\/[^/]+|[^/]+)\//.exec(file)?.[1] ?? '';
    assert.deepEqual(
      forbidden('src/adapters/', (target, file) => {
        if (isPackage(target) || within(target, 'src/core/', 'src/ports/')) return target !== 'vscode';
        const isEngines = within(file, 'src/adapters/engines/') && within(target, 'src/adapters/engines/');
        const isShared = isEngines && !target.slice('src/adapters/engines/'.length).includes('/');
        const choosesAmongThem = file === 'src/adapters/engines/choose.ts' && isEngines;
        return adapterOf(file) === adapterOf(target) || isShared || choosesAmongThem;
      }),
      [],
    );
  });

  it('the protocol imports core', () => {
    assert.deepEqual(
      forbidden('src/protocol/', (target) => within(target, 'src/core/', 'src/protocol/') || target === 'zod/mini'),
      [],
    );
  });

  it('the tables of the manifest import nothing else; what generates files from them may read core', () => {
    assert.deepEqual(
      forbidden('src/manifest/', (target, file) => {
        const isGenerator = file.startsWith('src/manifest/generate');
        return (
          within(target, 'src/manifest/') || (isGenerator && (within(target, 'src/core/') || /^node:/.test(target)))
        );
      }),
      [],
    );
  });

  it('only compose constructs adapters', () => {
    const outside = imports.filter(
      ({ file, target }) =>
        within(target, 'src/adapters/') && !within(file, 'src/adapters/', 'src/compose/', 'src/packaging/'),
    );
    assert.deepEqual(outside, []);
  });

  it('only the extension imports vscode', () => {
    const outside = imports.filter(({ file, target }) => target === 'vscode' && !within(file, 'src/extension/'));
    assert.deepEqual(outside, []);
  });

  it('the extension keeps what is heavy out of the editor: only language.ts knows the use cases', () => {
    assert.deepEqual(
      forbidden('src/extension/', (target, file) => {
        if (isPackage(target)) return ['vscode', 'zod/mini'].includes(target) || target.startsWith('node:');
        if (file === 'src/extension/language.ts') return true;
        return within(target, 'src/extension/', 'src/core/', 'src/protocol/', 'src/manifest/');
      }),
      [],
    );
  });

  it('features of the extension do not import each other', () => {
    const featureOf = (file: string) => /^src\/extension\/([^/]+)\//.exec(file)?.[1];
    const crossing = imports.filter(({ file, target }) => {
      const [from, to] = [featureOf(file), featureOf(target)];
      return from !== undefined && from !== 'host' && to !== undefined && to !== 'host' && from !== to;
    });
    assert.deepEqual(crossing, []);
    // What all features share knows none of them.
    assert.deepEqual(
      imports.filter(
        ({ file, target }) => featureOf(file) === 'host' && ![undefined, 'host'].includes(featureOf(target)),
      ),
      [],
    );
  });

  it('pages import the protocol and pure core, never the other way around', () => {
    assert.deepEqual(
      forbidden(
        'webview/',
        (target) =>
          isPackage(target) || within(target, 'webview/', 'src/core/', 'src/protocol/', 'src/ports/report-renderer'),
      ),
      [],
    );
    assert.deepEqual(
      forbidden('webview/', (target) => target !== 'vscode' && !target.startsWith('node:')),
      [],
    );
    assert.deepEqual(
      forbidden('src/', (target) => !within(target, 'webview/')),
      [],
    );
  });

  it('one file knows the component library, and one folder the charts', () => {
    const toolkit = imports.filter(({ target }) => /webview-ui-toolkit|microsoft\/fast/.test(target));
    assert.deepEqual([...new Set(toolkit.map(({ file }) => file))], ['webview/shared/ui.ts']);
    const vega = imports.filter(({ file, target }) => /^vega/.test(target) && !within(file, 'webview/charts/'));
    assert.deepEqual(vega, []);
  });

  it('nothing imports tests', () => {
    assert.deepEqual(
      imports.filter(({ target }) => within(target, 'test/')),
      [],
    );
  });
});
