import * as z from 'zod/mini';
import type { Finding } from '../finding.ts';
import type { SourceText } from '../text/source-text.ts';
import { findingOf } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { YamlSource } from './yaml-source.ts';

/** A YAML file against its schema. `config` is there when the schema accepts it. Never throws. */
export interface ParsedConfig<Config> {
  readonly config?: Config;
  readonly yaml: YamlSource;
  readonly findings: readonly Finding[];
}

export function parseYamlConfig<S extends z.core.$ZodType>(source: SourceText, schema: S): ParsedConfig<z.output<S>> {
  const yaml = new YamlSource(source);
  if (yaml.findings.length > 0) return { yaml, findings: yaml.findings };
  const problems = schemaProblems(schema, yaml.value);
  if (problems.length > 0) return { yaml, findings: problems.map((problem) => findingOf(problem, yaml)) };
  return { yaml, findings: [], config: z.parse(schema, yaml.value) };
}
