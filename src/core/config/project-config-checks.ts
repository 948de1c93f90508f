import type { Finding } from '../finding.ts';
import { checkRules } from '../messages/check-rules.ts';
import { closestName } from '../text/closest-name.ts';
import { wholeNumberProblems } from './number-checks.ts';
import { findingOf, type Problem, type Repair, yamlText } from './problem.ts';
import type { ProjectConfig } from './project-config.ts';
import { rawMember } from './raw-value.ts';
import type { YamlSource } from './yaml-source.ts';

/** What `assay.yaml` says that its schema accepts but that cannot be meant. */
export function checkProjectConfig(config: ProjectConfig, yaml: YamlSource): Finding[] {
  const problems = [
    ...unknownRules(config),
    ...roleProblems(config),
    ...wholeNumberProblems(config.privacy?.minimum_cell, ['privacy', 'minimum_cell'], 1),
  ];
  return problems.map((problem) => findingOf(problem, yaml));
}

/** Roles that people have or policies ask for, and that are not declared; where none is, they need not be. */
function roleProblems({ roles, people = [], policies = [] }: ProjectConfig): Problem[] {
  if (roles === undefined) return [];
  const known = roles.map(({ name }) => name);
  const named = [
    ...people.flatMap((person, at) =>
      (person.roles ?? []).map((role, index) => ({ role, path: ['people', at, 'roles', index] })),
    ),
    ...policies.flatMap((policy, at) =>
      (policy.approvals ?? []).map((role, index) => ({ role, path: ['policies', at, 'approvals', index] })),
    ),
  ];
  return named.flatMap(({ role, path }): Problem[] => {
    if (known.includes(role)) return [];
    const suggestion = closestName(role, known);
    const fix = suggestion === undefined ? {} : { replacement: yamlText(suggestion) };
    const repairs: Repair[] = [
      { edit: { does: 'add-item', list: 'roles', item: `{ name: ${yamlText(role)} }` }, choice: true },
    ];
    return [{ rule: 'config/unknown-role', path, args: { role, known: known.join(', ') }, ...fix, repairs }];
  });
}

/** Rules whose severity is set and that there are not, in an `assay.yaml` that the schema may refuse. */
export function unknownRules(config: unknown): Problem[] {
  const severities = rawMember(config, 'severities');
  return typeof severities === 'object' && severities !== null ? Object.keys(severities).flatMap(ruleProblems) : [];
}

function ruleProblems(rule: string): Problem[] {
  if (checkRules.includes(rule)) return [];
  const suggestion = closestName(rule, checkRules);
  const fix = suggestion === undefined ? {} : { replacement: suggestion };
  return [{ rule: 'config/unknown-rule', path: ['severities', rule], atKey: true, args: { rule }, ...fix }];
}
