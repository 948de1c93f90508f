import { normalCdf, normalDensity, normalQuantile } from './normal.ts';

/** Nodes and weights of the 16-point Gauss–Legendre rule on [−1, 1]; the rule is symmetric. */
const NODES = [
  0.09501250983763744, 0.2816035507792589, 0.4580167776572274, 0.6178762444026438, 0.755404408355003,
  0.8656312023878318, 0.9445750230732326, 0.9894009349916499,
] as const;
const WEIGHTS = [
  0.1894506104550685, 0.18260341504492358, 0.16915651939500254, 0.14959598881657674, 0.12462897125553388,
  0.09515851168249279, 0.062253523938647894, 0.027152459411754096,
] as const;

/** Pairs of points at which ∫ φ(z) … dz over [−9, 9] is evaluated, what each weighs, φ and Φ there. */
interface Quadrature {
  readonly points: Float64Array;
  readonly density: Float64Array;
  readonly below: Float64Array;
  /** One weight for each pair of points. */
  readonly weights: Float64Array;
}

const halfPanel = 9 / 16;

function gaussLegendre(): Quadrature {
  const points: number[] = [];
  const weights: number[] = [];
  for (let panel = 0; panel < 16; panel++) {
    const middle = -9 + (2 * panel + 1) * halfPanel;
    NODES.forEach((node, i) => {
      points.push(middle - halfPanel * node, middle + halfPanel * node);
      weights.push(WEIGHTS[i] ?? 0);
    });
  }
  return {
    points: Float64Array.from(points),
    density: Float64Array.from(points, normalDensity),
    below: Float64Array.from(points, normalCdf),
    weights: Float64Array.from(weights),
  };
}

let quadrature: Quadrature | undefined;

/**
 * P(range ≤ q) of k independent standard normal variables: the studentised range with known variance (df = ∞),
 * K ∫ φ(z) [Φ(z) − Φ(z − q)]^(K−1) dz over the largest of them (scipy `studentized_range.cdf(q, k, np.inf)`).
 */
export function studentizedRangeCdf(q: number, k: number): number {
  if (!(q > 0)) return 0;
  quadrature ??= gaussLegendre();
  const { points, density, below, weights } = quadrature;
  let sum = 0;
  for (let pair = 0; pair < weights.length; pair++) {
    const [low, high] = [2 * pair, 2 * pair + 1];
    const atLow = density[low]! * (below[low]! - normalCdf(points[low]! - q)) ** (k - 1);
    const atHigh = density[high]! * (below[high]! - normalCdf(points[high]! - q)) ** (k - 1);
    sum += weights[pair]! * (atLow + atHigh);
  }
  return Math.min(1, k * (sum * halfPanel));
}

const quantiles = new Map<string, number>();

/** Quantile of the studentised range of k ≥ 2 groups with df = ∞. Remembered for each (p, k). */
export function studentizedRangeQuantile(p: number, k: number): number {
  const key = `${p} ${k}`;
  const known = quantiles.get(key);
  if (known !== undefined) return known;
  // A pair alone is a lower limit, exact for two groups; every pair at its share of 1 − p (Bonferroni) an upper one.
  const pair = Math.SQRT2 * normalQuantile((1 + p) / 2);
  const all = Math.SQRT2 * normalQuantile(1 - (1 - p) / (k * (k - 1)));
  const quantile = k === 2 ? pair : solve((q) => studentizedRangeCdf(q, k) - p, pair, all);
  quantiles.set(key, quantile);
  return quantile;
}

/** Root of an increasing function: the Illinois variant of false position. */
function solve(f: (x: number) => number, from: number, to: number): number {
  let [low, high, atLow, atHigh] = [from, to, f(from), f(to)];
  for (let step = 0; step < 200 && high - low > 1e-14 * high; step++) {
    const secant = (low * atHigh - high * atLow) / (atHigh - atLow);
    const middle = step % 3 === 2 ? (low + high) / 2 : secant;
    const value = f(middle);
    if (value === 0) return middle;
    if (value < 0) {
      [low, atLow, atHigh] = [middle, value, atHigh / 2];
    } else {
      [high, atHigh, atLow] = [middle, value, atLow / 2];
    }
    if (Math.abs(value) < 2e-16) return middle;
  }
  return (low + high) / 2;
}

/**
 * Normal critical value for all pairwise comparisons of k groups at once: q(confidence; k, ∞)/√2.
 * Equals the ordinary two-sided critical value for two groups (Tukey 1953, Kramer 1956).
 */
export function pairwiseCritical(confidence: number, k: number): number {
  return studentizedRangeQuantile(confidence, k) / Math.SQRT2;
}
