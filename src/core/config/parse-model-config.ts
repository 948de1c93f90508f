import type { Finding } from '../finding.ts';
import type { SourceText } from '../text/source-text.ts';
import { unknownMetrics } from './gate-checks.ts';
import { type ModelConfig, modelConfigSchema } from './model-config.ts';
import { checkModelConfig } from './model-config-checks.ts';
import { type ParsedConfig, parseYamlConfig } from './parse-yaml-config.ts';
import { findingOf } from './problem.ts';

/** Reads a `*.model.yaml` and says all that is wrong with it, as far as it can be told without its tables. */
export function parseModelConfig(source: SourceText): ParsedConfig<ModelConfig> {
  const { config, yaml, findings } = parseYamlConfig(source, modelConfigSchema);
  if (config !== undefined) return { config, yaml, findings: checkModelConfig(config, yaml) };
  // One mistake hides no other that can be told by itself.
  const metrics = unknownMetrics(yaml.value).map((problem): Finding => findingOf(problem, yaml));
  return { yaml, findings: [...findings, ...metrics] };
}
