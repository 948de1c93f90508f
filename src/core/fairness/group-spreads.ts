import type { Reason } from '../evaluation/reason.ts';
import { type CellDraws, definedDraws, drawCells, metricOfDraws, neverMoves } from '../inference/cell-bootstrap.ts';
import { type Estimate, isEstimate } from '../inference/estimate.ts';
import { type CellMetricId, estimateOf, isCellMetric } from '../inference/estimates.ts';
import { groupStream } from '../inference/group-stream.ts';
import type { Inference } from '../inference/inference.ts';
import type { SpreadMethod } from '../inference/interval-method.ts';
import { differenceSpread, ratioSpread, type Spread } from '../inference/mover.ts';
import { noInterval } from '../inference/no-interval.ts';
import { isCount } from '../inference/sample.ts';
import { pairwiseCritical } from '../inference/studentized-range.ts';
import type { DisparityForm } from '../metrics/disparity-id.ts';
import { labelFormula } from '../metrics/label-metrics.ts';
import { EqualSimulation } from './expected-if-equal.ts';
import type { GroupNumbers, Participant } from './group-numbers.ts';
import { type DrawnMetric, drawnMetric, maxTSpreads } from './max-t.ts';

/** Spreads of the groups that hold for all pairs at once (for ratios: of their logarithms), and the method. */
export interface GroupSpreads {
  readonly spreads: readonly Spread[];
  readonly method: SpreadMethod;
}

export interface NoSpreads {
  readonly reason: Reason;
}

export function hasSpreads(result: GroupSpreads | NoSpreads): result is GroupSpreads {
  return 'spreads' in result;
}

/**
 * Uncertainty of the groups of one grouping, for comparisons of all of them (or of two). The bootstrap draws of a
 * group are shared among its metrics.
 */
export class GroupUncertainty {
  private readonly draws = new Map<GroupNumbers, CellDraws>();
  private reference: GroupNumbers | undefined;
  private readonly drawnReference = new Map<string, DrawnMetric | undefined>();

  /** The same groups as if nothing differed between them. */
  readonly equal: EqualSimulation;

  constructor(
    readonly by: readonly string[],
    readonly inference: Inference,
  ) {
    this.equal = new EqualSimulation(by, inference.seed, inference.weightKind);
  }

  /** Says that many comparisons will be with this group, so that its bootstrapped metrics are kept. */
  compareWith(reference: GroupNumbers): void {
    this.reference = reference;
    this.drawnReference.clear();
  }

  /** Closed-form estimates of all groups, or why there are none. */
  estimates(metric: string, included: readonly Participant[]): Estimate[] | NoSpreads {
    const estimates: Estimate[] = [];
    for (const { group, value } of included) {
      const estimate = estimateOf(metric, group.statistic, value, this.inference.weightKind);
      if (!isEstimate(estimate)) return estimate;
      if (!estimate.limits(1).every(Number.isFinite)) return { reason: noInterval.noVariance };
      estimates.push(estimate);
    }
    return estimates;
  }

  /** Whether the metric of these groups is bootstrapped. */
  isBootstrapped(metric: string, included: readonly Participant[]): metric is CellMetricId {
    const { weightKind } = this.inference;
    return isCellMetric(metric) && included.every(({ group }) => isCount(group.statistic.table, weightKind));
  }

  /** Spreads at the critical value of all pairs of these groups. */
  spreads(
    metric: string,
    included: readonly Participant[],
    form: DisparityForm,
    confidence: number,
  ): GroupSpreads | NoSpreads {
    if (this.isBootstrapped(metric, included)) return this.drawnSpreads(metric, included, form, confidence);
    const estimates = this.estimates(metric, included);
    if (!Array.isArray(estimates)) return estimates;
    const critical = pairwiseCritical(confidence, included.length);
    const spreadAt = form === 'difference' ? differenceSpread : ratioSpread;
    const spreads = estimates.map((estimate) => spreadAt(estimate, critical));
    if (spreads.some(({ value, below, above }) => Number.isNaN(value + below + above))) {
      return { reason: noInterval.zeroOnLogScale };
    }
    return { spreads, method: methodName(estimates, form) };
  }

  private drawsOf(group: GroupNumbers): CellDraws {
    const known = this.draws.get(group);
    if (known !== undefined) return known;
    const { bootstrap, seed } = this.inference;
    const draws = drawCells(group.statistic.table.weights, bootstrap, seed, groupStream(this.by, group.values));
    this.draws.set(group, draws);
    return draws;
  }

  private drawnSpreads(
    metric: CellMetricId,
    included: readonly Participant[],
    form: DisparityForm,
    confidence: number,
  ): GroupSpreads | NoSpreads {
    if (this.inference.bootstrap === 0) return { reason: noInterval.bootstrapOff };
    if (form === 'ratio' && included.some(({ value }) => value <= 0)) return { reason: noInterval.zeroOnLogScale };
    const drawn: DrawnMetric[] = [];
    for (const participant of included) {
      const metricDraws = this.keptMetric(metric, participant, form);
      if (metricDraws === undefined) return { reason: noInterval.resamplesUndefined };
      drawn.push(metricDraws);
    }
    return { spreads: maxTSpreads(drawn, confidence), method: 'max-T bootstrap' };
  }

  private keptMetric(metric: CellMetricId, participant: Participant, form: DisparityForm): DrawnMetric | undefined {
    if (participant.group !== this.reference) return this.drawnMetric(metric, participant, form);
    const key = `${metric} ${form}`;
    if (!this.drawnReference.has(key)) this.drawnReference.set(key, this.drawnMetric(metric, participant, form));
    return this.drawnReference.get(key);
  }

  /** Draws about the value; those of a group that never move come from its cells plus one half, about their mean. */
  private drawnMetric(metric: CellMetricId, participant: Participant, form: DisparityForm): DrawnMetric | undefined {
    const { group, value } = participant;
    const formula = labelFormula(metric);
    const draws = this.drawsOf(group);
    const plain = metricOfDraws(formula, draws.drawn);
    const moves = !neverMoves(plain);
    const natural = moves ? plain : metricOfDraws(formula, draws.smoothed());
    const scaled = form === 'ratio' ? natural.map(Math.log) : natural;
    const defined = definedDraws(scaled, this.inference.confidence);
    if (defined === undefined) return undefined;
    const scaledValue = form === 'ratio' ? Math.log(value) : value;
    const centre = moves ? scaledValue : defined.reduce((sum, draw) => sum + draw, 0) / defined.length;
    return drawnMetric(scaledValue, scaled, centre);
  }
}

function methodName(estimates: readonly Estimate[], form: DisparityForm): SpreadMethod {
  if (form === 'ratio') return 'MOVER, log scale';
  return estimates.every(({ method }) => method === 'Wilson') ? 'Newcombe' : 'MOVER';
}
