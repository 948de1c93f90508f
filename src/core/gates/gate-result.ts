import { formatMessage, type Language, type Message } from '../messages/catalog.ts';
import { reportWords } from '../messages/report.ts';
import { reasonText } from '../reports/reason-text.ts';
import type { JudgedGate } from './judge-gate.ts';
import type { GateResult } from './verdict.ts';

/**
 * A judged gate with its reason in words: in the reader's language for reports and the editor, in English, whose words
 * are stable, for JSON.
 */
export function gateResult(gate: JudgedGate, language: Language): GateResult {
  const { reason, n: _rows, ...result } = gate;
  return reason === undefined ? result : { ...result, reason: inWords(reason, language) };
}

/** The message; an argument `reason` is a reason of the evidence. */
function inWords({ id, args = {} }: Message, language: Language): string {
  const { reason } = args;
  const spoken = typeof reason === 'string' ? { reason: reasonText(reason, reportWords(language)) } : {};
  return formatMessage(id, { ...args, ...spoken }, language);
}
