import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compareWithReference, type ReferenceCases } from '../support/reference-case.ts';

const golden: ReferenceCases = JSON.parse(readFileSync(path.join(import.meta.dirname, 'random-tables.json'), 'utf8'));
const libraries = Object.entries(golden.versions).map(([name, version]) => `${name} ${version}`);

describe(`golden values of ${libraries.join(', ')}`, () => {
  for (const reference of golden.cases) {
    it(reference.name, async () => {
      const { compared, differences } = await compareWithReference(reference);
      assert.ok(compared > 0, 'nothing was compared');
      assert.deepEqual(differences, []);
    });
  }
});
