import type { Distribution } from '../../src/core/profile/table-profile.ts';
import { formatPercent, undefinedMark } from '../../src/core/reports/number-format.ts';
import { groupShares } from '../../src/core/table-view/group-shares.ts';
import { Scroll } from '../shared/scroll.tsx';
import { binName } from './bin-text.ts';
import { GroupHeading } from './group-multiples.tsx';
import { useTable } from './table-context.ts';
import { valueText } from './value-text.ts';

/** The distribution by group as a table: a row for each bin or value, a column for each group. */
export function GroupTable({ distribution }: { readonly distribution: Distribution }) {
  const { say, words, language } = useTable();
  const { column, by, edges, values } = distribution;
  const groups = groupShares(distribution);
  const names =
    edges === undefined
      ? (values ?? []).map((value) => valueText(value, say))
      : edges.slice(1).map((_, bin) => binName(edges, bin, words));
  const caption = say('table-view/by-title', { column, by });
  const share = (value: number | undefined): string =>
    value === undefined ? undefinedMark : formatPercent(value, language);
  return (
    <Scroll tall label={caption}>
      <table class="fit">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{column}</th>
            {groups.map((group) => (
              <th key={JSON.stringify(group.group)} scope="col" class="number">
                <GroupHeading group={group} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, index) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {groups.map(({ group, shares, counts }) => (
                <td key={JSON.stringify(group)} class="number" title={String(counts[index])}>
                  {share(shares[index])}
                </td>
              ))}
            </tr>
          ))}
          {groups.some(({ other }) => other > 0) && (
            <tr>
              <th scope="row" class="muted">
                {say('table-view/other-values')}
              </th>
              {groups.map(({ group, other, n }) => (
                <td key={JSON.stringify(group)} class="number" title={String(other)}>
                  {share(n === 0 ? undefined : other / n)}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </Scroll>
  );
}
