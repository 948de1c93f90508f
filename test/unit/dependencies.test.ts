import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

describe('dependencies', () => {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

  it('are each justified in CONTRIBUTING.md, and no other is', () => {
    const [, section = ''] = fs.readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8').split('## Dependencies');
    const firstCells = section.split('\n').flatMap((line) => /^\| (`[^|]+) \|/.exec(line)?.[1] ?? []);
    const justified = firstCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    assert.deepEqual(justified.sort(), Object.keys(all).sort());
  });

  it('are pinned', () => {
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    assert.deepEqual(loose, []);
  });

  it('are locked without the host of a registry', () => {
    const lock = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8');
    assert.equal(lock.match(/"resolved": .*/)?.[0], undefined);
  });
});
