import { basename, join } from 'node:path';
import { parseProjectConfig } from '../core/config/parse-project-config.ts';
import type { Finding, Severity } from '../core/finding.ts';
import { InputProblem } from '../core/input-problem.ts';
import { formatMessage, type Language } from '../core/messages/catalog.ts';
import { readSource } from './read-source.ts';
import type { Services } from './services.ts';

export interface CheckedProject {
  readonly findings: readonly Finding[];
  /** Severity by rule id, as the project wants it. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

/** The `assay.yaml` of a project root; a project need not have one. */
export async function checkProjectFile(services: Services, root: string, language: Language): Promise<CheckedProject> {
  const file = join(root, 'assay.yaml');
  if (!(await services.files.stat(file))) return { findings: [], severities: new Map() };
  try {
    const { config, findings } = parseProjectConfig(await readSource(services, file));
    return { findings, severities: new Map(Object.entries(config?.severities ?? {})) };
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return { findings: [unreadableConfig(file, error, language)], severities: new Map() };
  }
}

/** A config that can't be read as text, as a finding of it. */
export function unreadableConfig(file: string, { messageId, args }: InputProblem, language: Language): Finding {
  const problem = formatMessage(messageId, { ...args, file: basename(file) }, language);
  return { rule: 'config/unreadable', args: { problem }, severity: 'error', file, related: [], fixes: [] };
}
