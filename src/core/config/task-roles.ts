import type { EvaluationPlan } from '../evaluation/plan.ts';
import type { ModelConfig } from './model-config.ts';

/** A key of `columns:` that names a column, or the columns of the classes. */
export type ColumnRole = Exclude<keyof ModelConfig['columns'], 'weight_kind'>;

interface TaskRoles {
  /** Columns that the task can't do without, besides the label. */
  readonly needs: readonly ColumnRole[];
  /** One of these at least. */
  readonly needsOneOf?: readonly ColumnRole[];
  /** Whether `score:` is a mapping of classes to columns. */
  readonly scoreByClass: boolean;
}

/** Which columns the predictions of each task have. */
export const taskRoles: Readonly<Record<EvaluationPlan['task'], TaskRoles>> = {
  binary: { needs: [], needsOneOf: ['score', 'prediction'], scoreByClass: false },
  multiclass: { needs: [], needsOneOf: ['score', 'prediction'], scoreByClass: true },
  regression: { needs: ['prediction'], scoreByClass: false },
  ranking: { needs: ['score', 'query'], scoreByClass: false },
};
