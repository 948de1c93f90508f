import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { command } from './command.ts';
import { root } from './paths.ts';
import type { WorkspaceCopy } from './workspace-copy.ts';

interface Evidence {
  readonly version: string;
  readonly overall: { readonly metrics: Readonly<Record<string, { readonly value: number | null }>> };
}

/** Evaluates the copied example by the command line, so that VS Code starts with evidence. */
export function evaluateExample(copy: WorkspaceCopy): undefined {
  const cli = path.join(root, 'dist', 'cli.js');
  try {
    command(process.execPath, [cli, 'evaluate', 'credit-risk.model.yaml'], { cwd: copy.folder });
  } catch (error) {
    // Failed gates end it with 1, which is how the example is made; the evidence is there.
    if (evidenceFiles(copy).length === 0) throw error;
  }
}

export function evidenceFiles(copy: WorkspaceCopy): string[] {
  const folder = copy.path('.assay', 'evaluations');
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.json')).map((name) => path.join(folder, name));
}

/** A number of the example's evidence, as far as a person reads it: `0.826`. */
export function measured(copy: WorkspaceCopy, version: string, metric: string): string {
  const all = evidenceFiles(copy).map((file) => JSON.parse(fs.readFileSync(file, 'utf8')) as Evidence);
  const value = all.find((evidence) => evidence.version === version)?.overall.metrics[metric]?.value;
  if (typeof value !== 'number') throw new Error(`No ${metric} of version ${version} in ${copy.folder}`);
  return value.toFixed(3);
}
