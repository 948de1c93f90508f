import type { Reason } from '../evaluation/reason.ts';
import { type CellDraws, definedDraws, drawCells, metricOfDraws, neverMoves } from '../inference/cell-bootstrap.ts';
import type { Estimate } from '../inference/estimate.ts';
import { groupStream } from '../inference/group-stream.ts';
import type { Inference } from '../inference/inference.ts';
import type { SpreadMethod } from '../inference/interval-method.ts';
import { differenceSpread, ratioSpread, type Spread } from '../inference/mover.ts';
import { noInterval } from '../inference/no-interval.ts';
import { rateEstimate } from '../inference/rates.ts';
import { pairwiseCritical } from '../inference/studentized-range.ts';
import type { Uncertainty } from '../inference/uncertainty.ts';
import type { DisparityForm } from '../metrics/disparity-id.ts';
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

type OfKind<K extends Uncertainty['kind']> = Extract<Uncertainty, { readonly kind: K }>;

/** The uncertainties of a metric of some groups when all are of one kind; otherwise undefined. */
export function allOfKind<K extends Uncertainty['kind']>(
  kind: K,
  uncertainties: readonly Uncertainty[],
): readonly OfKind<K>[] | undefined {
  const found = uncertainties.filter((uncertainty): uncertainty is OfKind<K> => uncertainty.kind === kind);
  return found.length === uncertainties.length ? found : undefined;
}

/**
 * Uncertainty of the groups of one grouping, for comparisons of all of them (or of two). The bootstrap draws of a
 * group are shared among its metrics.
 */
export class GroupUncertainty {
  private readonly draws = new Map<Float64Array, CellDraws>();
  private reference: GroupNumbers | undefined;
  private readonly drawnReference = new Map<string, DrawnMetric | undefined>();

  /** The same groups as if nothing differed between them. */
  readonly equal: EqualSimulation;

  constructor(
    readonly by: readonly string[],
    readonly inference: Inference,
  ) {
    this.equal = new EqualSimulation(by, inference.seed);
  }

  /** Says that many comparisons will be with this group, so that its bootstrapped metrics are kept. */
  compareWith(reference: GroupNumbers): void {
    this.reference = reference;
    this.drawnReference.clear();
  }

  /** How uncertain a metric of each group is. */
  uncertainties(metric: string, included: readonly Participant[]): Uncertainty[] {
    return included.map(({ group, value }) => group.uncertainty(metric, value));
  }

  /** Closed-form estimates of all groups, or why there are none. */
  estimates(metric: string, included: readonly Participant[]): Estimate[] | NoSpreads {
    const estimates: Estimate[] = [];
    for (const uncertainty of this.uncertainties(metric, included)) {
      const estimate = closedForm(uncertainty);
      if ('reason' in estimate) return estimate;
      if (!estimate.limits(1).every(Number.isFinite)) return { reason: noInterval.noVariance };
      estimates.push(estimate);
    }
    return estimates;
  }

  /** Spreads at the critical value of all pairs of these groups. */
  spreads(
    metric: string,
    included: readonly Participant[],
    form: DisparityForm,
    confidence: number,
  ): GroupSpreads | NoSpreads {
    const cells = allOfKind('cells', this.uncertainties(metric, included));
    if (cells !== undefined) return this.drawnSpreads(metric, included, cells, form, confidence);
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

  private drawsOf({ values }: GroupNumbers, counts: Float64Array): CellDraws {
    const known = this.draws.get(counts);
    if (known !== undefined) return known;
    const { bootstrap, seed } = this.inference;
    const draws = drawCells(counts, bootstrap, seed, groupStream(this.by, values));
    this.draws.set(counts, draws);
    return draws;
  }

  private drawnSpreads(
    metric: string,
    included: readonly Participant[],
    cells: readonly OfKind<'cells'>[],
    form: DisparityForm,
    confidence: number,
  ): GroupSpreads | NoSpreads {
    if (this.inference.bootstrap === 0) return { reason: noInterval.bootstrapOff };
    if (form === 'ratio' && included.some(({ value }) => value <= 0)) return { reason: noInterval.zeroOnLogScale };
    const drawn: DrawnMetric[] = [];
    for (const [index, participant] of included.entries()) {
      const resampled = cells[index];
      const metricDraws = resampled && this.keptMetric(metric, participant, resampled, form);
      if (metricDraws === undefined) return { reason: noInterval.resamplesUndefined };
      drawn.push(metricDraws);
    }
    return { spreads: maxTSpreads(drawn, confidence), method: 'max-T bootstrap' };
  }

  private keptMetric(
    metric: string,
    participant: Participant,
    cells: OfKind<'cells'>,
    form: DisparityForm,
  ): DrawnMetric | undefined {
    if (participant.group !== this.reference) return this.drawnMetric(participant, cells, form);
    const key = `${metric} ${form}`;
    if (!this.drawnReference.has(key)) this.drawnReference.set(key, this.drawnMetric(participant, cells, form));
    return this.drawnReference.get(key);
  }

  /** Draws about the value; those of a group that never move come from its cells plus one half, about their mean. */
  private drawnMetric(
    { group, value }: Participant,
    { counts, formula }: OfKind<'cells'>,
    form: DisparityForm,
  ): DrawnMetric | undefined {
    const draws = this.drawsOf(group, counts);
    const plain = metricOfDraws(formula, draws.drawn, counts.length);
    const moves = !neverMoves(plain);
    const natural = moves ? plain : metricOfDraws(formula, draws.smoothed(), counts.length);
    const scaled = form === 'ratio' ? natural.map(Math.log) : natural;
    const defined = definedDraws(scaled, this.inference.confidence);
    if (defined === undefined) return undefined;
    const scaledValue = form === 'ratio' ? Math.log(value) : value;
    const centre = moves ? scaledValue : defined.reduce((sum, draw) => sum + draw, 0) / defined.length;
    return drawnMetric(scaledValue, scaled, centre);
  }
}

/** Metrics that are resampled, or that have no interval at all, have no closed form. */
function closedForm(uncertainty: Uncertainty): Estimate | NoSpreads {
  switch (uncertainty.kind) {
    case 'rate':
      return rateEstimate(uncertainty.proportion);
    case 'estimate':
      return uncertainty.estimate;
    case 'cells':
      return { reason: noInterval.unknownMetric };
    case 'calibration error':
      return { reason: noInterval.calibrationError };
    case 'none':
      return { reason: uncertainty.reason };
  }
}

function methodName(estimates: readonly Estimate[], form: DisparityForm): SpreadMethod {
  if (form === 'ratio') return 'MOVER, log scale';
  return estimates.every(({ method }) => method === 'Wilson') ? 'Newcombe' : 'MOVER';
}
