import type { NumberProfile } from '../../src/core/profile/table-profile.ts';
import { formatCount, formatNumber, formatPercent } from '../../src/core/reports/number-format.ts';
import { Scroll } from '../shared/scroll.tsx';
import { useTable } from './table-context.ts';

interface BinTableProps {
  readonly caption: string;
  readonly numbers: NumberProfile;
  readonly present: number;
}

/** A histogram as a table. */
export function BinTable({ caption, numbers, present }: BinTableProps) {
  const { say, language } = useTable();
  const { edges, counts } = numbers.histogram;
  return (
    <Scroll tall label={caption}>
      <table class="fit">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              {say('table-view/from')}
            </th>
            <th scope="col" class="number">
              {say('table-view/below')}
            </th>
            <th scope="col" class="number">
              {say('table-view/rows-heading')}
            </th>
            <th scope="col" class="number">
              {say('table-view/share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count, bin) => (
            <tr key={bin}>
              <td class="number">{formatNumber(edges[bin] ?? 0, { language })}</td>
              <td class="number">
                {bin === counts.length - 1
                  ? say('table-view/up-to', { edge: formatNumber(edges[bin + 1] ?? 0, { language }) })
                  : formatNumber(edges[bin + 1] ?? 0, { language })}
              </td>
              <td class="number">{formatCount(count, language)}</td>
              <td class="number">{formatPercent(count / present, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
