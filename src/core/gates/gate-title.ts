import type { GateConfig } from '../config/model-config.ts';
import { scalarText } from '../config/scalar-text.ts';

/** A gate in one line, as every face prints it: `recall[sex=female] ≥ 0.60`, `roc_auc versus 1 > −0.01`. */
export function gateTitle(gate: GateConfig, metric: string): string {
  const subject = `${metric}${subjectGroup(gate)}`;
  const parts: string[] = [];
  if (gate.min !== undefined && gate.max !== undefined) {
    parts.push(`${limitText(gate.min)} ≤ ${subject} ≤ ${limitText(gate.max)}`);
  } else if (gate.min !== undefined) parts.push(`${subject} ≥ ${limitText(gate.min)}`);
  else if (gate.max !== undefined) parts.push(`${subject} ≤ ${limitText(gate.max)}`);
  if (gate.within !== undefined) parts.push(`|${subject}| ≤ ${limitText(gate.within)}`);
  if (gate.within_ratio !== undefined) {
    parts.push(`${limitText(gate.within_ratio)} ≤ ${subject} ≤ 1/${limitText(gate.within_ratio)}`);
  }
  if (gate.versus !== undefined) parts.push(`${subject} versus ${gate.versus} > ${limitText(-(gate.margin ?? 0))}`);
  return parts.join(', ');
}

function subjectGroup(gate: GateConfig): string {
  const by = gate.by === undefined ? [] : [gate.by].flat();
  const group = Object.entries(gate.group ?? {}).map(([column, value]) => `${column}=${scalarText(value)}`);
  const inside = group.length > 0 ? group : by;
  return inside.length === 0 ? '' : `[${inside.join(', ')}]`;
}

/** At least two decimals, so that limits of one list line up; more where the limit has more. */
function limitText(limit: number): string {
  const plain = String(Math.abs(limit));
  const hasFewDecimals = /^\d{1,4}(\.\d{1,2})?$/.test(plain) && !(Number.isInteger(limit) && Math.abs(limit) > 1);
  const text = hasFewDecimals ? Math.abs(limit).toFixed(2) : plain;
  return limit < 0 ? `−${text}` : text;
}
