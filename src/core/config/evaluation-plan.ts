import { type ColumnRoles, type DeclaredPlan, planDefaults } from '../evaluation/plan.ts';
import { InputProblem } from '../input-problem.ts';
import { findVersion } from './evaluation-sets.ts';
import { groupingsOf } from './groupings.ts';
import type { ModelConfig } from './model-config.ts';
import { scalarText } from './scalar-text.ts';

/**
 * The plan of evaluating one version of a model: the same for every evaluation set.
 * @throws {InputProblem} when the version is unknown or the config cannot be evaluated (its findings say where).
 */
export function planFor(config: ModelConfig, versionName: string): DeclaredPlan {
  const version = findVersion(config, versionName);
  if (version === undefined)
    throw new InputProblem('config/unknown-version', { version: versionName, known: versionNames(config) });
  if (config.task !== 'binary') throw new InputProblem('config/task-not-supported', { task: config.task });
  return {
    task: config.task,
    columns: columnRoles(config.columns),
    ...(config.positive === undefined ? {} : { positive: scalarText(config.positive) }),
    threshold: version.threshold ?? config.threshold ?? planDefaults.threshold,
    weightKind: config.columns.weight_kind ?? 'sampling',
    groupings: groupingsOf(config),
    missing: (config.missing ?? []).map(scalarText),
    confidence: config.confidence ?? planDefaults.confidence,
    bootstrap: config.bootstrap ?? planDefaults.bootstrap,
    seed: config.seed ?? planDefaults.seed,
    minimumGroup: Math.max(planDefaults.minimumGroup, ...(config.sensitive ?? []).map((entry) => entry.min_group ?? 0)),
  };
}

function columnRoles(columns: ModelConfig['columns']): ColumnRoles {
  if (typeof columns.score === 'object') throw new InputProblem('config/score-by-class', {});
  const { label, score, prediction, weight, cluster, id } = columns;
  return {
    label,
    ...(score === undefined ? {} : { score }),
    ...(prediction === undefined ? {} : { prediction }),
    ...(weight === undefined ? {} : { weight }),
    ...(cluster === undefined ? {} : { cluster }),
    ...(id === undefined ? {} : { id }),
  };
}

function versionNames(config: ModelConfig): string {
  return config.versions.map((version) => String(version.version)).join(', ');
}
