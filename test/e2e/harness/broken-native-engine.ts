import fs from 'node:fs';
import path from 'node:path';

/** As on a machine that the native library was not made for: everything is there but what has to load. */
export function breakNativeEngine(extension: string): void {
  const packages = path.join(extension, 'dist', 'node_modules', '@duckdb');
  const names = fs.readdirSync(packages, { recursive: true, encoding: 'utf8' });
  const natives = names.filter((name) => name.endsWith('duckdb.node'));
  if (natives.length === 0) throw new Error(`There is no duckdb.node in ${packages}.`);
  for (const name of natives) fs.writeFileSync(path.join(packages, name), 'not a library');
}
