import { evaluatedTasks, isEvaluatedTask } from '../evaluation/evaluated-tasks.ts';
import {
  type CommonRoles,
  type DeclaredPlan,
  type EvaluationPlan,
  planDefaults,
  type TaskPlan,
} from '../evaluation/plan.ts';
import { InputProblem } from '../input-problem.ts';
import { findVersion, type VersionConfig } from './evaluation-sets.ts';
import { groupingsOf } from './groupings.ts';
import type { ModelConfig } from './model-config.ts';
import { scalarText } from './scalar-text.ts';
import type { ColumnRole } from './task-roles.ts';

/**
 * The plan of evaluating one version of a model: the same for every evaluation set.
 * @throws {InputProblem} when the version is unknown or the config cannot be evaluated (its findings say where).
 */
export function planFor(config: ModelConfig, versionName: string): DeclaredPlan {
  const version = findVersion(config, versionName);
  if (version === undefined)
    throw new InputProblem('config/unknown-version', { version: versionName, known: versionNames(config) });
  if (!isEvaluatedTask(config.task)) {
    throw new InputProblem('config/task-not-supported', { task: config.task, known: evaluatedTasks.join(', ') });
  }
  return {
    ...taskPlan(config.task, config, version),
    weightKind: config.columns.weight_kind ?? 'sampling',
    groupings: groupingsOf(config),
    missing: (config.missing ?? []).map(scalarText),
    confidence: config.confidence ?? planDefaults.confidence,
    bootstrap: config.bootstrap ?? planDefaults.bootstrap,
    seed: config.seed ?? planDefaults.seed,
    minimumGroup: Math.max(planDefaults.minimumGroup, ...(config.sensitive ?? []).map((entry) => entry.min_group ?? 0)),
  };
}

function taskPlan(task: EvaluationPlan['task'], config: ModelConfig, version: VersionConfig): TaskPlan {
  const { columns } = config;
  const { score, prediction } = columns;
  switch (task) {
    case 'binary':
      return {
        task,
        columns: { ...commonRoles(columns), ...named({ score: oneColumn(score), prediction }) },
        ...(config.positive === undefined ? {} : { positive: scalarText(config.positive) }),
        threshold: version.threshold ?? config.threshold ?? planDefaults.threshold,
      };
    case 'multiclass':
      return {
        task,
        columns: { ...commonRoles(columns), ...named({ score: columnsByClass(score), prediction }) },
        ...(config.classes === undefined ? {} : { classes: config.classes.map(scalarText) }),
      };
    case 'regression':
      return { task, columns: { ...commonRoles(columns), prediction: needed(task, 'prediction', prediction) } };
    case 'ranking':
      return {
        task,
        columns: {
          ...commonRoles(columns),
          score: needed(task, 'score', oneColumn(score)),
          query: needed(task, 'query', columns.query),
        },
      };
  }
}

function commonRoles({ label, weight, cluster, id }: ModelConfig['columns']): CommonRoles {
  return { label, ...named({ weight, cluster, id }) };
}

/** Only those that there are. */
function named<T extends object>(roles: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(roles).filter(([, column]) => column !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function oneColumn(score: ModelConfig['columns']['score']): string | undefined {
  if (typeof score === 'object') throw new InputProblem('config/score-by-class', {});
  return score;
}

function columnsByClass(score: ModelConfig['columns']['score']): Readonly<Record<string, string>> | undefined {
  if (typeof score === 'string') throw new InputProblem('config/score-of-classes', {});
  return score;
}

function needed(task: string, role: ColumnRole, column: string | undefined): string {
  if (column === undefined) throw new InputProblem('config/role-needed', { task, role });
  return column;
}

function versionNames(config: ModelConfig): string {
  return config.versions.map((version) => String(version.version)).join(', ');
}
