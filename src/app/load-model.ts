import { basename } from 'node:path';
import type { ModelConfig } from '../core/config/model-config.ts';
import { parseModelConfig } from '../core/config/parse-model-config.ts';
import type { YamlSource } from '../core/config/yaml-source.ts';
import type { Finding } from '../core/finding.ts';
import { InputProblem } from '../core/input-problem.ts';
import { configProblem } from './config-problem.ts';
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
  const { config, yaml, findings } = parseModelConfig(await readSource(services, file));
  const root = await projectRoot(services.files, file, workspace);
  return { file, root, yaml, ...(config ? { config } : {}), findings };
}

/**
 * A config that is fit to be evaluated.
 * @throws InputProblem with the errors of the config and their places
 */
export async function loadModel(services: Services, file: string, workspace: string): Promise<LoadedModel> {
  const isConfig = /\.ya?ml$/i.test(file) && basename(file) !== 'assay.yaml';
  if (!isConfig && (await services.files.stat(file))) throw new InputProblem('input/not-a-config', { file }, { file });
  const { config, ...model } = await readModelFile(services, file, workspace);
  const problem = configProblem(model.findings);
  if (problem || !config) throw problem ?? new InputProblem('config/not-a-mapping', {}, { file });
  return { ...model, config };
}
