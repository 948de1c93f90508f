import type { PlainReason } from '../evaluation/reason.ts';

/** Why a metric of rows that weigh nothing together is undefined. */
export function withoutWeight(rows: number): PlainReason {
  return rows === 0 ? 'no rows' : 'all weights are zero';
}
