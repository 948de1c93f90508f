import { useState } from 'preact/hooks';
import type { NumberProfile } from '../../src/core/profile/table-profile.ts';
import { formatCount, formatNumber, formatPercent } from '../../src/core/reports/number-format.ts';
import { countTicks, labelledEdges } from '../../src/core/table-view/axis.ts';
import { BinTable } from './bin-table.tsx';
import { Drawing } from './drawing.tsx';
import { useTable } from './table-context.ts';

const size = { width: 340, height: 176 };
const plot = { left: 40, right: 332, top: 20, bottom: 152 };
const labelsWanted = 6;

interface HistogramProps {
  readonly column: string;
  readonly numbers: NumberProfile;
  /** Rows with a value. */
  readonly present: number;
  readonly asTable: boolean;
  readonly onToggle: () => void;
}

/** How the numbers of a column are spread, with axes and the median; arrow keys read the bins one by one. */
export function Histogram({ column, numbers, present, asTable, onToggle }: HistogramProps) {
  const { say, language } = useTable();
  const { quantiles, minimum, maximum } = numbers;
  const quantile = (wanted: number): string =>
    formatNumber(quantiles.find(({ share }) => share === wanted)?.value ?? minimum, { language });
  const title =
    minimum === maximum
      ? say('table-view/histogram-one', { value: formatNumber(minimum, { language }) })
      : say('table-view/histogram', { lower: quantile(0.25), upper: quantile(0.75) });
  return (
    <Drawing id={`histogram-${column}`} {...{ title, asTable, onToggle }}>
      {asTable ? (
        <BinTable caption={say('table-view/histogram-of', { column })} {...{ numbers, present }} />
      ) : (
        <Bins {...{ column, numbers, present }} />
      )}
    </Drawing>
  );
}

function Bins({ column, numbers, present }: Pick<HistogramProps, 'column' | 'numbers' | 'present'>) {
  const { say, announce, language } = useTable();
  const [focused, setFocused] = useState(-1);
  const { edges, counts } = numbers.histogram;
  const nameOf = (bin: number): string => {
    const name = say('table-view/bin', {
      lower: formatNumber(edges[bin] ?? 0, { language }),
      upper: formatNumber(edges[bin + 1] ?? 0, { language }),
    });
    const rows = counts[bin] ?? 0;
    return say('table-view/bin-spoken', {
      bin: name,
      rows: formatCount(rows, language),
      share: formatPercent(rows / present, language),
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const bin = Math.max(0, Math.min(counts.length - 1, focused + step));
    setFocused(bin);
    announce(nameOf(bin));
  };
  const most = counts.indexOf(Math.max(...counts));
  const write = (value: number | undefined): string => formatNumber(value ?? 0, { language });
  const description = say('table-view/histogram-spoken', {
    column,
    bins: counts.length,
    from: write(edges[0]),
    to: write(edges.at(-1)),
    rows: formatCount(counts[most] ?? 0, language),
    lower: write(edges[most]),
    upper: write(edges[most + 1]),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys read the bins one by one.
    <div class="plot" role="img" aria-label={description} tabIndex={0} onKeyDown={onKeyDown}>
      <Plot numbers={numbers} focused={focused} nameOf={nameOf} />
    </div>
  );
}

interface PlotProps {
  readonly numbers: NumberProfile;
  readonly focused: number;
  readonly nameOf: (bin: number) => string;
}

function Plot({ numbers, focused, nameOf }: PlotProps) {
  const { say, language } = useTable();
  const { edges, counts } = numbers.histogram;
  const ticks = countTicks(Math.max(...counts));
  const top = ticks.at(-1) || 1;
  const [first = 0] = edges;
  const last = edges.at(-1) ?? first;
  const x = (value: number): number =>
    plot.left + (last === first ? 0.5 : (value - first) / (last - first)) * (plot.right - plot.left);
  const y = (count: number): number => plot.bottom - (count / top) * (plot.bottom - plot.top);
  const median = numbers.quantiles.find(({ share }) => share === 0.5)?.value;
  return (
    <svg class="histogram" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="grid" d={`M${plot.left} ${y(tick)}H${plot.right}`} />
          <text class="tick" x={plot.left - 6} y={y(tick) + 4} text-anchor="end">
            {formatCount(tick, language)}
          </text>
        </g>
      ))}
      {counts.map((count, bin) => {
        const [from, to] = last === first ? [plot.left, plot.right] : [x(edges[bin] ?? 0), x(edges[bin + 1] ?? 0)];
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
      <path class="ground" d={`M${plot.left} ${plot.bottom}H${plot.right}`} />
      {labelledEdges(edges, labelsWanted).map((edge) => (
        <text key={edge} class="tick" x={x(edge)} y={plot.bottom + 16} text-anchor="middle">
          {formatNumber(edge, { language })}
        </text>
      ))}
      {median !== undefined && last > first && (
        <>
          <path class="median" d={`M${x(median)} ${plot.top - 4}V${plot.bottom}`} />
          <text class="direct" x={x(median)} y={plot.top - 8} text-anchor={anchorAt(x(median))}>
            {say('table-view/median-mark', { median: formatNumber(median, { language }) })}
          </text>
        </>
      )}
    </svg>
  );
}

/** A text beside a mark stays within the plot. */
function anchorAt(position: number): 'start' | 'middle' | 'end' {
  if (position < plot.left + 40) return 'start';
  return position > plot.right - 40 ? 'end' : 'middle';
}
