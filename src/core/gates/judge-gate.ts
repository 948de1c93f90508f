import type { GateConfig } from '../config/model-config.ts';
import { scalarText } from '../config/scalar-text.ts';
import type { Evaluation } from '../evaluation/document.ts';
import type { Message } from '../messages/catalog.ts';
import { resolveMetric } from '../metrics/catalog.ts';
import type { MetricDefinition } from '../metrics/definition.ts';
import { type GateNumber, gateNumber } from './gate-number.ts';
import { gateTitle } from './gate-title.ts';
import { type GoodSide, judgeLimit, type LimitVerdict } from './judge-limit.ts';
import type { GateLimit, GateResult } from './verdict.ts';

/** The paired difference, this version minus the other, of the gate's metric. */
export interface PairedDifference {
  readonly difference: number;
  readonly interval: readonly [number, number] | null;
  /** Why there is no interval. */
  readonly noInterval?: string;
  /** Rows with an id in both tables, as a share of the larger one. */
  readonly matchedShare: number;
}

/** What a gate is judged from, and where it stands. */
export interface GateContext {
  readonly model: string;
  readonly version: string;
  readonly set: string;
  /** Absent when the version has not been evaluated on the set. */
  readonly evaluation?: Evaluation;
  /** Only for gates with `versus`. */
  readonly comparison?: PairedDifference;
  /** `versus` means the last approved version, and none is known. */
  readonly hasNoApproval?: boolean;
  /** The evidence is not of today's inputs. */
  readonly isStale?: boolean;
  /** The threshold was chosen from an evaluation of the same rows. */
  readonly isTunedOnTheseRows?: boolean;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

/** A judged gate: the result that every face shows, why as a message, and the number behind it. */
export interface JudgedGate extends Omit<GateResult, 'reason'> {
  readonly reason?: Message;
  /** Rows of the gate's number. */
  readonly n: number;
}

/** Fewer rows paired than this cannot pass: who is missing may be what differs. */
const sufficientMatch = 0.95;

/**
 * Judges a gate from evidence. pass: the whole interval is on the good side; fail: the value is on the wrong
 * side; insufficient: the value is good but the interval is not, or the value, its interval or a group that must
 * be covered is unknown; not-evaluated: there is no such number yet; stale: judged from evidence of other inputs.
 */
export function judgeGate(gate: GateConfig, context: GateContext): JudgedGate {
  const resolved = resolveMetric(gate.metric);
  const definition = 'definition' in resolved ? resolved.definition : undefined;
  const metric = definition?.id ?? gate.metric;
  const common = { ...identity(gate, context), metric, title: gateTitle(gate, metric) };
  const outcome = judge(gate, metric, definition, context);
  if (context.isStale !== true || outcome.verdict === 'not-evaluated') return { ...common, ...outcome };
  return { ...common, ...outcome, verdict: 'stale', was: outcome.verdict };
}

type Outcome = Pick<JudgedGate, 'value' | 'interval' | 'verdict' | 'shown' | 'reason' | 'n'>;

function judge(
  gate: GateConfig,
  metric: string,
  definition: MetricDefinition | undefined,
  context: GateContext,
): Outcome {
  const { evaluation, set } = context;
  if (evaluation === undefined) return notEvaluated({ id: 'gate/reason-no-evidence', args: { set } });
  const number = gateNumber(gate, metric, evaluation);
  if (number === undefined) return notEvaluated({ id: 'gate/reason-not-in-evidence', args: { set } });
  const byLimits = hasLimits(gate) ? judgeNumber(gate, number, definition) : undefined;
  const byComparison = gate.versus === undefined ? undefined : judgeVersus(gate, number, definition, context);
  const outcome = worse(byLimits, byComparison);
  if (context.isTunedOnTheseRows !== true || outcome.verdict !== 'pass') return outcome;
  return { ...outcome, verdict: 'insufficient', reason: { id: 'gate/reason-tuned' } };
}

function notEvaluated(reason: Message): Outcome {
  return { value: null, interval: null, n: 0, verdict: 'not-evaluated', reason };
}

function judgeNumber(gate: GateConfig, number: GateNumber, definition: MetricDefinition | undefined): Outcome {
  const { value, interval, n } = number;
  if (value === null) {
    const reason: Message = { id: 'gate/reason-undefined', args: { reason: number.undefined ?? '' } };
    return { value, interval, n, verdict: 'insufficient', reason };
  }
  const isCount = definition?.unit === 'count';
  const byValue = gate.interval === 'none' || isCount;
  const judged = judgeLimit(value, interval, goodSide(gate), byValue);
  const uncovered = number.leftOut.filter((group) => !group.values.includes(null) && !isTooSmall(group.reason));
  if (judged.verdict === 'pass' && uncovered.length > 0) {
    const groups = uncovered.map((group) => group.values.join(' × ')).join(', ');
    const reason: Message = { id: 'gate/reason-left-out', args: { groups } };
    return { value, interval, n, verdict: 'insufficient', reason };
  }
  return { value, interval, n, ...judged, ...whyInsufficient(judged, number) };
}

/** Groups below `min_group` are left out because the user asked for it. */
function isTooSmall(reason: string): boolean {
  return /^fewer than \d+ rows$/.test(reason);
}

function whyInsufficient(
  judged: LimitVerdict,
  { interval, noInterval }: Pick<GateNumber, 'interval' | 'noInterval'>,
): { reason?: Message } {
  if (judged.verdict !== 'insufficient') return {};
  if (interval !== null) return { reason: { id: 'gate/reason-interval' } };
  return { reason: { id: 'gate/reason-no-interval', args: { reason: noInterval ?? '' } } };
}

function judgeVersus(
  gate: GateConfig,
  number: GateNumber,
  definition: MetricDefinition | undefined,
  context: GateContext,
): Outcome {
  const { comparison, version, hasNoApproval } = context;
  if (hasNoApproval === true) return notEvaluated({ id: 'gate/reason-no-approval' });
  if (comparison === undefined) {
    return notEvaluated({ id: 'gate/reason-no-comparison', args: { version, baseline: String(gate.versus) } });
  }
  const { difference, interval, matchedShare } = comparison;
  const isLowerBetter = definition?.better === 'lower';
  const gain = isLowerBetter ? negative(difference) : difference;
  const gainInterval: readonly [number, number] | null =
    interval === null || !isLowerBetter ? interval : [negative(interval[1]), negative(interval[0])];
  const good = { lower: negative(gate.margin ?? 0), upper: Number.POSITIVE_INFINITY, open: true };
  const judged = judgeLimit(gain, gainInterval, good, gate.interval === 'none');
  const outcome = { value: gain, interval: gainInterval, n: number.n, ...judged };
  if (judged.verdict === 'insufficient') {
    if (interval !== null) return { ...outcome, reason: { id: 'gate/reason-not-above' } };
    return { ...outcome, ...whyInsufficient(judged, comparison) };
  }
  if (judged.verdict !== 'pass' || matchedShare >= sufficientMatch) return outcome;
  const share = Math.floor(matchedShare * 1000) / 10;
  return { ...outcome, verdict: 'insufficient', reason: { id: 'gate/reason-unmatched', args: { share } } };
}

/** Without a negative zero. */
const negative = (x: number): number => 0 - x;

/** The good side of `min`, `max`, `within` and `within_ratio` together. */
function goodSide({ min, max, within, within_ratio: ratio }: GateConfig): GoodSide {
  return {
    lower: Math.max(min ?? -Infinity, within === undefined ? -Infinity : -within, ratio ?? -Infinity),
    upper: Math.min(max ?? Infinity, within ?? Infinity, ratio === undefined ? Infinity : 1 / ratio),
  };
}

function hasLimits(gate: GateConfig): boolean {
  return [gate.min, gate.max, gate.within, gate.within_ratio].some((limit) => limit !== undefined);
}

/** Worst last, when a gate has both limits and another version to keep up with. */
const severity = { pass: 0, insufficient: 1, 'not-evaluated': 2, fail: 3, stale: 0 } as const;

function worse(a: Outcome | undefined, b: Outcome | undefined): Outcome {
  if (a === undefined) return b ?? notEvaluated({ id: 'gate/reason-not-in-evidence', args: { set: '' } });
  return b !== undefined && severity[b.verdict] > severity[a.verdict] ? b : a;
}

function identity(
  gate: GateConfig,
  { model, version, set, place }: GateContext,
): Pick<GateResult, 'model' | 'version' | 'set' | 'group' | 'by' | 'limit' | 'file' | 'line' | 'column'> {
  const group = Object.entries(gate.group ?? {}).map(([column, value]) => [column, scalarText(value)]);
  return {
    model,
    version,
    set,
    ...place,
    ...(group.length === 0 ? {} : { group: Object.fromEntries(group) }),
    ...(gate.by === undefined ? {} : { by: [gate.by].flat() }),
    limit: limitOf(gate),
  };
}

function limitOf({ min, max, within, within_ratio, versus, margin }: GateConfig): GateLimit {
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(within === undefined ? {} : { within }),
    ...(within_ratio === undefined ? {} : { within_ratio }),
    ...(versus === undefined ? {} : { versus: String(versus) }),
    ...(margin === undefined ? {} : { margin }),
  };
}
