import type { GateResult } from '../gates/verdict.ts';
import type { Language } from '../messages/catalog.ts';
import { saidAs } from './metric-display.ts';
import { decimalsFor, formatInterval, formatMeasured, formatNumber, halfWidth, type Said } from './number-format.ts';

/** The parts of a judged gate that decide how its number is written. */
type JudgedNumber = Pick<GateResult, 'metric' | 'value' | 'interval'> & {
  readonly limit: { readonly versus?: string | undefined };
};

/**
 * Numbers of a gate are written as its limit is: a plain number, never a percentage or points, so that
 * `0.149` is read against `≤ 0.10`.
 */
function saidInGate(gate: JudgedNumber): Said {
  return saidAs(gate.metric) === 'count' ? 'count' : 'number';
}

/** The value that a gate judges. */
export function valueOfGate(gate: JudgedNumber, language: Language): string {
  if (gate.limit.versus !== undefined && gate.value !== null) {
    return formatNumber(gate.value, { language, decimals: decimalsFor(halfWidth(gate.interval)), signed: true });
  }
  return formatMeasured(gate, saidInGate(gate), language);
}

/** The interval that a gate judges, or undefined when there is none. */
export function rangeOfGate(gate: JudgedNumber, language: Language): string | undefined {
  return gate.interval ? formatInterval(gate.interval, saidInGate(gate), language) : undefined;
}
