import type { ModelConfig } from './model-config.ts';

export type VersionConfig = ModelConfig['versions'][number];

/** Where predictions are: a path or glob relative to the config, or a table or query behind a connection. */
export type PredictionsSource =
  | string
  | { readonly connection: string; readonly table: string }
  | { readonly connection: string; readonly query: string };

export interface EvaluationSet {
  readonly name: string;
  readonly dataset?: string;
  readonly split?: string;
}

/** The evaluation sets of a model in the order declared; `default` alone when none is declared. */
export function evaluationSets(config: ModelConfig): EvaluationSet[] {
  if (config.sets === undefined || config.sets.length === 0) return [{ name: 'default' }];
  return config.sets.map(({ name, dataset, split }) => ({
    name,
    ...(dataset === undefined ? {} : { dataset }),
    ...(split === undefined ? {} : { split }),
  }));
}

/** Predictions of a version by evaluation set. */
export function predictionsBySet(version: VersionConfig): ReadonlyMap<string, PredictionsSource> {
  const { predictions } = version;
  if (predictions === undefined) return new Map();
  return new Map(typeof predictions === 'string' ? [['default', predictions]] : Object.entries(predictions));
}

/** The name of a version as text, also where YAML reads a number. */
export function versionName(version: VersionConfig): string {
  return String(version.version);
}

/** The version of that name; undefined when none is declared. */
export function findVersion(config: ModelConfig, name: string): VersionConfig | undefined {
  return config.versions.find((version) => versionName(version) === name);
}
