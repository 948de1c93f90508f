import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository, and the folder for everything that is made in it and not kept. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const outFolder = path.join(root, 'out');
