import type { NumberProfile } from '../../src/core/profile/table-profile.ts';
import { decimalsFor, formatNumber, undefinedMark } from '../../src/core/reports/number-format.ts';
import { useTable } from './table-context.ts';

/** Quantiles and moments of a column of numbers; the full doubles are in the tooltips. */
export function NumberTable({ column, numbers }: { readonly column: string; readonly numbers: NumberProfile }) {
  const { say, language } = useTable();
  const { minimum, maximum, mean, standardDeviation, quantiles } = numbers;
  const percent = (share: number): string => `${formatNumber(share * 100, { language })} %`;
  // A digit more than people say of an interval as wide, for those who look here.
  const decimals = (decimalsFor(standardDeviation ?? undefined) ?? 2) + 1;
  const rows: readonly (readonly [string, number | null, number?])[] = [
    [say('table-view/minimum'), minimum],
    ...quantiles.map(
      ({ share, value }) =>
        [
          share === 0.5 ? say('table-view/median') : say('table-view/quantile', { share: percent(share) }),
          value,
        ] as const,
    ),
    [say('table-view/maximum'), maximum],
    [say('table-view/mean'), mean, decimals],
    [say('table-view/standard-deviation'), standardDeviation, decimals],
  ];
  return (
    <div>
      <h3 id={`numbers-${column}`}>{say('table-view/numbers')}</h3>
      <table class="fit" aria-labelledby={`numbers-${column}`}>
        <tbody>
          {rows.map(([name, value, digits]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="number" title={value === null ? undefined : String(value)}>
                {value === null ? undefinedMark : formatNumber(value, { language, decimals: digits })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
