import { evaluatedTasks, isEvaluatedTask } from '../evaluation/evaluated-tasks.ts';
import { planDefaults } from '../evaluation/plan.ts';
import type { Finding } from '../finding.ts';
import { closestName } from '../text/closest-name.ts';
import { columnRoleProblems } from './column-role-checks.ts';
import { evaluationSets, predictionsBySet, type VersionConfig, versionName } from './evaluation-sets.ts';
import { gateProblems } from './gate-checks.ts';
import { groupingProblems } from './grouping-checks.ts';
import type { ModelConfig } from './model-config.ts';
import { fractionProblems, percentAsFraction, wholeNumberProblems } from './number-checks.ts';
import { findingOf, type Problem, yamlText } from './problem.ts';
import { taskRoles } from './task-roles.ts';
import { unjudgedGates } from './unjudged-gates.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

/** What a config says that its schema accepts but that cannot be meant. */
export function checkModelConfig(config: ModelConfig, yaml: YamlSource): Finding[] {
  const grouping = groupingProblems(config);
  const versions = versionProblems(config, yaml);
  const problems = [
    ...taskProblems(config),
    ...columnRoleProblems(config),
    ...optionProblems(config),
    ...versions,
    ...setProblems(config),
    ...grouping,
    // A gate that names a misdeclared column is not wrong itself.
    ...(grouping.some((problem) => problem.severity !== 'warning') ? [] : gateProblems(config)),
    ...(versions.length > 0 ? [] : unjudgedGates(config)),
  ];
  return problems.map((problem) => findingOf(problem, yaml));
}

function taskProblems({ task, columns }: ModelConfig): Problem[] {
  if (!isEvaluatedTask(task)) {
    const args = { task, known: evaluatedTasks.join(', ') };
    return [{ rule: 'config/task-not-supported', path: ['task'], args, severity: 'info' }];
  }
  const { needs, needsOneOf, scoreByClass } = taskRoles[task];
  const problems = needs
    .filter((role) => columns[role] === undefined)
    .map((role): Problem => ({ rule: 'config/role-needed', path: ['columns'], args: { task, role } }));
  const score = columns.score;
  if (score !== undefined && scoreByClass !== (typeof score === 'object')) {
    const rule = scoreByClass ? 'config/score-of-classes' : 'config/score-by-class';
    problems.push({ rule, path: ['columns', 'score'], args: {} });
  }
  if (needsOneOf?.every((role) => columns[role] === undefined)) {
    problems.push({ rule: 'config/score-or-prediction', path: ['columns'], args: {} });
  }
  return problems;
}

function optionProblems(config: ModelConfig): Problem[] {
  return [
    ...fractionProblems(config.threshold, ['threshold'], 'config/threshold-range'),
    ...confidenceProblems(config.confidence),
    ...wholeNumberProblems(config.bootstrap, ['bootstrap'], 0),
    ...wholeNumberProblems(config.seed, ['seed'], 0),
  ];
}

function confidenceProblems(confidence: number = planDefaults.confidence): Problem[] {
  if (confidence > 0 && confidence < 1) return [];
  return [
    {
      rule: 'config/confidence-range',
      path: ['confidence'],
      args: { value: confidence },
      ...(confidence > 1 && confidence < 100 ? { replacement: percentAsFraction(confidence) } : {}),
    },
  ];
}

function versionProblems(config: ModelConfig, yaml: YamlSource): Problem[] {
  if (config.versions.length === 0) return [{ rule: 'config/no-versions', path: ['versions'], args: {} }];
  const problems = duplicates(config.versions.map(versionName)).map(([index, name]): Problem => {
    return { rule: 'config/duplicate-version', path: ['versions', index, 'version'], args: { version: name } };
  });
  const sets = evaluationSets(config).map((set) => set.name);
  config.versions.forEach((version, index) => {
    const path = ['versions', index];
    problems.push(...fractionProblems(version.threshold, [...path, 'threshold'], 'config/threshold-range'));
    problems.push(...unlikeWritten(yaml, [...path, 'version'], version.version));
    problems.push(...digestProblems(version.threshold_chosen_on, [...path, 'threshold_chosen_on']));
    if (isConnection(version.predictions)) {
      const args = { set: sets[0] ?? 'default' };
      problems.push({ rule: 'config/connection-of-no-set', path: [...path, 'predictions'], atKey: true, args });
      return;
    }
    for (const set of predictionsBySet(version).keys()) {
      const at = typeof version.predictions === 'string' ? [...path, 'predictions'] : [...path, 'predictions', set];
      problems.push(...unknownSet(set, sets, at, typeof version.predictions !== 'string'));
    }
  });
  return problems;
}

/** A connection where the sets should be. */
function isConnection(predictions: VersionConfig['predictions']): boolean {
  return (
    typeof predictions === 'object' &&
    ['table', 'query'].some((key) => key in predictions) &&
    typeof predictions['connection'] === 'string'
  );
}

/** What is no digest is that of no data, and the gates would take the threshold for chosen elsewhere. */
function digestProblems(digest: string | undefined, path: YamlPath): Problem[] {
  if (digest === undefined || /^sha256:[0-9a-f]{64}$/.test(digest)) return [];
  return [{ rule: 'config/not-a-digest', path, args: { value: digest } }];
}

/** YAML reads `1.10` as the number 1.1; the version's name would not be what is written. */
function unlikeWritten(yaml: YamlSource, path: YamlPath, version: string | number): Problem[] {
  const written = yaml.writtenAt(path);
  if (typeof version !== 'number' || written === undefined || written === String(version)) return [];
  const args = { written, read: String(version) };
  const fix = { replacement: JSON.stringify(written), isCertain: true } as const;
  return [{ rule: 'config/version-is-number', path, args, severity: 'warning', ...fix }];
}

function unknownSet(set: string, sets: readonly string[], path: YamlPath, atKey: boolean): Problem[] {
  if (sets.includes(set)) return [];
  const suggestion = closestName(set, sets);
  const fix = suggestion === undefined || !atKey ? {} : { replacement: yamlText(suggestion) };
  return [{ rule: 'config/unknown-set', path, atKey, args: { set, known: sets.join(', ') }, ...fix }];
}

function setProblems(config: ModelConfig): Problem[] {
  return duplicates((config.sets ?? []).map((set) => set.name)).map(([index, name]) => {
    return { rule: 'config/duplicate-set', path: ['sets', index, 'name'], args: { set: name } };
  });
}

/** Index and name of each name that stood before. */
function duplicates(names: readonly string[]): [number, string][] {
  return names.flatMap((name, index): [number, string][] => (names.indexOf(name) < index ? [[index, name]] : []));
}
