import { useState } from 'preact/hooks';
import { formatCount, formatPercent } from '../../src/core/reports/number-format.ts';
import type { TableColumn } from '../../src/core/table-view/table-columns.ts';
import { Bar } from './bar.tsx';
import { useTable } from './table-context.ts';
import { valueText } from './value-text.ts';

const valuesAtFirst = 8;

interface FrequentValuesProps {
  readonly column: TableColumn;
  /** Rows with a value. */
  readonly present: number;
}

/** The most frequent values of a column with their rows; a table that is its own chart. */
export function FrequentValues({ column: { name, frequent, distinct }, present }: FrequentValuesProps) {
  const { say, language } = useTable();
  const [isLong, setLong] = useState(false);
  // One more row is no longer than the button that would show it.
  const drawn = isLong || frequent.length <= valuesAtFirst + 1 ? frequent : frequent.slice(0, valuesAtFirst);
  const listed = drawn.reduce((sum, { rows }) => sum + rows, 0);
  const other = present - listed;
  const [largest] = frequent;
  const title = frequent.length === distinct ? say('table-view/every-value') : say('table-view/frequent');
  const scale = Math.max(largest?.rows ?? 1, 1);
  return (
    <div>
      <h3 id={`values-${name}`}>{title}</h3>
      <table class="frequent" aria-labelledby={`values-${name}`}>
        <thead>
          <tr>
            <th scope="col">{say('table-view/value')}</th>
            <th scope="col" class="number">
              {say('table-view/rows-heading')}
            </th>
            <th scope="col" class="number">
              {say('table-view/share')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ value, rows }) => (
            <tr key={value}>
              <th scope="row" class={value === '' ? 'muted value' : 'value'} title={value}>
                {valueText(value, say)}
              </th>
              <td class="number">{formatCount(rows, language)}</td>
              <td class="number">{formatPercent(rows / present, language)}</td>
              <td class="bar-cell">
                <Bar share={rows / scale} />
              </td>
            </tr>
          ))}
          {other > 0 && (
            <tr>
              <th scope="row" class="muted">
                {say('table-view/other-values')}
              </th>
              <td class="number">{formatCount(other, language)}</td>
              <td class="number">{formatPercent(other / present, language)}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      {drawn.length < frequent.length && (
        <button type="button" class="link" onClick={() => setLong(true)}>
          {say('table-view/more-values', { count: frequent.length - drawn.length })}
        </button>
      )}
    </div>
  );
}
