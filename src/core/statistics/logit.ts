const nearestToZero = 1e-6;
const nearestToOne = 1 - nearestToZero;

/** Keeps a probability away from 0 and 1, where the logit is infinite. */
export const clipForLogit = (p: number): number => Math.min(Math.max(p, nearestToZero), nearestToOne);

/** ln(p / (1 − p)) of a clipped probability. */
export function logit(p: number): number {
  const clipped = clipForLogit(p);
  return Math.log(clipped / (1 - clipped));
}
