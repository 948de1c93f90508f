import { isEvaluatedTask } from '../evaluation/evaluated-tasks.ts';
import { isBetweenGroups, isToPrivileged } from '../gates/metric-scope.ts';
import { resolveMetric } from '../metrics/catalog.ts';
import type { MetricDefinition } from '../metrics/definition.ts';
import { taskHasMetric } from '../metrics/metric-tasks.ts';
import { closestName } from '../text/closest-name.ts';
import { evaluationSets, versionName } from './evaluation-sets.ts';
import { gateLimitProblems } from './gate-limit-checks.ts';
import { addBy, addMargin, declareSensitive, declareSet, declareVersion } from './gate-repairs.ts';
import { declaredColumns } from './grouping-checks.ts';
import { binLabels } from './groupings.ts';
import { isVersusLastApproved } from './last-approved.ts';
import type { GateConfig, ModelConfig } from './model-config.ts';
import { type Problem, yamlText } from './problem.ts';
import { rawMember } from './raw-value.ts';
import { scalarText } from './scalar-text.ts';
import type { YamlPath } from './yaml-source.ts';

/** Gates that could never be judged as written. */
export function gateProblems(config: ModelConfig): Problem[] {
  return (config.gates ?? []).flatMap((gate, index) => {
    const path = ['gates', index];
    const problems = [...setProblems(gate, config, path), ...versusProblems(gate, config, path)];
    const metric = resolveMetric(gate.metric);
    if (!('definition' in metric)) return [...problems, unknownMetric(gate.metric, metric.suggestion, path)];
    if (isEvaluatedTask(config.task) && !taskHasMetric(config.task, metric.definition)) {
      const args = { metric: metric.definition.id, task: config.task };
      return [...problems, { rule: 'config/metric-of-other-task', path: [...path, 'metric'], args }];
    }
    return [
      ...problems,
      ...gateLimitProblems(gate, metric.definition, path),
      ...versusMetricProblems(gate, metric.definition, path),
      ...byProblems(gate, config, metric.definition, path),
      ...groupProblems(gate, config, path),
    ];
  });
}

/** Metrics of gates that there are not, in a config that the schema may refuse. */
export function unknownMetrics(config: unknown): Problem[] {
  const gates = rawMember(config, 'gates');
  if (!Array.isArray(gates)) return [];
  return gates.flatMap((gate: unknown, index) => {
    const name = rawMember(gate, 'metric');
    if (typeof name !== 'string') return [];
    const metric = resolveMetric(name);
    return 'definition' in metric ? [] : [unknownMetric(name, metric.suggestion, ['gates', index])];
  });
}

function unknownMetric(metric: string, suggestion: string | undefined, path: YamlPath): Problem {
  const fix = suggestion === undefined ? {} : { replacement: suggestion };
  return { rule: 'config/unknown-metric', path: [...path, 'metric'], args: { metric }, ...fix };
}

function setProblems(gate: GateConfig, config: ModelConfig, path: YamlPath): Problem[] {
  const known = evaluationSets(config).map((set) => set.name);
  if (gate.set === undefined || known.includes(gate.set)) return [];
  const suggestion = closestName(gate.set, known);
  const fix = suggestion === undefined ? {} : { replacement: yamlText(suggestion) };
  const args = { set: gate.set, known: known.join(', ') };
  const repairs = config.sets === undefined ? [] : [declareSet(gate.set)];
  return [{ rule: 'config/unknown-set', path: [...path, 'set'], args, ...fix, repairs }];
}

function versusProblems(gate: GateConfig, config: ModelConfig, path: YamlPath): Problem[] {
  if (gate.versus === undefined) {
    return gate.margin === undefined
      ? []
      : [{ rule: 'config/margin-without-versus', path: [...path, 'margin'], args: {} }];
  }
  if (isEvaluatedTask(config.task) && config.task !== 'binary')
    return [{ rule: 'config/versus-task', path: [...path, 'versus'], atKey: true, args: { task: config.task } }];
  const problems: Problem[] = [];
  const version = String(gate.versus);
  const known = config.versions.map(versionName);
  if (isVersusLastApproved(gate, config)) {
    problems.push({ rule: 'config/versus-approved', path: [...path, 'versus'], args: {}, severity: 'warning' });
  } else if (!known.includes(version)) {
    const suggestion = closestName(version, known);
    const fix = suggestion === undefined ? {} : { replacement: JSON.stringify(suggestion) };
    const args = { version, known: known.join(', ') };
    const repairs = [declareVersion(version)];
    problems.push({ rule: 'config/unknown-version', path: [...path, 'versus'], args, ...fix, repairs });
  }
  if (gate.margin === undefined)
    problems.push({
      rule: 'config/versus-without-margin',
      path: [...path, 'versus'],
      args: {},
      repairs: [addMargin(path)],
    });
  else if (gate.margin < 0) {
    problems.push({
      rule: 'config/negative-limit',
      path: [...path, 'margin'],
      args: { key: 'margin', value: gate.margin },
    });
  }
  if (config.columns.id === undefined)
    problems.push({ rule: 'config/versus-without-id', path: [...path, 'versus'], args: {} });
  return problems;
}

