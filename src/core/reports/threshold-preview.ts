import type { Curves, Evaluation } from '../evaluation/document.ts';

type ThresholdCurve = NonNullable<Curves['thresholds']>;

/** The 2×2 table and its rates when positive means score ≥ `threshold`; a rate without a denominator is null. */
export interface ThresholdPoint {
  readonly threshold: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  readonly selectionRate: number | null;
  readonly recall: number | null;
  readonly precision: number | null;
  readonly falsePositiveRate: number | null;
}

/** The points of the curve in rising order of threshold: what a threshold slider moves over. */
export function thresholdPoints(curve: ThresholdCurve): readonly ThresholdPoint[] {
  return curve.threshold
    .map((threshold, index) => pointFrom(threshold, curve, index))
    .sort((left, right) => left.threshold - right.threshold);
}

/** Index of the point whose threshold is nearest; the lower of two that are equally near. */
export function nearestPoint(points: readonly ThresholdPoint[], threshold: number): number {
  let nearest = 0;
  for (const [index, point] of points.entries()) {
    const best = points[nearest];
    if (best && Math.abs(point.threshold - threshold) < Math.abs(best.threshold - threshold)) nearest = index;
  }
  return nearest;
}

/** The table at the evaluated threshold itself, which the curve's points need not contain. */
export function evaluatedPoint(evaluation: Evaluation): ThresholdPoint | undefined {
  const negative = evaluation.confusion?.counts[0];
  const positive = evaluation.confusion?.counts[1];
  if (evaluation.task !== 'binary' || !negative || !positive) return undefined;
  const [trueNegatives = 0, falsePositives = 0] = negative;
  const [falseNegatives = 0, truePositives = 0] = positive;
  return withRates({
    threshold: evaluation.threshold ?? Number.NaN,
    truePositives,
    falsePositives,
    falseNegatives,
    trueNegatives,
  });
}

function pointFrom(threshold: number, curve: ThresholdCurve, index: number): ThresholdPoint {
  return withRates({
    threshold,
    truePositives: curve.true_positives[index] ?? 0,
    falsePositives: curve.false_positives[index] ?? 0,
    falseNegatives: curve.false_negatives[index] ?? 0,
    trueNegatives: curve.true_negatives[index] ?? 0,
  });
}

type Cells = Pick<
  ThresholdPoint,
  'threshold' | 'truePositives' | 'falsePositives' | 'falseNegatives' | 'trueNegatives'
>;

function withRates(cells: Cells): ThresholdPoint {
  const selected = cells.truePositives + cells.falsePositives;
  const positives = cells.truePositives + cells.falseNegatives;
  const negatives = cells.falsePositives + cells.trueNegatives;
  return {
    ...cells,
    selectionRate: share(selected, positives + negatives),
    recall: share(cells.truePositives, positives),
    precision: share(cells.truePositives, selected),
    falsePositiveRate: share(cells.falsePositives, negatives),
  };
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
