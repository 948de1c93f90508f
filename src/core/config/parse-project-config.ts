import type { SourceText } from '../text/source-text.ts';
import { type ParsedConfig, parseYamlConfig } from './parse-yaml-config.ts';
import { findingOf } from './problem.ts';
import { type ProjectConfig, projectConfigSchema } from './project-config.ts';
import { checkProjectConfig, unknownRules } from './project-config-checks.ts';
import { YamlSource } from './yaml-source.ts';

/** Reads an `assay.yaml` and says all that is wrong with it. An empty one still marks the root of a project. */
export function parseProjectConfig(source: SourceText): ParsedConfig<ProjectConfig> {
  if (source.text.replace(/^\s*#.*$/gm, '').trim() === '') {
    return { config: {}, yaml: new YamlSource(source), findings: [] };
  }
  const { config, yaml, findings } = parseYamlConfig(source, projectConfigSchema);
  if (config !== undefined) return { config, yaml, findings: checkProjectConfig(config, yaml) };
  const rules = unknownRules(yaml.value).map((problem) => findingOf(problem, yaml));
  return { yaml, findings: [...findings, ...rules] };
}
