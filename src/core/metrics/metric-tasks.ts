import type { EvaluatedTask } from '../evaluation/evaluated-tasks.ts';
import type { MetricDefinition } from './definition.ts';
import { disparityDefinitions } from './definitions/disparity-definitions.ts';
import { regressionDefinitions } from './definitions/regression-definitions.ts';

const ofRegression: ReadonlySet<string> = new Set(
  [...regressionDefinitions, ...regressionDefinitions.flatMap(disparityDefinitions)].map(({ id }) => id),
);

const ofEveryTask: ReadonlySet<string> = new Set(['n', 'weight']);

/** Whether evaluations of a task have a metric. */
export function taskHasMetric(task: EvaluatedTask, { id }: MetricDefinition): boolean {
  return ofEveryTask.has(id) || ofRegression.has(id) === (task === 'regression');
}
