import { formatMessage, type Language } from '../messages/catalog.ts';
import type { JudgedGate } from './judge-gate.ts';
import type { GateResult } from './verdict.ts';

/** A judged gate with its reason in words, as reports, JSON and the editor take it. */
export function gateResult(gate: JudgedGate, language: Language): GateResult {
  const { reason, n: _rows, ...result } = gate;
  return reason === undefined ? result : { ...result, reason: formatMessage(reason.id, reason.args ?? {}, language) };
}
