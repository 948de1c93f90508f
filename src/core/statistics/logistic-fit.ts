import { type LogisticSample, term, termCount } from './logistic-sample.ts';

const mostSteps = 60;
const mostHalvings = 30;
/** A step that moves the linear predictor by less is the last one; Newton's error is then its square. */
const smallStep = 1e-7;

export interface LogisticFit {
  readonly intercept: number;
  readonly slope: number;
  readonly interceptVariance: number;
  readonly slopeVariance: number;
}

/** `untrusted`: the sample can't answer at the slopes that the fit needs. Undefined: the fit does not converge. */
export type FitOutcome = LogisticFit | 'untrusted' | undefined;

/** Maximum likelihood by Newton's method with step halving, from slope 1; sandwich variances (HC0, White 1980). */
export function fitLogistic(sample: LogisticSample, interceptStart: number): FitOutcome {
  return newton(sample, interceptStart, 1, false);
}

/** The intercept alone, with the slope fixed at 1. */
export function fitIntercept(sample: LogisticSample, interceptStart: number): FitOutcome {
  return newton(sample, interceptStart, 1, true);
}

function newton(sample: LogisticSample, intercept0: number, slope0: number, slopeFixed: boolean): FitOutcome {
  let intercept = intercept0;
  let slope = slope0;
  let here = new Float64Array(termCount);
  let there = new Float64Array(termCount);
  if (!sample.trusts(slope)) return 'untrusted';
  sample.evaluate(intercept, slope, here);
  for (let step = 0; step < mostSteps; step++) {
    const [da, db] = direction(here, slopeFixed);
    if (!Number.isFinite(da) || !Number.isFinite(db)) return undefined;
    let fraction = 1;
    for (let halving = 0; ; halving++) {
      const nextSlope = slope + fraction * db;
      if (!sample.trusts(nextSlope)) return 'untrusted';
      sample.evaluate(intercept + fraction * da, nextSlope, there);
      if (gainsEnough(here, there) || halving === mostHalvings) break;
      fraction /= 2;
    }
    const moved = movement(here, da, db);
    intercept += fraction * da;
    slope += fraction * db;
    [here, there] = [there, here];
    if (fraction === 1 && moved < smallStep) return { intercept, slope, ...variances(here, slopeFixed) };
  }
  return undefined;
}

/** Rounding may hide the gain of the last steps. */
const gainsEnough = (before: Float64Array, after: Float64Array): boolean =>
  after[term.logLikelihood]! >= before[term.logLikelihood]! - 1e-9 * (1 + Math.abs(before[term.logLikelihood]!));

/** Root mean square change of the linear predictor, rows weighing by their information. */
function movement(at: Float64Array, da: number, db: number): number {
  const change =
    at[term.information00]! * da * da + 2 * at[term.information01]! * da * db + at[term.information11]! * db * db;
  return Math.sqrt(Math.max(0, change) / at[term.information00]!);
}

/** Newton's step: information⁻¹ · gradient. */
function direction(at: Float64Array, slopeFixed: boolean): [number, number] {
  if (slopeFixed) return [at[term.gradient0]! / at[term.information00]!, 0];
  const [i00, i01, i11] = inverse(at);
  const g0 = at[term.gradient0]!;
  const g1 = at[term.gradient1]!;
  return [i00 * g0 + i01 * g1, i01 * g0 + i11 * g1];
}

function inverse(at: Float64Array): [number, number, number] {
  const a = at[term.information00]!;
  const b = at[term.information01]!;
  const c = at[term.information11]!;
  const determinant = a * c - b * b;
  return [c / determinant, -b / determinant, a / determinant];
}

/** Diagonal of information⁻¹ · meat · information⁻¹. */
function variances(at: Float64Array, slopeFixed: boolean): Pick<LogisticFit, 'interceptVariance' | 'slopeVariance'> {
  const m00 = at[term.meat00]!;
  if (slopeFixed) return { interceptVariance: m00 / at[term.information00]! ** 2, slopeVariance: 0 };
  const [i00, i01, i11] = inverse(at);
  const m01 = at[term.meat01]!;
  const m11 = at[term.meat11]!;
  return {
    interceptVariance: i00 * i00 * m00 + 2 * i00 * i01 * m01 + i01 * i01 * m11,
    slopeVariance: i01 * i01 * m00 + 2 * i01 * i11 * m01 + i11 * i11 * m11,
  };
}
