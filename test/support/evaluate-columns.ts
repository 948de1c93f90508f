import type { EvaluationNumbers } from '../../src/core/evaluation/document.ts';
import { evaluateBinary } from '../../src/core/evaluation/evaluate-binary.ts';
import { type BinaryPlan, planDefaults } from '../../src/core/evaluation/plan.ts';
import { type Columns, codedTableOfColumns } from './coded-table-of-columns.ts';

/** A plan of binary predictions in the columns `label` and `score`, without bootstrap. */
export function binaryPlan(changes: Partial<BinaryPlan> = {}): BinaryPlan {
  return {
    ...planDefaults,
    task: 'binary',
    columns: { label: 'label', score: 'score' },
    positive: '1',
    weightKind: 'sampling',
    groupings: [],
    missing: [],
    bootstrap: 0,
    ...changes,
  };
}

export function evaluateColumns(columns: Columns, changes: Partial<BinaryPlan> = {}): Promise<EvaluationNumbers> {
  const plan = binaryPlan(changes);
  return evaluateBinary(codedTableOfColumns(plan, columns), plan);
}
