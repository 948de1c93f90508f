import assert from 'node:assert/strict';
import { logChoose } from '../../../../src/core/inference/beta.ts';
import { drawBinomial } from '../../../../src/core/inference/binomial.ts';
import { BinomialSampler } from '../../../../src/core/inference/binomial-table.ts';
import { multinomialSampler } from '../../../../src/core/inference/multinomial.ts';
import { RandomStream } from '../../../../src/core/inference/random.ts';

/** Standardised χ² of observed against expected counts, cells of expectation below 5 pooled. */
function chiSquareScore(observed: ArrayLike<number>, expected: readonly number[]): number {
  let [statistic, cells, restObserved, restExpected] = [0, 0, 0, 0];
  expected.forEach((e, i) => {
    if (e < 5) {
      restObserved += observed[i] ?? 0;
      restExpected += e;
      return;
    }
    statistic += ((observed[i] ?? 0) - e) ** 2 / e;
    cells += 1;
  });
  if (restExpected > 1) {
    statistic += (restObserved - restExpected) ** 2 / restExpected;
    cells += 1;
  }
  const df = cells - 1;
  return (statistic - df) / Math.sqrt(2 * df);
}

describe('RandomStream', () => {
  it('repeats a stream and tells streams apart', () => {
    const first = (seed: number, name: string) => new RandomStream(seed, name).uint32();
    assert.equal(first(1, 'sex=female'), first(1, 'sex=female'));
    const names = ['sex=female', 'sex=male', 'sex=femalf', '', 'a', 'b'];
    const draws = [0, 1].flatMap((seed) => names.map((name) => first(seed, name)));
    assert.equal(new Set(draws).size, draws.length);
  });

  it('is uniform, within a stream and across the first numbers of many streams', () => {
    const within = new Float64Array(64);
    const across = new Float64Array(64);
    const random = new RandomStream(7, 'uniform');
    for (let i = 0; i < 64_000; i++) {
      const u = Math.floor(random.uniform() * 64);
      within[u] = (within[u] ?? 0) + 1;
      const v = Math.floor(new RandomStream(7, `group ${i}`).uniform() * 64);
      across[v] = (across[v] ?? 0) + 1;
    }
    const expected = new Array<number>(64).fill(1000);
    assert.ok(Math.abs(chiSquareScore(within, expected)) < 3.5);
    assert.ok(Math.abs(chiSquareScore(across, expected)) < 3.5);
  });
});

describe('binomial draws', () => {
  const draws = 100_000;
  const ways = {
    'one by one': (n: number, p: number) => (random: RandomStream) => drawBinomial(random, n, p),
    'from a table': (n: number, p: number) => {
      const sampler = new BinomialSampler(n, p);
      return (random: RandomStream) => sampler.draw(random);
    },
  };
  for (const [n, p] of [
    [5, 0.3],
    [1, 0.5],
    [1000, 0.004],
    [40, 0.25],
    [40, 0.75],
    [200, 0.5],
    [5000, 0.01],
    [20_000, 0.3],
  ] as const) {
    const mass = (k: number) => Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
    for (const [name, sampler] of Object.entries(ways)) {
      it(`${name} have the distribution of ${n} trials of probability ${p}`, () => {
        const random = new RandomStream(20_260_101, `binomial ${n} ${p}`);
        const draw = sampler(n, p);
        const observed = new Float64Array(n + 1);
        for (let i = 0; i < draws; i++) {
          const k = draw(random);
          observed[k] = (observed[k] ?? 0) + 1;
        }
        const score = chiSquareScore(
          observed,
          Array.from(observed, (_, k) => draws * mass(k)),
        );
        assert.ok(Math.abs(score) < 4, `z = ${score}`);
      });
    }
  }

  it('has no spread at the ends', () => {
    const random = new RandomStream(1, 'ends');
    assert.equal(drawBinomial(random, 10, 0), 0);
    assert.equal(drawBinomial(random, 10, 1), 10);
    assert.equal(drawBinomial(random, 0, 0.5), 0);
    assert.equal(new BinomialSampler(10, 0).draw(random), 0);
    assert.equal(new BinomialSampler(10, 1).draw(random), 10);
  });
});

describe('multinomialSampler', () => {
  // 1000 rows in 3 cells go by conditional binomials, 10 rows in 3 cells by single rows
  for (const counts of [
    [300, 0, 500, 200],
    [3, 0, 5, 2],
  ]) {
    const rows = counts.reduce((sum, count) => sum + count, 0);
    it(`keeps the total, and the mean and covariance of drawing ${rows} rows with replacement`, () => {
      const random = new RandomStream(3, `multinomial ${rows}`);
      const sample = multinomialSampler(counts);
      const drawn = new Float64Array(4);
      const draws = 50_000;
      const sums = [0, 0, 0, 0];
      let product = 0;
      for (let i = 0; i < draws; i++) {
        sample(random, drawn);
        assert.equal(
          drawn.reduce((sum, k) => sum + k, 0),
          rows,
        );
        assert.equal(drawn[1], 0);
        for (let cell = 0; cell < 4; cell++) sums[cell] = (sums[cell] ?? 0) + (drawn[cell] ?? 0);
        product += ((drawn[0] ?? 0) - 0.3 * rows) * ((drawn[2] ?? 0) - 0.5 * rows);
      }
      counts.forEach((count, cell) => {
        assert.ok(Math.abs((sums[cell] ?? 0) / draws - count) < 4 * Math.sqrt(count / draws) + 1e-12);
      });
      // covariance −n·p·q
      assert.ok(Math.abs(product / draws / rows + 0.15) < 0.005, String(product / draws / rows));
    });
  }

  it('draws as many rows as asked', () => {
    const drawn = new Float64Array(2);
    multinomialSampler([1.5, 2.5], 1000)(new RandomStream(1, 'trials'), drawn);
    assert.equal((drawn[0] ?? 0) + (drawn[1] ?? 0), 1000);
  });
});
