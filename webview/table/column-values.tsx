import type { ValueCount } from '../../src/core/profile/table-profile.ts';
import { formatNumber, formatPercent } from '../../src/core/reports/number-format.ts';
import type { TableColumn } from '../../src/core/table-view/table-columns.ts';
import { useTable } from './table-context.ts';
import { valueText } from './value-text.ts';

const width = 120;
const height = 22;
const valuesDrawn = 12;
const valuesSaid = 3;

/** The values of a column at a glance: a tiny histogram, and their spread or the most frequent of them in words. */
export function ColumnValues({ column, rows }: { readonly column: TableColumn; readonly rows: number }) {
  const { say } = useTable();
  const { numbers, frequent, distinct, distinctIsExact, missing } = column;
  const present = rows - missing;
  if (numbers) {
    return (
      <div class="values">
        <Bars counts={numbers.histogram.counts} gap={1} />
        <Spread column={column} />
      </div>
    );
  }
  if (frequent.length > 0) {
    return (
      <div class="values">
        <Bars counts={frequent.slice(0, valuesDrawn).map((value) => value.rows)} gap={3} />
        <Frequent frequent={frequent} present={present} />
      </div>
    );
  }
  if (column.withheldBelow !== undefined) {
    return <span class="muted">{say('table-view/withheld', { limit: column.withheldBelow })}</span>;
  }
  const isEach = distinctIsExact && distinct === present && present > 0;
  const text = present === 0 ? 'table-view/no-values' : isEach ? 'table-view/all-differ' : 'table-view/uncounted';
  return <span class="muted">{say(text)}</span>;
}

/** Minimum, median and maximum. */
function Spread({ column: { numbers } }: { readonly column: TableColumn }) {
  const { say, language } = useTable();
  if (!numbers) return null;
  const { minimum, maximum, quantiles } = numbers;
  const median = quantiles.find(({ share }) => share === 0.5)?.value;
  // Of protected columns of few rows the median is not told.
  if (median === undefined) return null;
  const [low, middle, high] = [minimum, median, maximum].map((value) => formatNumber(value, { language }));
  const spoken = say('table-view/spread', { minimum, median, maximum });
  return (
    <span class="summary" title={spoken}>
      <span aria-hidden="true">
        {low} · {middle} · {high}
      </span>
      <span class="unseen">{spoken}</span>
    </span>
  );
}

/** The most frequent values with their shares of the rows that have one. */
function Frequent({ frequent, present }: { readonly frequent: readonly ValueCount[]; readonly present: number }) {
  const { say, language } = useTable();
  const text = frequent
    .slice(0, valuesSaid)
    .map(({ value, rows }) => `${valueText(value, say)} ${formatPercent(rows / present, language)}`)
    .join(' · ');
  return (
    <span class="summary" title={text}>
      {text}
    </span>
  );
}

/** Bars as high as counts; bars of values stand apart, bars of bins nearly touch. */
function Bars({ counts, gap }: { readonly counts: readonly number[]; readonly gap: number }) {
  const largest = Math.max(...counts);
  const step = Math.min(width / counts.length, 14);
  return (
    <svg class="bars" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path class="ground" d={`M0 ${height - 0.5}H${width}`} />
      {counts.map((count, index) => {
        // A bin with any row is seen.
        const high = count === 0 ? 0 : Math.max(1.5, (count / largest) * (height - 2));
        return <rect key={index} x={index * step} y={height - high} width={Math.max(1, step - gap)} height={high} />;
      })}
    </svg>
  );
}
