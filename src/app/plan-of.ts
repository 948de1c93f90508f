import { join } from 'node:path';
import { planFor } from '../core/config/evaluation-plan.ts';
import { parseProjectConfig } from '../core/config/parse-project-config.ts';
import type { DeclaredPlan } from '../core/evaluation/plan.ts';
import { configProblem } from './config-problem.ts';
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
  const { config, findings } = parseProjectConfig(await readSource(services, file));
  // Of what the schema accepts only the number itself can be wrong; other mistakes withhold nothing.
  const problem = configProblem(config ? findings.filter(({ rule }) => rule === 'config/whole-number') : findings);
  if (problem) throw problem;
  const minimumCell = config?.privacy?.minimum_cell;
  return minimumCell === undefined ? {} : { minimumCell };
}
