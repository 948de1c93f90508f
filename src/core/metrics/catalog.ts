import { closestName } from '../text/closest-name.ts';
import type { MetricDefinition } from './definition.ts';
import { countDefinitions } from './definitions/count-definitions.ts';
import { disparityDefinitions, oddsDefinitions } from './definitions/disparity-definitions.ts';
import { inequalityDefinitions } from './definitions/inequality-definitions.ts';
import { labelDefinitions } from './definitions/label-definitions.ts';
import { regressionDefinitions } from './definitions/regression-definitions.ts';
import { scoreDefinitions } from './definitions/score-definitions.ts';

/** Every metric that Assay knows, metrics of groups first, then disparities between groups. */
export const metricDefinitions: readonly MetricDefinition[] = [
  ...countDefinitions,
  ...labelDefinitions,
  ...scoreDefinitions,
  ...regressionDefinitions,
  ...inequalityDefinitions,
  ...oddsDefinitions,
  ...[...labelDefinitions, ...scoreDefinitions, ...regressionDefinitions].flatMap(disparityDefinitions),
];

const byId = new Map(metricDefinitions.map((definition) => [definition.id, definition]));

/** Names as people write them: case, spaces and hyphens do not matter. */
const spelled = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const byName = new Map(
  metricDefinitions.flatMap((definition) =>
    [...definition.aliases, definition.id].map((name) => [spelled(name), definition] as const),
  ),
);

/** A metric that was found, or the id that the name is nearest to, where one is near. */
export type ResolvedMetric =
  | { readonly definition: MetricDefinition }
  | { readonly definition?: never; readonly suggestion?: string };

/** The metric of an id or alias. */
export function resolveMetric(idOrAlias: string): ResolvedMetric {
  const definition =
    byId.get(idOrAlias) ?? byName.get(idOrAlias) ?? byName.get(spelled(idOrAlias)) ?? ofAliasedBase(idOrAlias);
  if (definition !== undefined) return { definition };
  const near = closestName(spelled(idOrAlias), byName.keys());
  const suggestion = near === undefined ? undefined : byName.get(near)?.id;
  return suggestion === undefined ? {} : { suggestion };
}

/** `auc_difference` is a disparity of the metric that `auc` stands for. */
function ofAliasedBase(name: string): MetricDefinition | undefined {
  const [, base, form] = /^(.+?)(_(?:difference|ratio)(?:_to_privileged)?)$/.exec(spelled(name)) ?? [];
  const metric = base === undefined ? undefined : byName.get(base);
  return metric === undefined ? undefined : byName.get(`${metric.id}${form}`);
}
