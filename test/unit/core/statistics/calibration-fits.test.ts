import assert from 'node:assert/strict';
import type { WeightKind } from '../../../../src/core/evaluation/plan.ts';
import type { CalibrationFit } from '../../../../src/core/statistics/binary-statistic.ts';
import { calibrationFits } from '../../../../src/core/statistics/calibration-fits.ts';
import { scoreSpans } from '../../../../src/core/statistics/score-spans.ts';
import { sortByScore } from '../../../../src/core/statistics/sort-by-score.ts';
import { type SyntheticRows, syntheticRows } from '../../../support/random-binary-rows.ts';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

interface PlainRow {
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

/** Newton's method on the rows, as a textbook has it; the oracle. */
function plainFit(rows: readonly PlainRow[], slopeFixed: boolean, square: (w: number) => number) {
  let [a, b] = [0, slopeFixed ? 1 : 0];
  const total = (of: (row: PlainRow, mu: number) => number): number =>
    rows.reduce((sum, row) => sum + of(row, sigmoid(a + b * row.x)), 0);
  let inverse: readonly [number, number, number] = [0, 0, 0];
  for (let step = 0; step < 50; step++) {
    const g0 = total(({ y, w }, mu) => w * (y - mu));
    const g1 = total(({ x, y, w }, mu) => w * (y - mu) * x);
    const h00 = total(({ w }, mu) => w * mu * (1 - mu));
    const h01 = total(({ x, w }, mu) => w * mu * (1 - mu) * x);
    const h11 = total(({ x, w }, mu) => w * mu * (1 - mu) * x * x);
    const determinant = h00 * h11 - h01 * h01;
    inverse = slopeFixed ? [1 / h00, 0, 0] : [h11 / determinant, -h01 / determinant, h00 / determinant];
    a += inverse[0] * g0 + inverse[1] * g1;
    b += inverse[1] * g0 + inverse[2] * g1;
    if (Math.abs(g0) + Math.abs(g1) < 1e-11 * rows.length) break;
  }
  const m00 = total(({ y, w }, mu) => square(w) * (y - mu) ** 2);
  const m01 = total(({ x, y, w }, mu) => square(w) * (y - mu) ** 2 * x);
  const m11 = total(({ x, y, w }, mu) => square(w) * (y - mu) ** 2 * x * x);
  const variance = (i: number, j: number): number => i * i * m00 + 2 * i * j * m01 + j * j * m11;
  return {
    intercept: a,
    slope: b,
    interceptVariance: variance(inverse[0], inverse[1]),
    slopeVariance: variance(inverse[1], inverse[2]),
  };
}

function fits({ rows, cells }: SyntheticRows, kind: WeightKind = 'sampling'): CalibrationFit[] {
  const sorted = sortByScore(rows);
  const largest = rows.weight === undefined ? 1 : Math.max(...rows.weight);
  return calibrationFits(sorted, cells, scoreSpans(sorted, cells), { kind, largest });
}

function compareWithRows(data: SyntheticRows, kind: WeightKind = 'sampling'): void {
  const square = kind === 'sampling' ? (w: number) => w * w : (w: number) => w;
  fits(data, kind).forEach((fit, group) => {
    const rows: PlainRow[] = [];
    data.rows.score.forEach((p, i) => {
      if (group !== 0 && data.group[i] !== group - 1) return;
      const clipped = Math.min(Math.max(p, 1e-6), 1 - 1e-6);
      rows.push({ x: Math.log(clipped / (1 - clipped)), y: data.label[i] ?? 0, w: data.rows.weight?.[i] ?? 1 });
    });
    const free = plainFit(rows, false, square);
    const fixed = plainFit(rows, true, square);
    const same = (name: string, actual: number, expected: number): void =>
      assert.ok(
        Math.abs(actual - expected) <= 1e-8 * Math.max(1, Math.abs(expected)) &&
          (!name.includes('variance') || Math.abs(actual - expected) <= 1e-6 * expected),
        `${name} of group ${group}: ${actual}, by rows ${expected}`,
      );
    same('slope', fit.slope, free.slope);
    same('slope variance', fit.slopeVariance, free.slopeVariance);
    same('intercept', fit.intercept, fixed.intercept);
    same('intercept variance', fit.interceptVariance, fixed.interceptVariance);
  });
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

describe('calibrationFits', function () {
  this.timeout(20_000);

  it('agrees to 1e-8 with iterated fits on rows', () => {
    compareWithRows(
      syntheticRows(6000, 3, (random, group) => {
        const x = normal(random) * 2 - 1;
        return { score: sigmoid(x), label: random() < sigmoid(0.3 * group + (0.6 + 0.3 * group) * x) };
      }),
    );
  });

  it('agrees with weights of both kinds', () => {
    const draw = (weight: (random: () => number) => number) =>
      syntheticRows(4000, 2, (random) => {
        const x = normal(random) - 2;
        return { score: sigmoid(x), label: random() < sigmoid(0.8 * x), weight: weight(random) };
      });
    compareWithRows(draw((random) => random() * 5));
    compareWithRows(
      draw((random) => Math.floor(random() * 4)),
      'frequency',
    );
  });

  it('agrees for rare labels, extreme scores, ties and small groups', () => {
    compareWithRows(
      syntheticRows(8000, 2, (random) => {
        const x = normal(random) - 6;
        return { score: sigmoid(x), label: random() < sigmoid(x + 0.5) };
      }),
    );
    compareWithRows(
      syntheticRows(3000, 2, (random) => {
        const score = random() < 0.05 ? Number(random() < 0.5) : Math.round(random() * 20) / 20;
        return { score, label: random() < 0.2 + 0.6 * score };
      }),
    );
    compareWithRows(
      syntheticRows(120, 4, (random) => {
        const score = random();
        return { score, label: random() < 0.3 + 0.4 * score };
      }),
    );
  });

  it('agrees for the steepest slopes that bins are trusted with', () => {
    const steep = syntheticRows(4000, 2, (random) => {
      const z = normal(random);
      return { score: sigmoid(z / 10), label: random() < sigmoid(z / 1.7) };
    });
    steep.rows.score[0] = 1e-6;
    steep.rows.score[1] = 1 - 1e-6;
    compareWithRows(steep);
  });

  it('agrees where scores are so timid that the slope is too steep for bins', () => {
    const data = syntheticRows(3000, 2, (random) => {
      const z = normal(random);
      const outlier = random() < 0.001;
      return { score: outlier ? Number(random() < 0.5) : sigmoid(z / 25), label: random() < sigmoid(z / 2) };
    });
    compareWithRows(data);
    assert.ok((fits(data)[0]?.slope ?? 0) !== 1);
    const timid = syntheticRows(2000, 1, (random, _) => {
      const z = normal(random);
      return { score: sigmoid(z / 40), label: random() < sigmoid(z) };
    });
    timid.rows.score[0] = 1e-6;
    timid.rows.score[1] = 1 - 1e-6;
    timid.rows.cell[0] = 0;
    timid.label[0] = 0;
    timid.rows.cell[1] = 1;
    timid.label[1] = 1;
    compareWithRows(timid);
    assert.ok((fits(timid)[0]?.slope ?? 0) > 10);
  });

  it('has no slope where all scores are equal or the score separates the labels', () => {
    const equal = fits(syntheticRows(50, 1, (random) => ({ score: 0.3, label: random() < 0.5 })))[0];
    assert.ok(Number.isNaN(equal?.slope) && Number.isFinite(equal?.intercept));
    const separated = fits(
      syntheticRows(50, 1, (random) => {
        const score = random();
        return { score, label: score >= 0.5 };
      }),
    )[0];
    assert.ok(Number.isNaN(separated?.slope) && Number.isFinite(separated?.intercept));
  });

  it('has neither slope nor intercept with one class', () => {
    const [fit] = fits(syntheticRows(20, 1, (random) => ({ score: random(), label: true })));
    assert.ok(fit && Object.values(fit).every(Number.isNaN));
  });
});
