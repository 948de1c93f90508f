/** The five words that every face uses. */
export type Verdict = 'pass' | 'fail' | 'insufficient' | 'not-evaluated' | 'stale';

export interface GateLimit {
  readonly min?: number;
  readonly max?: number;
  readonly within?: number;
  readonly within_ratio?: number;
  readonly versus?: string;
  readonly margin?: number;
}

/** A gate judged from evidence. `verdict` stays what it was when `stale`, in `was`. */
export interface GateResult {
  readonly model: string;
  readonly version: string;
  readonly set: string;
  readonly metric: string;
  /** `roc_auc ≥ 0.75`, `recall[sex=female] ≥ 0.6`: the gate in one line, as every face prints it. */
  readonly title: string;
  readonly group?: Readonly<Record<string, string>>;
  readonly by?: readonly string[];
  readonly limit: GateLimit;
  /**
   * Of a gate with `versus`: the paired difference, oriented so that positive is better, and its interval; where a
   * limit of its own decides, and without `versus`: the number itself.
   */
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  readonly verdict: Verdict;
  readonly was?: Verdict;
  /** For a failure: the whole interval is on the wrong side, so chance does not explain it. */
  readonly shown?: boolean;
  /** Why it is insufficient or not evaluated, in words. */
  readonly reason?: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
