import type { Reason } from '../evaluation/reason.ts';
import type { CalibrationBins } from '../statistics/binary-statistic.ts';
import type { CalibrationErrorId } from './calibration-null.ts';
import type { CellFormula } from './cell-bootstrap.ts';
import type { Estimate } from './estimate.ts';
import type { Proportion } from './rates.ts';

/**
 * How the uncertainty of a defined metric of one group is known. Each task says which kind each of its metrics has;
 * intervals, gaps between groups and what is expected of equal groups follow from the kind alone.
 */
export type Uncertainty =
  /** A share of rows. */
  | { readonly kind: 'rate'; readonly proportion: Proportion }
  /** Limits in closed form. */
  | { readonly kind: 'estimate'; readonly estimate: Estimate }
  /**
   * A function of counts of independent rows that are alike: resampling rows is a multinomial draw over the counts.
   * Metrics of the same `counts` array share their draws.
   */
  | { readonly kind: 'cells'; readonly counts: Float64Array; readonly formula: CellFormula }
  /** A calibration error, which has no interval but a distribution under perfect calibration. */
  | { readonly kind: 'calibration error'; readonly id: CalibrationErrorId; readonly bins: CalibrationBins }
  | { readonly kind: 'none'; readonly reason: Reason };
