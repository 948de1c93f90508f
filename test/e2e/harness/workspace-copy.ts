import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './paths.ts';

export const exampleFolder = path.join(root, 'examples', 'german-credit');

/** A copy of a workspace that a test may write to. */
export class WorkspaceCopy {
  readonly folder: string;

  constructor(source: string = exampleFolder) {
    const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-workspace-'));
    this.folder = path.join(fs.realpathSync(parent), path.basename(source));
    fs.cpSync(source, this.folder, { recursive: true });
  }

  path(...parts: string[]): string {
    return path.join(this.folder, ...parts);
  }

  read(...parts: string[]): string {
    return fs.readFileSync(this.path(...parts), 'utf8');
  }

  remove(): void {
    fs.rmSync(path.dirname(this.folder), { recursive: true, force: true });
  }
}
