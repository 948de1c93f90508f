import { canonicalOrder } from '../table/category-order.ts';
import type { KeyColumn } from '../table/coded-table.ts';
import type { ValueCount } from './table-profile.ts';

const frequentLimit = 20;

/** The most frequent values of a column of keys, most frequent first, then in canonical order; none that one row alone has. */
export function frequentValues({ values, codes }: KeyColumn): ValueCount[] {
  const rows = new Float64Array(values.length);
  for (const code of codes) if (code >= 0) rows[code] = (rows[code] as number) + 1;
  const repeated = values.flatMap((value, code) =>
    (rows[code] as number) > 1 ? [{ value, rows: rows[code] as number }] : [],
  );
  repeated.sort((a, b) => b.rows - a.rows);
  const least = repeated[frequentLimit - 1]?.rows ?? 0;
  const candidates = new Map(repeated.filter(({ rows: count }) => count >= least).map((count) => [count.value, count]));
  return canonicalOrder(candidates.keys())
    .map((value) => candidates.get(value) as ValueCount)
    .sort((a, b) => b.rows - a.rows)
    .slice(0, frequentLimit);
}
