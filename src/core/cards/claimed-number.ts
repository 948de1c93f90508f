import type { Disparity, Evaluation, MetricValue } from '../evaluation/document.ts';
import { isBetweenGroups } from '../gates/metric-scope.ts';
import type { CardModel } from './card-model.ts';
import type { Claim } from './claim.ts';

/** What the evidence says about a claim. */
export interface EvidenceNumber {
  readonly evaluation: Evaluation;
  readonly value: number;
  readonly interval: readonly [number, number] | null;
  /** What the card should say: the value, or a bound of the interval. */
  readonly expected: number;
  readonly n: number;
  /** `recall[sex=female]` */
  readonly title: string;
}

/** Numbers that the claim may be about, the likeliest first; empty when the evidence has none. */
export function claimedNumbers(claim: Claim, model: CardModel): EvidenceNumber[] {
  const versions = claim.versions.length > 0 ? claim.versions : defaultVersion(model);
  const groups = [claim.group, ...claim.otherGroups];
  return versions
    .flatMap((version) => evaluationsOf(model, version, claim.set))
    .flatMap((evaluation) => groups.flatMap((group) => numbersIn(evaluation, claim, group)));
}

/** The version in production is what a card is about; without one, the newest. */
function defaultVersion({ versions }: CardModel): string[] {
  const version = versions.findLast(({ stage }) => stage?.toLowerCase() === 'production') ?? versions.at(-1);
  return version === undefined ? [] : [version.name];
}

/** The evaluation on the named set, else on each set in the order of the config. */
function evaluationsOf({ sets, evaluations }: CardModel, version: string, set: string | undefined): Evaluation[] {
  const names = set === undefined ? sets.map(({ name }) => name) : [set];
  return names.flatMap((name) =>
    evaluations.filter((evaluation) => evaluation.version === version && evaluation.set?.name === name),
  );
}

function numbersIn(evaluation: Evaluation, claim: Claim, group: Readonly<Record<string, string>>): EvidenceNumber[] {
  const { metric } = claim;
  if (isBetweenGroups(metric)) return gaps(evaluation, claim);
  const columns = Object.keys(group);
  const title =
    columns.length === 0 ? metric : `${metric}[${columns.map((column) => `${column}=${group[column]}`).join(', ')}]`;
  const metrics =
    columns.length === 0
      ? evaluation.overall.metrics
      : evaluation.groups.find(
          ({ by, values }) =>
            by.length === columns.length && by.every((column, index) => group[column] === values[index]),
        )?.metrics;
  const value = metrics?.[metric];
  return value === undefined ? [] : defined(evaluation, claim, value, value.n ?? 0, title);
}

/** A gap whose column the card does not name may be that of any. */
function gaps(evaluation: Evaluation, claim: Claim): EvidenceNumber[] {
  const { metric, by } = claim;
  return evaluation.disparities
    .filter((gap) => gap.metric === metric && gap.group === undefined)
    .filter((gap) => by === undefined || (gap.by.length === 1 && gap.by[0] === by))
    .flatMap((gap) => defined(evaluation, claim, gap, evaluation.used, `${metric}[${gap.by.join(', ')}]`));
}

function defined(
  evaluation: Evaluation,
  { bound }: Claim,
  { value, interval }: MetricValue | Disparity,
  n: number,
  title: string,
): EvidenceNumber[] {
  if (value === null) return [];
  if (bound === undefined) return [{ evaluation, value, interval, expected: value, n, title }];
  const isSameLevel = bound.level !== undefined && Math.abs(bound.level - evaluation.confidence) < 1e-9;
  if (interval === null || !isSameLevel) return [];
  const expected = interval[bound.side === 'lower' ? 0 : 1];
  return [{ evaluation, value, interval, expected, n, title }];
}
