import assert from 'node:assert/strict';
import { evaluatedPoint, nearestPoint, thresholdPoints } from '../../../../src/core/reports/threshold-preview.ts';
import { sampleEvaluation } from '../../../support/sample-evaluation.ts';

const curve = {
  threshold: [0.8, 0.2, 0.5],
  true_positives: [1, 4, 3],
  false_positives: [0, 3, 1],
  false_negatives: [3, 0, 1],
  true_negatives: [4, 1, 3],
};

describe('threshold preview', () => {
  it('gives the table and its rates at each threshold, from low to high', () => {
    const points = thresholdPoints(curve);
    assert.deepEqual(
      points.map(({ threshold, selectionRate, recall, precision, falsePositiveRate }) => [
        threshold,
        selectionRate,
        recall,
        precision,
        falsePositiveRate,
      ]),
      [
        [0.2, 7 / 8, 1, 4 / 7, 3 / 4],
        [0.5, 4 / 8, 3 / 4, 3 / 4, 1 / 4],
        [0.8, 1 / 8, 1 / 4, 1, 0],
      ],
    );
  });

  it('leaves a rate without a denominator undefined', () => {
    const [point] = thresholdPoints({
      threshold: [1],
      true_positives: [0],
      false_positives: [0],
      false_negatives: [0],
      true_negatives: [5],
    });
    assert.equal(point?.precision, null);
    assert.equal(point?.recall, null);
    assert.equal(point?.selectionRate, 0);
  });

  it('finds the nearest point', () => {
    const points = thresholdPoints(curve);
    assert.equal(nearestPoint(points, 0), 0);
    assert.equal(nearestPoint(points, 0.51), 1);
    assert.equal(nearestPoint(points, 0.9), 2);
  });

  it('takes the evaluated point from the confusion matrix, rows being the labels', () => {
    const evaluation = sampleEvaluation();
    const counts = [
      [50, 10],
      [5, 35],
    ];
    const point = evaluatedPoint({ ...evaluation, confusion: { labels: ['bad', 'good'], counts } });
    assert.deepEqual(
      [point?.trueNegatives, point?.falsePositives, point?.falseNegatives, point?.truePositives],
      [50, 10, 5, 35],
    );
    assert.equal(point?.recall, 35 / 40);
    assert.equal(evaluatedPoint({ ...evaluation, confusion: null }), undefined);
  });
});
