import type { TableWords } from '../messages/table-view.ts';
import type { Distribution } from '../profile/table-profile.ts';
import { formatNumber, formatPercent } from '../reports/number-format.ts';
import { type GroupShares, groupShares, medianOfBins } from './group-shares.ts';

/**
 * What a distribution by group shows, in a sentence about its numbers: of numbers the lowest and the highest median,
 * of values the share that differs most. Groups too small to say anything, and rows without a group, are left out of it.
 */
export function distributionTitle(distribution: Distribution, words: TableWords): string {
  const groups = groupShares(distribution).filter(({ group, isSmall }) => group !== null && !isSmall);
  const { column, by, edges, values } = distribution;
  const plain = words.say('table-view/by-title', { column, by });
  if (groups.length < 2) return plain;
  return edges === undefined
    ? (shareSentence(distribution, values ?? [], groups, words) ?? plain)
    : (medianSentence(distribution, edges, groups, words) ?? plain);
}

function medianSentence(
  { column, by }: Distribution,
  edges: readonly number[],
  groups: readonly GroupShares[],
  { say, language }: TableWords,
): string | undefined {
  const medians = groups.flatMap(({ group, counts }) => {
    const median = medianOfBins(edges, counts);
    return median === undefined ? [] : [{ group, median }];
  });
  const [low, high] = extremes(medians, ({ median }) => median);
  if (low === undefined || high === undefined) return undefined;
  // A median of bins is known to about a tenth of a bin, so that it is said with no more digits.
  const exponent = Math.floor(Math.log10(((edges[1] ?? 0) - (edges[0] ?? 0)) / 10));
  const decimals = Math.min(10, Math.max(0, -exponent));
  const rounded = (value: number): number =>
    exponent > 0 ? Math.round(value / 10 ** exponent) * 10 ** exponent : value;
  const write = (value: number): string => formatNumber(rounded(value), { language, decimals });
  const [lowest, highest] = [write(low.median), write(high.median)];
  if (lowest === highest) return say('table-view/by-same-medians', { column, by, median: lowest });
  return say('table-view/by-medians', { column, by, low: `${low.group}`, lowest, high: `${high.group}`, highest });
}

function shareSentence(
  { column, by }: Distribution,
  values: readonly string[],
  groups: readonly GroupShares[],
  { say, language }: TableWords,
): string | undefined {
  const spreads = values.map((value, index) => {
    const shareOf = ({ shares }: GroupShares): number => shares[index] ?? 0;
    const [low, high] = extremes(groups, shareOf);
    return { value, low, high, spread: low && high ? shareOf(high) - shareOf(low) : 0, shareOf };
  });
  const [, widest] = extremes(spreads, ({ spread }) => spread);
  if (widest?.low === undefined || widest.high === undefined || widest.spread === 0) return undefined;
  const { value, low, high, shareOf } = widest;
  return say('table-view/by-shares', {
    column,
    by,
    value,
    low: `${low.group}`,
    lowest: formatPercent(shareOf(low), language),
    high: `${high.group}`,
    highest: formatPercent(shareOf(high), language),
  });
}

/** The items of the smallest and of the largest number, of equal ones the first. */
function extremes<T>(items: readonly T[], numberOf: (item: T) => number): [T | undefined, T | undefined] {
  let [low] = items;
  let [high] = items;
  for (const item of items) {
    if (low !== undefined && numberOf(item) < numberOf(low)) low = item;
    if (high !== undefined && numberOf(item) > numberOf(high)) high = item;
  }
  return [low, high];
}
