import { type ModelConfig, modelConfigSchema } from '../core/config/model-config.ts';
import { checkModelConfig } from '../core/config/model-config-checks.ts';
import { parseYamlConfig } from '../core/config/parse-yaml-config.ts';
import type { YamlSource } from '../core/config/yaml-source.ts';
import type { Finding } from '../core/finding.ts';
import { InputProblem } from '../core/input-problem.ts';
import { projectRoot } from './project.ts';
import { readSource } from './read-source.ts';
import type { Services } from './services.ts';

/** A `*.model.yaml` as it stands in the workspace. */
export interface ModelFile {
  /** Absolute path. */
  readonly file: string;
  /** Absolute path of the project root. */
  readonly root: string;
  readonly yaml: YamlSource;
  /** There when the schema accepts the file. */
  readonly config?: ModelConfig;
  readonly findings: readonly Finding[];
}

/** A model file that can be evaluated. */
export type LoadedModel = ModelFile & { readonly config: ModelConfig };

/** Reads a config and what is wrong with it. */
export async function readModelFile(services: Services, file: string, workspace: string): Promise<ModelFile> {
  const entry = await services.files.stat(file);
  if (!entry) throw new InputProblem('input/file-missing', { file, base: workspace });
  const { config, yaml, findings } = parseYamlConfig(await readSource(services, file), modelConfigSchema);
  const root = await projectRoot(services.files, file, workspace);
  return config
    ? { file, root, yaml, config, findings: [...findings, ...checkModelConfig(config, yaml)] }
    : { file, root, yaml, findings };
}

/**
 * A config that is fit to be evaluated.
 * @throws InputProblem with an error of the config and its place
 */
export async function loadModel(services: Services, file: string, workspace: string): Promise<LoadedModel> {
  const { config, ...model } = await readModelFile(services, file, workspace);
  const errors = model.findings.filter((finding) => finding.severity === 'error');
  // A misspelt key is missing too; the finding that knows the correction says more.
  const error = errors.find(({ fixes }) => fixes.length > 0) ?? errors[0];
  if (error || !config) {
    const [fix] = error?.fixes ?? [];
    const place = { file, ...error?.range?.start };
    const mend = fix && { id: fix.title, args: fix.args };
    throw new InputProblem(error?.rule ?? 'input/file-missing', error?.args, place, mend);
  }
  return { ...model, config };
}
