import { configValueMessages, modelKeyMessages, projectKeyMessages } from '../messages/config-keys.ts';
import type { Text } from '../messages/text.ts';
import { modelConfigSchema } from './model-config.ts';
import { projectConfigSchema } from './project-config.ts';
import { placeOf, type Schema } from './schema-places.ts';
import type { YamlPath } from './yaml-source.ts';

/** The files that people write: `*.model.yaml` and `assay.yaml`. */
export type ConfigKind = 'model' | 'project';

export const configSchemas: Readonly<Record<ConfigKind, Schema>> = {
  model: modelConfigSchema,
  project: projectConfigSchema,
};

const keyTexts: Readonly<Record<string, Text>> = { ...modelKeyMessages, ...projectKeyMessages };
const valueTexts: Readonly<Record<string, Text>> = configValueMessages;

/** Which kind of config a file is, by its name. */
export function configKindOf(file: string): ConfigKind | undefined {
  if (/\.model\.ya?ml$/i.test(file)) return 'model';
  return /(^|[\\/])assay\.yaml$/.test(file) ? 'project' : undefined;
}

/** What the key at a path means; undefined where the writer chose the key. */
export function keyText(kind: ConfigKind, path: YamlPath): Text | undefined {
  return keyTexts[`${kind}-key/${placeOf(configSchemas[kind], path)}`];
}

/** What one of the fixed values at a path means. */
export function valueText(kind: ConfigKind, path: YamlPath, value: string): Text | undefined {
  return valueTexts[`${kind}-value/${placeOf(configSchemas[kind], path)}=${value}`];
}
