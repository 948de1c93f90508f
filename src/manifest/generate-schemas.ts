import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../core/config/json-schema.ts';

/** Writes `schemas/*.schema.json` from the zod schemas: `node --import=tsx src/manifest/generate-schemas.ts`. */
const folder = new URL('../../schemas/', import.meta.url);
mkdirSync(fileURLToPath(folder), { recursive: true });
for (const [file, schema] of jsonSchemas()) {
  writeFileSync(new URL(file, folder), `${JSON.stringify(schema, undefined, 2)}\n`);
}
