import { useState } from 'preact/hooks';
import type { TableWords } from '../../src/core/messages/table-view.ts';
import type { NumberProfile } from '../../src/core/profile/table-profile.ts';
import { formatCount, formatNumber } from '../../src/core/reports/number-format.ts';
import { BinTable } from './bin-table.tsx';
import { binInWords } from './bin-text.ts';
import { Drawing } from './drawing.tsx';
import { HistogramPlot } from './histogram-plot.tsx';
import { useTable } from './table-context.ts';

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
  const isSpreadKnown = quantiles.some(({ share }) => share === 0.25);
  const title = !isSpreadKnown
    ? say('table-view/histogram-of', { column })
    : minimum === maximum
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
  const { words, announce } = useTable();
  const [focused, setFocused] = useState(-1);
  const { edges, counts } = numbers.histogram;
  const nameOf = (bin: number): string => {
    const rows = counts[bin] ?? 0;
    return binInWords(edges, bin, { rows, share: rows / present }, words);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const bin = Math.max(0, Math.min(counts.length - 1, focused + step));
    setFocused(bin);
    announce(nameOf(bin));
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys read the bins.
    <div class="plot" role="img" aria-label={description(column, numbers, words)} tabIndex={0} onKeyDown={onKeyDown}>
      <HistogramPlot numbers={numbers} focused={focused} nameOf={nameOf} />
    </div>
  );
}

/** The histogram for those who don't see it: its range, and where most rows are. */
function description(column: string, { histogram }: NumberProfile, { say, language }: TableWords): string {
  const { edges, counts } = histogram;
  const write = (value: number | undefined): string => formatNumber(value ?? 0, { language });
  const most = counts.indexOf(Math.max(...counts));
  return say('table-view/histogram-spoken', {
    column,
    bins: counts.length,
    from: write(edges[0]),
    to: write(edges.at(-1)),
    rows: formatCount(counts[most] ?? 0, language),
    lower: write(edges[most]),
    upper: write(edges[most + 1]),
  });
}
