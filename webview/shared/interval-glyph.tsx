import { type ColumnScale, type GlyphValues, positionOn } from '../../src/core/reports/column-scale.ts';

const height = 14;
const middle = height / 2;
const margin = 5;

interface IntervalGlyphProps extends GlyphValues {
  readonly scale: ColumnScale | undefined;
  /** The interval in words, for those who don't see it. */
  readonly label: string;
  /** In pixels; the class `glyph-NUMBER` gives the same in CSS. */
  readonly width?: 72 | 168;
}

/** Line = interval, dot = value, ring = baseline, tick = gate: the same sign everywhere. */
export function IntervalGlyph({ scale, label, value, interval, baseline, limits, width = 72 }: IntervalGlyphProps) {
  if (!scale || value === null) return null;
  const x = (at: number) => Math.round((margin + positionOn(scale, at) * (width - 2 * margin)) * 10) / 10;
  return (
    <svg class={`glyph glyph-${width}`} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {limits?.map((limit) => (
        <path key={limit} class="limit" d={`M${x(limit)} 1V13`} />
      ))}
      {interval && <path d={intervalPath(x(interval[0]), x(interval[1]))} />}
      {baseline !== undefined && <circle class="ring" cx={x(baseline)} cy={middle} r="4" />}
      <circle cx={x(value)} cy={middle} r="3" />
    </svg>
  );
}

/** A line with end caps; the caps of a very short one would run into the dot. */
function intervalPath(from: number, to: number): string {
  const line = `M${from} ${middle}H${to}`;
  return to - from < 12 ? line : `${line}M${from} 4V10M${to} 4V10`;
}
