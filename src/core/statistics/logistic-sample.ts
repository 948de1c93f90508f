/**
 * What a logistic regression of a label on one number x asks of its sample. Both samples here, of rows and of
 * moments, answer the same: log-likelihood, gradient, information and the middle of the sandwich.
 */
export interface LogisticSample {
  /** Fills `out` (see {@link term}) at P(positive) = 1/(1 + e^−(intercept + slope·x)). */
  evaluate(intercept: number, slope: number, out: Float64Array): void;
  /** Whether the answer is good to 1e-9 at this slope. */
  trusts(slope: number): boolean;
}

/** Places of what {@link LogisticSample.evaluate} fills in; z = (1, x), r = y − μ. */
export const term = {
  logLikelihood: 0,
  /** Σ w r z */
  gradient0: 1,
  gradient1: 2,
  /** Σ w μ(1−μ) z zᵀ */
  information00: 3,
  information01: 4,
  information11: 5,
  /** Σ "w²" r² z zᵀ */
  meat00: 6,
  meat01: 7,
  meat11: 8,
} as const;

export const termCount = 9;

export const expit = (eta: number): number => {
  const e = Math.exp(-Math.abs(eta));
  return eta >= 0 ? 1 / (1 + e) : e / (1 + e);
};

export const softplus = (eta: number): number => Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta)));

/** The rows themselves: x of the negative rows first, then of the positive ones. One exponential gives μ and 1 − μ. */
export class RowSample implements LogisticSample {
  constructor(
    private readonly x: Float64Array,
    private readonly negatives: number,
    /** w and "w²" of each row; absent without weights. */
    private readonly weights?: { readonly first: Float64Array; readonly square: Float64Array },
  ) {}

  trusts(): boolean {
    return true;
  }

  evaluate(intercept: number, slope: number, out: Float64Array): void {
    out.fill(0);
    for (let i = 0; i < this.x.length; i++) {
      const x = this.x[i]!;
      const w = this.weights?.first[i] ?? 1;
      const w2 = this.weights?.square[i] ?? 1;
      const eta = intercept + slope * x;
      const e = Math.exp(-Math.abs(eta));
      const larger = 1 / (1 + e);
      const smaller = e / (1 + e);
      const isPositive = i >= this.negatives;
      const isRight = isPositive === eta >= 0;
      const miss = isRight ? smaller : larger;
      const residual = isPositive ? miss : -miss;
      const information = w * larger * smaller;
      const meat = w2 * miss * miss;
      out[term.logLikelihood]! -= w * (Math.log1p(e) + (isRight ? 0 : Math.abs(eta)));
      out[term.gradient0]! += w * residual;
      out[term.gradient1]! += w * residual * x;
      out[term.information00]! += information;
      out[term.information01]! += information * x;
      out[term.information11]! += information * x * x;
      out[term.meat00]! += meat;
      out[term.meat01]! += meat * x;
      out[term.meat11]! += meat * x * x;
    }
  }
}
