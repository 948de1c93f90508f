import type { TableWords } from '../../src/core/messages/table-view.ts';
import { formatCount, formatNumber, formatPercent } from '../../src/core/reports/number-format.ts';

/** A bin in words: `20 up to 30`. */
export function binName(edges: readonly number[], bin: number, { say, language }: TableWords): string {
  const [lower, upper] = [edges[bin] ?? 0, edges[bin + 1] ?? 0].map((edge) => formatNumber(edge, { language }));
  return say('table-view/bin', { lower: `${lower}`, upper: `${upper}` });
}

/** A bin with what is in it: `20 up to 30: 71 rows, 17.8 %`. */
export function binInWords(
  edges: readonly number[],
  bin: number,
  { rows, share }: { readonly rows: number; readonly share: number },
  words: TableWords,
): string {
  return words.say('table-view/bin-spoken', {
    bin: binName(edges, bin, words),
    rows: formatCount(rows, words.language),
    share: formatPercent(share, words.language),
  });
}
