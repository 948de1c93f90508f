import type { Distribution } from '../../src/core/profile/table-profile.ts';
import { formatCount, formatNumber, formatPercent } from '../../src/core/reports/number-format.ts';
import { labelledEdges } from '../../src/core/table-view/axis.ts';
import {
  drawnShare,
  fewRows,
  type GroupShares,
  groupShares,
  medianOfBins,
} from '../../src/core/table-view/group-shares.ts';
import { Bar } from './bar.tsx';
import { binInWords } from './bin-text.ts';
import { useTable } from './table-context.ts';
import { valueText } from './value-text.ts';

/** One small drawing for each group, all on the same scales, so that they compare at a glance. */
export function GroupMultiples({ distribution }: { readonly distribution: Distribution }) {
  const { edges, values = [] } = distribution;
  const groups = groupShares(distribution);
  const largest = drawnShare(groups) || 1;
  return (
    <div class="multiples">
      {groups.map((group) => (
        <div key={JSON.stringify(group.group)} class={group.isSmall ? 'multiple small' : 'multiple'}>
          <GroupHeading group={group} />
          {edges ? (
            <GroupHistogram group={group} edges={edges} largest={largest} />
          ) : (
            <GroupBars group={group} values={values} largest={largest} />
          )}
        </div>
      ))}
    </div>
  );
}

/** Whose rows these are, how many, and how many more have no value. */
export function GroupHeading({ group: { group, n, missing, isSmall } }: { readonly group: GroupShares }) {
  const { say, language } = useTable();
  return (
    <p class="group-heading">
      <b>{valueText(group, say)}</b> <span class="muted">{say('table-view/n', { n: formatCount(n, language) })}</span>
      {isSmall && <span class="few"> ≈ {say('table-view/few-rows', { limit: fewRows })}</span>}
      {missing > 0 && (
        <span class="muted"> · {say('table-view/group-missing', { share: formatPercent(missing, language) })}</span>
      )}
    </p>
  );
}

interface GroupProps {
  readonly group: GroupShares;
  readonly largest: number;
}

const width = 220;
const height = 84;
const bottom = 66;

function GroupHistogram({ group, edges, largest }: GroupProps & { readonly edges: readonly number[] }) {
  const { words, language } = useTable();
  const [first = 0] = edges;
  const last = edges.at(-1) ?? first;
  const x = (value: number): number => (last === first ? 0 : ((value - first) / (last - first)) * width);
  const median = medianOfBins(edges, group.counts);
  const labels = labelledEdges(edges, 3);
  return (
    <svg class="histogram" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {group.shares.map((share, bin) => {
        const high = Math.min(1, share / largest) * (bottom - 8);
        const [from, to] = last === first ? [0, width] : [x(edges[bin] ?? 0), x(edges[bin + 1] ?? 0)];
        return (
          <g key={bin}>
            {share > largest && <path class="cut" d={`M${(from + to) / 2 - 4} 6h8l-4 -5z`} />}
            <rect x={from + 0.5} y={bottom - high} width={Math.max(0.5, to - from - 1)} height={high}>
              <title>{binInWords(edges, bin, { rows: group.counts[bin] ?? 0, share }, words)}</title>
            </rect>
          </g>
        );
      })}
      <path class="ground" d={`M0 ${bottom}H${width}`} />
      {median !== undefined && <path class="median" d={`M${x(median)} 2V${bottom}`} />}
      {labels.map((edge, index) => (
        <text key={edge} class="tick" x={x(edge)} y={bottom + 14} text-anchor={index === 0 ? 'start' : 'middle'}>
          {formatNumber(edge, { language })}
        </text>
      ))}
    </svg>
  );
}

function GroupBars({ group, values, largest }: GroupProps & { readonly values: readonly string[] }) {
  const { say, language } = useTable();
  const { shares, n, other } = group;
  return (
    <ul class="shares">
      {values.map((value, index) => (
        <li key={value}>
          <span class="value" title={value}>
            {valueText(value, say)}
          </span>
          <Bar share={Math.min(1, (shares[index] ?? 0) / largest)} />
          <span class="number">{n === 0 ? '' : formatPercent(shares[index] ?? 0, language)}</span>
        </li>
      ))}
      {other > 0 && (
        <li class="muted">
          <span class="value">{say('table-view/other-values')}</span>
          <span />
          <span class="number">{formatPercent(other / n, language)}</span>
        </li>
      )}
    </ul>
  );
}
