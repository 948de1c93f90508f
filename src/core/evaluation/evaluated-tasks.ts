import type { Task } from './plan.ts';

/** The tasks whose models can be evaluated. */
export const evaluatedTasks = ['binary', 'regression'] as const satisfies readonly Task[];

export type EvaluatedTask = (typeof evaluatedTasks)[number];

export function isEvaluatedTask(task: Task): task is EvaluatedTask {
  return (evaluatedTasks as readonly Task[]).includes(task);
}
