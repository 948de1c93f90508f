import type { Config, TopLevelSpec } from 'vega-lite';

/**
 * One look for every chart. Colours are CSS variables, so a drawn chart follows the editor's theme, and the
 * reader's light or dark setting in the HTML file, without being drawn again.
 */
export const colors = {
  foreground: 'var(--ink)',
  muted: 'var(--muted)',
  grid: 'var(--grid)',
  own: 'var(--series-1)',
  ownFill: 'var(--series-1-fill)',
  other: 'var(--series-2)',
  otherFill: 'var(--series-2-fill)',
  background: 'var(--paper)',
} as const;

const font = 'var(--font)';

const chartConfig: Config = {
  background: 'transparent',
  font,
  view: { stroke: null },
  // The page describes its charts itself, and shows each as a table.
  aria: false,
  axis: {
    labelColor: colors.foreground,
    titleColor: colors.foreground,
    labelFont: font,
    titleFont: font,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    gridColor: colors.grid,
    domainColor: colors.muted,
    ticks: false,
    domain: false,
    labelPadding: 4,
    titlePadding: 6,
    tickCount: 5,
  },
  text: { font, fontSize: 12, color: colors.foreground },
  line: { strokeWidth: 2 },
};

/** Fields of the signals that every chart has; see `draw.ts`. */
const chartParams = [
  { name: 'x_title', value: '' },
  { name: 'y_title', value: '' },
  { name: 'reference_at', value: -1 },
  /** Ends of the y axis, where it is not a rate's. */
  { name: 'y_lower', value: 0 },
  { name: 'y_upper', value: 1 },
  /** Where the threshold is: a point on a curve, or a score on the x axis. Outside [0, 1] it is not drawn. */
  { name: 'at_x', value: -1 },
  { name: 'at_y', value: -1 },
  /** The mark that the keyboard is on. */
  { name: 'focus_x', value: -1 },
  { name: 'focus_y', value: -1 },
];

/** A rate's axis from 0 to 1; `$name` stands for the signal of that name, which Vega-Lite can't say in a title. */
export function rateAxis(title: '$x_title' | '$y_title') {
  return {
    type: 'quantitative',
    scale: { domain: [0, 1], nice: false },
    axis: { title, values: [0, 0.25, 0.5, 0.75, 1], format: '.2~f' },
  } as const;
}

/** A chart of layers over each other, sized by its container. */
export function frame(layer: readonly unknown[]): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    autosize: { type: 'fit', contains: 'padding' },
    // Text is measured without a canvas where there is none, a little too small.
    padding: { left: 4, top: 6, right: 8, bottom: 8 },
    width: 500,
    height: 230,
    params: chartParams,
    config: chartConfig,
    layer,
  } as unknown as TopLevelSpec;
}
