import * as z from 'zod/mini';
import type { Finding } from '../finding.ts';
import type { SourceText } from '../text/source-text.ts';
import { findingOf, type Problem } from './problem.ts';
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
    return { yaml, findings: onePerPlace(problems.map((problem) => findingOf(inQuotes(problem, yaml), yaml))) };
  }
  return { yaml, findings: [], config: z.parse(schema, yaml.value) };
}

/** `01`, `true` or `null` where a text is wanted: in quotes it is the text that it looks like. */
function inQuotes(problem: Problem, yaml: YamlSource): Problem {
  const written = wantsText.has(problem.rule) ? yaml.writtenAt(problem.path) : undefined;
  if (!written) return problem;
  const fixed = { ...problem, replacement: JSON.stringify(written) };
  // What stands for nothing may be meant so.
  return /^(~|null)$/i.test(written) ? fixed : { ...fixed, isCertain: true };
}

const wantsText: ReadonlySet<string> = new Set([
  'config/expected-text',
  'config/expected-text-or-list',
  'config/expected-text-or-mapping',
  'config/expected-scalar',
]);

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
