import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tableViewWords } from '../../../../src/core/messages/table-view.ts';
import type { Distribution } from '../../../../src/core/profile/table-profile.ts';
import { countTicks, labelledEdges } from '../../../../src/core/table-view/axis.ts';
import { distributionTitle } from '../../../../src/core/table-view/distribution-title.ts';
import { drawnShare, groupShares, medianOfBins } from '../../../../src/core/table-view/group-shares.ts';

const group = (name: string | null, counts: number[], change: { missing?: number; other?: number } = {}) => {
  const { missing = 0, other = 0 } = change;
  return { group: name, rows: counts.reduce((sum, count) => sum + count, missing + other), missing, counts, other };
};

const byValue: Distribution = {
  column: 'housing',
  by: 'sex',
  values: ['own', 'rent'],
  groups: [group('female', [30, 10], { missing: 10 }), group('male', [90, 10]), group('other', [0, 9])],
  otherGroups: { groups: 0, rows: 0 },
};

const byBin: Distribution = {
  column: 'age',
  by: 'sex',
  edges: [20, 30, 40],
  groups: [group('female', [60, 20]), group('male', [20, 60]), group(null, [50, 0])],
  otherGroups: { groups: 0, rows: 0 },
};

describe('shares within groups', () => {
  it('are of the rows that have a value; missing ones are a share of the group', () => {
    const [female] = groupShares(byValue);
    assert.deepEqual(female, {
      group: 'female',
      n: 40,
      missing: 0.2,
      shares: [0.75, 0.25],
      counts: [30, 10],
      other: 0,
      isSmall: false,
    });
  });

  it('are none where no row has a value', () => {
    const [empty] = groupShares({ ...byValue, groups: [group('x', [0, 0], { missing: 3 })] });
    assert.deepEqual(empty?.shares, []);
    assert.equal(empty?.isSmall, true);
  });

  it('add up to one with the values that are not listed', () => {
    const counts = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.nat({ max: 9 }), (listed, other) => {
        const [only] = groupShares({ ...byValue, groups: [group('g', listed, { other })] });
        const { shares = [], n = 0 } = only ?? {};
        if (n === 0) return;
        const sum = shares.reduce((total, share) => total + share, other / n);
        assert.ok(Math.abs(sum - 1) < 1e-12);
      }),
    );
  });

  it('are drawn against the largest one of groups that are not small', () => {
    assert.equal(drawnShare(groupShares(byValue)), 0.9);
    assert.equal(drawnShare(groupShares({ ...byValue, groups: byValue.groups.slice(2) })), 1);
    assert.equal(drawnShare([]), 0);
  });

  it('mark groups of fewer than 30 rows', () => {
    assert.deepEqual(
      groupShares(byValue).map(({ isSmall }) => isSmall),
      [false, false, true],
    );
  });
});

describe('the median of bins', () => {
  it('lies within its bin in proportion to the rows', () => {
    assert.equal(medianOfBins([0, 10, 20], [10, 10]), 10);
    assert.equal(medianOfBins([0, 10, 20], [0, 4]), 15);
    assert.equal(medianOfBins([20, 30, 40], [60, 20]), 20 + (40 / 60) * 10);
    assert.equal(medianOfBins([0, 10], [0]), undefined);
  });
});

describe('the title of a distribution', () => {
  const words = tableViewWords('en');

  it('says the share that differs most between groups that are large enough', () => {
    assert.equal(
      distributionTitle(byValue, words),
      'housing by sex: “own” is 90.0\u00a0% of male and 75.0\u00a0% of female',
    );
  });

  it('says the lowest and the highest median, to a tenth of a bin, and leaves rows without a group out', () => {
    assert.equal(distributionTitle(byBin, words), 'age by sex: the median is about 27 for female and 33 for male');
  });

  it('says no more digits of a median than bins tell', () => {
    const wide = { ...byBin, edges: [0, 1000, 2000], groups: [group('a', [70, 30]), group('b', [30, 70])] };
    assert.equal(distributionTitle(wide, words), 'age by sex: the median is about 700 for a and 1300 for b');
    const fine = { ...byBin, edges: [0, 0.05, 0.1], groups: [group('a', [70, 30]), group('b', [30, 70])] };
    assert.equal(distributionTitle(fine, words), 'age by sex: the median is about 0.036 for a and 0.064 for b');
  });

  it('says one median where all groups have the same', () => {
    const same = { ...byBin, groups: [group('female', [40, 40]), group('male', [30, 30])] };
    assert.equal(distributionTitle(same, words), 'age by sex: the median is about 30 for every group');
  });

  it('claims nothing of small groups, of one alone, or of equal shares', () => {
    const plain = 'housing by sex';
    assert.equal(distributionTitle({ ...byValue, groups: byValue.groups.slice(1) }, words), plain);
    const equal = { ...byValue, groups: [group('a', [30, 30]), group('b', [40, 40])] };
    assert.equal(distributionTitle(equal, words), plain);
  });

  it('is there in Chinese', () => {
    assert.match(distributionTitle(byBin, tableViewWords('zh-cn')), /^按 sex 的 age：female 的中位数约为 27/);
  });
});

describe('axes', () => {
  it('of counts go from 0 to at least the largest by a few round steps', () => {
    for (const largest of [1, 2, 7, 40, 99, 1234, 1e9]) {
      const ticks = countTicks(largest);
      assert.equal(ticks[0], 0);
      assert.ok((ticks.at(-1) ?? 0) >= largest);
      assert.ok(ticks.length <= 5, `${ticks}`);
    }
    assert.deepEqual(countTicks(0), [0]);
  });

  it('write only as many edges as there is room for, the first among them', () => {
    const edges = Array.from({ length: 21 }, (_, index) => index);
    assert.deepEqual(labelledEdges(edges, 6), [0, 4, 8, 12, 16, 20]);
    assert.deepEqual(labelledEdges([3, 3], 6), [3, 3]);
  });
});
