const NEAREST_TO_ZERO = 2 ** -52;

/** −ln of the probability given to the label, clipped to [2⁻⁵², 1 − 2⁻⁵²]. */
export function logLossOfRow(positive: boolean, score: number): number {
  const clipped = Math.min(1 - NEAREST_TO_ZERO, Math.max(NEAREST_TO_ZERO, score));
  return positive ? -Math.log(clipped) : -Math.log1p(-clipped);
}

/** Squared error of the probability. */
export function brierOfRow(positive: boolean, score: number): number {
  return (positive ? 1 - score : score) ** 2;
}
