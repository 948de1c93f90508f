import { normalCdf, normalQuantile } from './normal.ts';
import { quantile } from './quantile.ts';

/** Share of draws below a value, ties counted half. */
function shareBelow(draws: Float64Array, value: number): number {
  let [below, equal] = [0, 0];
  for (let i = 0; i < draws.length; i++) {
    const draw = draws[i]!;
    if (draw < value) below += 1;
    else if (draw === value) equal += 1;
  }
  return (below + equal / 2) / draws.length;
}

/**
 * Bias-corrected and accelerated percentile interval (Efron 1987; scipy `bootstrap(method='BCa')`) from bootstrap
 * draws, which it rearranges.
 */
export function bcaInterval(
  draws: Float64Array,
  value: number,
  acceleration: number,
  confidence: number,
): [number, number] {
  const half = 0.5 / draws.length;
  const bias = normalQuantile(Math.min(1 - half, Math.max(half, shareBelow(draws, value))));
  const end = (p: number) => {
    const shifted = bias + normalQuantile(p);
    return quantile(draws, normalCdf(bias + shifted / (1 - acceleration * shifted)));
  };
  return [end((1 - confidence) / 2), end((1 + confidence) / 2)];
}

/**
 * Acceleration by the jackknife: Σ d³ / (6 (Σ d²)^1.5) with d the mean of the leave-one-out values less each of
 * them. Rows that share a cell share their value, so that one value a cell, with its count, is enough.
 */
export function jackknifeAcceleration(leftOut: readonly number[], counts: readonly number[]): number {
  let [rows, sum] = [0, 0];
  leftOut.forEach((value, cell) => {
    if (!Number.isFinite(value)) return;
    rows += counts[cell] ?? 0;
    sum += (counts[cell] ?? 0) * value;
  });
  let [squares, cubes] = [0, 0];
  leftOut.forEach((value, cell) => {
    if (!Number.isFinite(value)) return;
    const deviation = sum / rows - value;
    squares += (counts[cell] ?? 0) * deviation ** 2;
    cubes += (counts[cell] ?? 0) * deviation ** 3;
  });
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}
