import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { jsonSchemas } from '../../../../src/core/config/json-schema.ts';

const folder = new URL('../../../../schemas/', import.meta.url);

describe('schemas/', () => {
  it('are those of the code: else run node --import=tsx src/manifest/generate-schemas.ts', () => {
    const written = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));
    assert.deepEqual(written.sort(), [...jsonSchemas().keys()].sort());
    for (const [file, schema] of jsonSchemas()) {
      assert.deepEqual(
        JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
        JSON.parse(JSON.stringify(schema)),
        file,
      );
    }
  });

  it('forbid unknown keys in what people write, and require what must be there', () => {
    const model = jsonSchemas().get('model.schema.json') as { additionalProperties: unknown; required: string[] };
    assert.equal(model.additionalProperties, false);
    assert.deepEqual(model.required, ['model', 'task', 'columns', 'versions']);
  });
});

describe('schemas for other editors', () => {
  it('explain every key, and are told apart by their id', () => {
    const all = jsonSchemas();
    const model = all.get('model.schema.json') as { properties: Record<string, { description?: string }> };
    for (const [key, { description }] of Object.entries(model.properties)) assert.ok(description, key);
    assert.match(JSON.stringify(model), /"metric":\{"description":"The metric, by its id or an alias\."/);
    const ids = [...all.values()].map((schema) => (schema as { $id?: string }).$id);
    assert.equal(new Set(ids).size, all.size);
  });

  it('are not contributed to VS Code, where the extension says all of it itself', () => {
    const manifest = JSON.parse(readFileSync(new URL('../package.json', folder), 'utf8')) as {
      contributes: Record<string, unknown>;
    };
    assert.equal(manifest.contributes['yamlValidation'], undefined);
    assert.equal(manifest.contributes['jsonValidation'], undefined);
  });
});
