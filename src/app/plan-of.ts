import { join } from 'node:path';
import { planFor } from '../core/config/evaluation-plan.ts';
import { parseYamlConfig } from '../core/config/parse-yaml-config.ts';
import { projectConfigSchema } from '../core/config/project-config.ts';
import { checkProjectConfig } from '../core/config/project-config-checks.ts';
import type { DeclaredPlan } from '../core/evaluation/plan.ts';
import type { Finding } from '../core/finding.ts';
import { InputProblem } from '../core/input-problem.ts';
import type { LoadedModel } from './load-model.ts';
import { readSource } from './read-source.ts';
import type { Services } from './services.ts';

/** The plan of evaluating one version of a model in its project. */
export async function planOf(services: Services, model: LoadedModel, version: string): Promise<DeclaredPlan> {
  return { ...planFor(model.config, version), ...(await privacyOf(services, model.root)) };
}

/**
 * What the `assay.yaml` of a project root withholds from every evaluation: groups below `privacy.minimum_cell`.
 * @throws InputProblem when it can't be read: nothing is evaluated that might show more than it allows
 */
export async function privacyOf(services: Services, root: string): Promise<Pick<DeclaredPlan, 'minimumCell'>> {
  const file = join(root, 'assay.yaml');
  if (!(await services.files.stat(file))) return {};
  const source = await readSource(services, file);
  // An empty project file still marks the root.
  if (source.text.replace(/^\s*#.*$/gm, '').trim() === '') return {};
  const { config, yaml, findings } = parseYamlConfig(source, projectConfigSchema);
  if (config === undefined) throw problemOf(file, findings[0]);
  const minimumCell = config.privacy?.minimum_cell;
  if (minimumCell === undefined) return {};
  if (!Number.isInteger(minimumCell) || minimumCell < 1) {
    throw problemOf(file, checkProjectConfig({ privacy: { minimum_cell: minimumCell } }, yaml)[0]);
  }
  return { minimumCell };
}

function problemOf(file: string, finding: Finding | undefined): InputProblem {
  return new InputProblem(finding?.rule ?? 'input/file-missing', finding?.args, { file, ...finding?.range?.start });
}
