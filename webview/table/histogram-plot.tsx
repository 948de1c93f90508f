import type { NumberProfile } from '../../src/core/profile/table-profile.ts';
import { formatCount, formatNumber } from '../../src/core/reports/number-format.ts';
import { countTicks, labelledEdges } from '../../src/core/table-view/axis.ts';
import { useTable } from './table-context.ts';

const size = { width: 340, height: 176 };
const plot = { left: 40, right: 332, top: 20, bottom: 152 };
const labelsWanted = 6;

interface HistogramPlotProps {
  readonly numbers: NumberProfile;
  /** The bin that the arrow keys have come to; −1 for none. */
  readonly focused: number;
  readonly nameOf: (bin: number) => string;
}

/** A histogram with axes and the median marked. */
export function HistogramPlot({ numbers, focused, nameOf }: HistogramPlotProps) {
  const { edges, counts } = numbers.histogram;
  const ticks = countTicks(Math.max(...counts));
  const top = ticks.at(-1) || 1;
  const y = (count: number): number => plot.bottom - (count / top) * (plot.bottom - plot.top);
  const x = positionOn(edges);
  return (
    <svg class="histogram" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <CountAxis ticks={ticks} y={y} />
      {counts.map((count, bin) => {
        // One value alone is drawn as wide as the plot.
        const isOnly = edges[0] === edges.at(-1);
        const [from, to] = isOnly ? [plot.left, plot.right] : [x(edges[bin] ?? 0), x(edges[bin + 1] ?? 0)];
        return (
          <rect
            key={bin}
            class={bin === focused ? 'focused' : undefined}
            x={from + 0.5}
            y={y(count)}
            width={Math.max(0.5, to - from - 1)}
            height={plot.bottom - y(count)}
          >
            <title>{nameOf(bin)}</title>
          </rect>
        );
      })}
      <EdgeAxis edges={edges} x={x} />
      <Median numbers={numbers} x={x} />
    </svg>
  );
}

/** Where a value lies, from left to right. */
function positionOn(edges: readonly number[]): (value: number) => number {
  const [first = 0] = edges;
  const last = edges.at(-1) ?? first;
  const share = (value: number): number => (last === first ? 0.5 : (value - first) / (last - first));
  return (value) => plot.left + share(value) * (plot.right - plot.left);
}

interface AxisProps {
  readonly ticks: readonly number[];
  readonly y: (count: number) => number;
}

function CountAxis({ ticks, y }: AxisProps) {
  const { language } = useTable();
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="grid" d={`M${plot.left} ${y(tick)}H${plot.right}`} />
          <text class="tick" x={plot.left - 6} y={y(tick) + 4} text-anchor="end">
            {formatCount(tick, language)}
          </text>
        </g>
      ))}
    </>
  );
}

interface AlongProps {
  readonly x: (value: number) => number;
}

function EdgeAxis({ edges, x }: AlongProps & { readonly edges: readonly number[] }) {
  const { language } = useTable();
  return (
    <>
      <path class="ground" d={`M${plot.left} ${plot.bottom}H${plot.right}`} />
      {[...new Set(labelledEdges(edges, labelsWanted))].map((edge) => (
        <text key={edge} class="tick" x={x(edge)} y={plot.bottom + 16} text-anchor="middle">
          {formatNumber(edge, { language })}
        </text>
      ))}
    </>
  );
}

/** The median, named at its rule; of one value alone there is nothing to say. */
function Median({ numbers: { quantiles, minimum, maximum }, x }: AlongProps & Pick<HistogramPlotProps, 'numbers'>) {
  const { say, language } = useTable();
  const median = quantiles.find(({ share }) => share === 0.5)?.value;
  if (median === undefined || minimum === maximum) return null;
  return (
    <>
      <path class="median" d={`M${x(median)} ${plot.top - 4}V${plot.bottom}`} />
      <text class="direct" x={x(median)} y={plot.top - 8} text-anchor={anchorAt(x(median))}>
        {say('table-view/median-mark', { median: formatNumber(median, { language }) })}
      </text>
    </>
  );
}

/** A text beside a mark stays within the plot. */
function anchorAt(position: number): 'start' | 'middle' | 'end' {
  if (position < plot.left + 40) return 'start';
  return position > plot.right - 40 ? 'end' : 'middle';
}
