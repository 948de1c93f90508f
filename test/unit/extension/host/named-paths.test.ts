import assert from 'node:assert/strict';
import type { WorkspaceSnapshot } from '../../../../src/core/catalog/snapshot.ts';
import { namedPaths } from '../../../../src/extension/host/named-paths.ts';

describe('paths that a snapshot names', () => {
  it('are its files, also those that were looked for in vain, and the folders above them', () => {
    const snapshot: WorkspaceSnapshot = {
      projects: [
        {
          root: '/w',
          models: [
            {
              name: 'm',
              config: '/w/models/m.model.yaml',
              card: { file: '/w/docs/card.md', exists: false, line: 1 },
              versions: [],
              declared: { gates: 0, sensitive: [] },
              damaged: [],
            },
          ],
          datasets: [
            {
              name: 'd',
              tables: [{ name: 'x', location: '/w/data/deep/x.csv', files: 1, bytes: 1, uses: [] }],
              columns: [],
            },
          ],
          datasetsAreComplete: true,
        },
      ],
    };
    const paths = namedPaths(snapshot);
    for (const path of ['/w/models/m.model.yaml', '/w/models', '/w/docs/card.md', '/w/data/deep', '/w/data', '/w'])
      assert.ok(paths.has(path), path);
    assert.ok(!paths.has('/w/src'));
  });
});
