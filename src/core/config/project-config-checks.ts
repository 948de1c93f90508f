import type { Finding } from '../finding.ts';
import { checkRules } from '../messages/check-rules.ts';
import { closestName } from '../text/closest-name.ts';
import { wholeNumberProblems } from './number-checks.ts';
import { findingOf, type Problem } from './problem.ts';
import type { ProjectConfig } from './project-config.ts';
import type { YamlSource } from './yaml-source.ts';

/** What `assay.yaml` says that its schema accepts but that cannot be meant. */
export function checkProjectConfig(config: ProjectConfig, yaml: YamlSource): Finding[] {
  const problems = [
    ...Object.keys(config.severities ?? {}).flatMap(ruleProblems),
    ...wholeNumberProblems(config.privacy?.minimum_cell, ['privacy', 'minimum_cell'], 1),
  ];
  return problems.map((problem) => findingOf(problem, yaml));
}

function ruleProblems(rule: string): Problem[] {
  if (checkRules.includes(rule)) return [];
  const suggestion = closestName(rule, checkRules);
  const fix = suggestion === undefined ? {} : { replacement: suggestion };
  return [{ rule: 'config/unknown-rule', path: ['severities', rule], atKey: true, args: { rule }, ...fix }];
}
