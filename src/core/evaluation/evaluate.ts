import { InputProblem } from '../input-problem.ts';
import type { CodedTable } from '../table/coded-table.ts';
import type { EvaluationNumbers } from './document.ts';
import type { Effort } from './effort.ts';
import { evaluateBinary } from './evaluate-binary.ts';
import { evaluateRegression } from './evaluate-regression.ts';
import { evaluatedTasks } from './evaluated-tasks.ts';
import type { DeclaredPlan } from './plan.ts';
import { usualPositive } from './usual-positive.ts';

/**
 * Evaluates the predictions of a table by the plan of its task.
 *
 * @param table has the columns that `columnsToRead` lists for the plan
 * @throws InputProblem for content that no such evaluation can be made of; whatever `effort.signal` throws
 */
export async function evaluate(table: CodedTable, plan: DeclaredPlan, effort: Effort = {}): Promise<EvaluationNumbers> {
  switch (plan.task) {
    case 'binary':
      return evaluateBinary(table, { ...plan, positive: plan.positive ?? usualPositive(table) }, effort);
    case 'regression':
      return evaluateRegression(table, plan, effort);
    default:
      throw new InputProblem('input/task-unsupported', { task: plan.task, known: evaluatedTasks.join(', ') });
  }
}
