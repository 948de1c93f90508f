import assert from 'node:assert/strict';
import type { ModelSnapshot, VersionSnapshot, WorkspaceSnapshot } from '../../../src/core/catalog/snapshot.ts';
import {
  SnapshotAssembly,
  type SnapshotPart,
  snapshotPartSchema,
  snapshotParts,
} from '../../../src/protocol/snapshot-parts.ts';

const version = (name: number): VersionSnapshot => ({
  version: String(name),
  line: name,
  sets: ['default'],
  evaluations: [],
  gates: [],
});
const model = (name: string, versions: number): ModelSnapshot => ({
  name,
  config: `/p/${name}.model.yaml`,
  versions: Array.from({ length: versions }, (_, index) => version(index)),
  declared: { gates: 0, sensitive: [] },
  damaged: [],
});
const project = (root: string, ...models: ModelSnapshot[]) => ({
  root,
  models,
  datasets: [{ name: `${root}/t.csv`, tables: [], columns: [] }],
  datasetsAreComplete: true,
});
const workspace: WorkspaceSnapshot = {
  projects: [project('/a', model('one', 120), model('none', 0)), project('/b', model('two', 1))],
};

const digestOf = (content: unknown): string => JSON.stringify(content);
const partsOf = (snapshot: WorkspaceSnapshot, known: string[] = []): SnapshotPart[] => [
  ...snapshotParts(snapshot, new Set(known), digestOf),
];
function assemble(snapshot: WorkspaceSnapshot, last?: { assembly: SnapshotAssembly; snapshot: WorkspaceSnapshot }) {
  const assembly = new SnapshotAssembly(last?.assembly);
  const parts = partsOf(snapshot, last?.assembly.digests);
  for (const part of parts) assembly.add(snapshotPartSchema.parse(structuredClone(part)));
  return { assembly, parts, snapshot: assembly.finish(last?.snapshot) };
}

describe('parts of a snapshot', () => {
  it('are the snapshot when they are put together', () => {
    assert.deepEqual(assemble(workspace).snapshot, workspace);
    assert.deepEqual(assemble({ projects: [] }).snapshot, { projects: [] });
  });

  it('hold few versions each', () => {
    for (const part of partsOf(workspace)) if (part.type === 'versions') assert.ok(part.versions.length <= 25);
  });

  it('give the same object again when nothing has changed', () => {
    const first = assemble(workspace);
    const second = assemble(structuredClone(workspace), first);
    assert.equal(second.snapshot, first.snapshot);
    assert.deepEqual(
      second.parts.map(({ type }) => type),
      ['project', 'known', 'known', 'known', 'project', 'known', 'known'],
    );
    assert.equal(assemble(workspace, second).snapshot, first.snapshot);
  });

  it('are new where something has changed, and only there', () => {
    const first = assemble(workspace);
    const changed = structuredClone(workspace);
    changed.projects[1]?.models.push(model('three', 2));
    const second = assemble(changed, first);
    assert.deepEqual(second.snapshot, changed);
    assert.equal(second.snapshot.projects[0]?.models[0], first.snapshot.projects[0]?.models[0]);
    assert.deepEqual(first.snapshot, workspace);
  });

  it('are refused when they are taken for known and are not', () => {
    const assembly = new SnapshotAssembly();
    assert.throws(() => assembly.add({ type: 'versions', versions: [] }), /before its project/);
    for (const part of partsOf({ projects: [project('/a')] }).slice(0, 1)) assembly.add(part);
    assert.throws(() => assembly.add({ type: 'known', digest: 'x' }), /taken for known/);
  });
});
