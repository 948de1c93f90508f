import { expit, type LogisticSample, softplus, term } from './logistic-sample.ts';

/** Moments 0 … 8 of x about the middle of its bin. */
export const momentCount = 9;

/**
 * A sample of a logistic regression that keeps only the moments of x in narrow bins. In each bin the logistic
 * function is its Taylor series about the middle, so that sums over rows are sums over moments. With order 8 the
 * remainder is below 2.1e-5·t⁹ at t = slope · half a bin: 2e-9 of a row at the edge of a bin where t = 0.35, and
 * a hundredth of that in sums, in which it changes sign.
 */
export class MomentSample implements LogisticSample {
  /** Mean of x; the regression is on x − center, which keeps digits. */
  readonly center: number;

  /**
   * @param middles of the bins
   * @param halfWidth of the bins
   * @param moments `[(bin * 2 + label) * momentCount + k]`: Σ w (x − middle)^k
   * @param squares the same with "w²"; the same array without weights
   */
  constructor(
    private readonly middles: Float64Array,
    private readonly halfWidth: number,
    private readonly moments: Float64Array,
    private readonly squares: Float64Array,
  ) {
    let weight = 0;
    let sum = 0;
    for (let row = 0; row < middles.length * 2; row++) {
      const total = moments[row * momentCount]!;
      weight += total;
      sum += total * middles[row >> 1]! + moments[row * momentCount + 1]!;
    }
    this.center = sum / weight;
  }

  trusts(slope: number): boolean {
    return Math.abs(slope) * this.halfWidth <= 0.35;
  }

  evaluate(intercept: number, slope: number, out: Float64Array): void {
    out.fill(0);
    for (let bin = 0; bin < this.middles.length; bin++) {
      const negative = bin * 2 * momentCount;
      if (this.moments[negative] === 0 && this.moments[negative + momentCount] === 0) continue;
      const x = this.middles[bin]! - this.center;
      expandLogistic(intercept + slope * x, slope);
      this.#addLikelihood(out, negative, intercept + slope * x, slope, x);
      this.#addMeat(out, negative, x);
    }
  }

  #addLikelihood(out: Float64Array, negative: number, eta: number, slope: number, x: number): void {
    const { moments } = this;
    const positive = negative + momentCount;
    let mu = 0;
    let muD = 0;
    let information = 0;
    let informationD = 0;
    let informationDD = 0;
    let softplusSum = softplus(eta) * (moments[negative]! + moments[positive]!);
    for (let k = 0; k < momentCount; k++) {
      const m0 = moments[negative + k]! + moments[positive + k]!;
      mu += logistic[k]! * m0;
      information += slopeOfLogistic[k]! * m0;
      if (k + 1 === momentCount) break;
      const m1 = moments[negative + k + 1]! + moments[positive + k + 1]!;
      muD += logistic[k]! * m1;
      informationD += slopeOfLogistic[k]! * m1;
      softplusSum += (slope * logistic[k]! * m1) / (k + 1);
      if (k + 2 === momentCount) continue;
      informationDD += slopeOfLogistic[k]! * (moments[negative + k + 2]! + moments[positive + k + 2]!);
    }
    const y = moments[positive]!;
    const yD = moments[positive + 1]!;
    const residual = y - mu;
    out[term.logLikelihood]! += eta * y + slope * yD - softplusSum;
    out[term.gradient0]! += residual;
    out[term.gradient1]! += x * residual + yD - muD;
    out[term.information00]! += information;
    out[term.information01]! += x * information + informationD;
    out[term.information11]! += x * x * information + 2 * x * informationD + informationDD;
  }

  /** r² is μ² for negative rows and (1 − μ)² for positive ones; μ² = μ − μ(1−μ), (1−μ)² = 1 − μ − μ(1−μ). */
  #addMeat(out: Float64Array, negative: number, x: number): void {
    const { squares } = this;
    const positive = negative + momentCount;
    let meat = 0;
    let meatD = 0;
    let meatDD = 0;
    for (let k = 0; k < momentCount; k++) {
      const ofNegative = logistic[k]! - slopeOfLogistic[k]!;
      const ofPositive = (k === 0 ? 1 : 0) - logistic[k]! - slopeOfLogistic[k]!;
      meat += ofNegative * squares[negative + k]! + ofPositive * squares[positive + k]!;
      if (k + 1 === momentCount) break;
      meatD += ofNegative * squares[negative + k + 1]! + ofPositive * squares[positive + k + 1]!;
      if (k + 2 === momentCount) continue;
      meatDD += ofNegative * squares[negative + k + 2]! + ofPositive * squares[positive + k + 2]!;
    }
    out[term.meat00]! += meat;
    out[term.meat01]! += x * meat + meatD;
    out[term.meat11]! += x * x * meat + 2 * x * meatD + meatDD;
  }
}

/** Taylor coefficients in d of μ(η + slope·d) and of μ(1 − μ). */
const logistic = new Float64Array(momentCount);
const slopeOfLogistic = new Float64Array(momentCount);

/** From the differential equation μ′ = slope·μ(1 − μ). */
function expandLogistic(eta: number, slope: number): void {
  logistic[0] = expit(eta);
  slopeOfLogistic[0] = logistic[0]! * expit(-eta);
  for (let k = 1; k < momentCount; k++) {
    logistic[k] = (slope * slopeOfLogistic[k - 1]!) / k;
    let square = 0;
    for (let i = 0; i <= k; i++) square += logistic[i]! * logistic[k - i]!;
    slopeOfLogistic[k] = logistic[k]! - square;
  }
}
