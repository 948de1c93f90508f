import * as z from 'zod/mini';
import type { Finding } from '../finding.ts';
import type { SourceText } from '../text/source-text.ts';
import { meantByWriting } from './meant-by-writing.ts';
import { findingOf } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { YamlSource } from './yaml-source.ts';

/** A YAML file against its schema. `config` is there when the schema accepts it. Never throws. */
export interface ParsedConfig<Config> {
  readonly config?: Config;
  readonly yaml: YamlSource;
  readonly findings: readonly Finding[];
}

/** Reads a config: the value when it fits the schema, else a finding at each place that does not. */
export function parseYamlConfig<S extends z.core.$ZodType>(source: SourceText, schema: S): ParsedConfig<z.output<S>> {
  if (source.text.length > longestConfig) return tooLarge(source);
  const yaml = new YamlSource(source);
  if (yaml.findings.length > 0) return { yaml, findings: yaml.findings };
  const problems = schemaProblems(schema, yaml.value);
  if (problems.length > 0) {
    return { yaml, findings: onePerPlace(problems.map((problem) => findingOf(meantByWriting(problem, yaml), yaml))) };
  }
  return { yaml, findings: [], config: z.parse(schema, yaml.value) };
}

/** What is wrong in a mapping that others take over is wrong once. */
function onePerPlace(findings: readonly Finding[]): Finding[] {
  const places = new Map(
    findings.map((finding) => [JSON.stringify([finding.rule, finding.args, finding.range]), finding]),
  );
  return [...places.values()];
}

/** In characters. Some texts of this length take the YAML parser a second, and the time grows with its square. */
export const longestConfig = 2 ** 17;

function tooLarge(source: SourceText): ParsedConfig<never> {
  const yaml = new YamlSource(source, '');
  const args = { size: source.text.length, limit: longestConfig };
  return { yaml, findings: [findingOf({ rule: 'config/too-large', path: [], args }, yaml)] };
}
