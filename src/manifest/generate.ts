import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildManifest, textsIn } from './manifest.ts';

/** Writes what is made from the tables: parts of package.json, and its texts in every language. */

const root = new URL('../../', import.meta.url);
const fileOf = (name: string): string => fileURLToPath(new URL(name, root));
const writeJson = (name: string, content: unknown): void =>
  writeFileSync(fileOf(name), `${JSON.stringify(content, null, 2)}\n`);

const manifest = buildManifest();
const packageJson = JSON.parse(readFileSync(fileOf('package.json'), 'utf8')) as Record<string, unknown>;
writeJson('package.json', { ...packageJson, ...manifest.fields });
writeJson('package.nls.json', textsIn(manifest, 'en'));
writeJson('package.nls.zh-cn.json', textsIn(manifest, 'zh-cn'));