/** Versions are compared over all rows, on metrics of which more or less is better. */
function versusMetricProblems(gate: GateConfig, { id, better }: MetricDefinition, path: YamlPath): Problem[] {
  if (gate.versus === undefined) return [];
  if (gate.group !== undefined)
    return [{ rule: 'config/versus-of-group', path: [...path, 'group'], atKey: true, args: {} }];
  if ((better === 'higher' || better === 'lower') && !isBetweenGroups(id)) return [];
  return [{ rule: 'config/versus-does-not-fit', path: [...path, 'versus'], atKey: true, args: { metric: id } }];
}

function byProblems(gate: GateConfig, config: ModelConfig, metric: MetricDefinition, path: YamlPath): Problem[] {
  const args = { metric: metric.id };
  if (!isBetweenGroups(metric.id)) {
    return gate.by === undefined ? [] : [{ rule: 'config/by-of-one-group', path: [...path, 'by'], atKey: true, args }];
  }
  if (gate.by === undefined) {
    return [{ rule: 'config/gap-without-by', path: [...path, 'metric'], args, repairs: addBy(config, path) }];
  }
  const columns = typeof gate.by === 'string' ? [gate.by] : gate.by;
  const { sensitive } = declaredColumns(config);
  const declared = sensitive.find((each) => sameColumns(each, columns));
  if (declared === undefined) return [undeclared('config/by-not-sensitive', columns, sensitive, [...path, 'by'])];
  const entry = config.sensitive?.find((each) => each.column === columns[0]);
  if (!isToPrivileged(metric.id) || entry?.privileged !== undefined) return [];
  return [{ rule: 'config/no-privileged', path: [...path, 'by'], args: { ...args, column: columns.join(' × ') } }];
}

function groupProblems(gate: GateConfig, config: ModelConfig, path: YamlPath): Problem[] {
  if (gate.group === undefined) return [];
  const at = [...path, 'group'];
  const metric = resolveMetric(gate.metric);
  if ('definition' in metric && isBetweenGroups(metric.definition.id) && !isToPrivileged(metric.definition.id)) {
    return [{ rule: 'config/group-of-gap', path: at, atKey: true, args: { metric: metric.definition.id } }];
  }
  const columns = Object.keys(gate.group);
  const { all } = declaredColumns(config);
  if (!all.some((each) => sameColumns(each, columns))) {
    return [undeclared('config/group-not-declared', columns, all, at)];
  }
  return Object.entries(gate.group).flatMap(([column, value]) =>
    binProblems(config, column, scalarText(value), [...at, column]),
  );
}

function binProblems(config: ModelConfig, column: string, value: string, path: YamlPath): Problem[] {
  const bins = config.sensitive?.find((entry) => entry.column === column)?.bins;
  const labels = bins === undefined ? undefined : binLabels(bins);
  if (labels === undefined || labels.includes(value)) return [];
  return [{ rule: 'config/privileged-not-a-bin', path, args: { value, known: labels.join(', ') } }];
}

function undeclared(
  rule: Problem['rule'],
  columns: readonly string[],
  declared: readonly (readonly string[])[],
  path: YamlPath,
): Problem {
  const known = declared.map((each) => each.join(' × ')).join(', ');
  const single = columns.length === 1 && typeof columns[0] === 'string' ? columns[0] : undefined;
  const names = declared.flatMap((each) => (each.length === 1 ? each : []));
  const suggestion = single === undefined ? undefined : closestName(single, names);
  const isKey = rule === 'config/group-not-declared' && single !== undefined;
  return {
    rule,
    path: isKey ? [...path, single] : path,
    atKey: isKey,
    args: { columns: columns.join(' × '), known: known === '' ? '–' : known },
    ...(suggestion === undefined ? {} : { replacement: yamlText(suggestion) }),
    repairs: [declareSensitive(columns)],
  };
}

function sameColumns(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((column) => b.includes(column));
}
