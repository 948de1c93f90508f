import { join } from 'node:path';
import { parseYamlConfig } from '../core/config/parse-yaml-config.ts';
import { projectConfigSchema } from '../core/config/project-config.ts';
import { checkProjectConfig } from '../core/config/project-config-checks.ts';
import type { Finding, Severity } from '../core/finding.ts';
import type { Files } from '../ports/files.ts';

export interface CheckedProject {
  readonly findings: readonly Finding[];
  /** Severity by rule id, as the project wants it. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

/** The `assay.yaml` of a project root; a project need not have one. */
export async function checkProjectFile(files: Files, root: string): Promise<CheckedProject> {
  const file = join(root, 'assay.yaml');
  if (!(await files.stat(file))) return { findings: [], severities: new Map() };
  const source = { file, text: await files.readText(file), digest: await files.digest(file) };
  // An empty project file still marks the root.
  if (source.text.replace(/^\s*#.*$/gm, '').trim() === '') return { findings: [], severities: new Map() };
  const { config, yaml, findings } = parseYamlConfig(source, projectConfigSchema);
  if (config === undefined) return { findings, severities: new Map() };
  return {
    findings: checkProjectConfig(config, yaml),
    severities: new Map(Object.entries(config.severities ?? {})),
  };
}
