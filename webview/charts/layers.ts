import { colors, rateAxis } from './theme.ts';

/** Layers that several charts share. Data sets: `rows` (the chart's rows) and `labels` (direct labels). */

/** The version's own line, and the baseline's dashed one under it. */
export const seriesLines = {
  data: { name: 'rows' },
  mark: { type: 'line', clip: true, interpolate: 'linear' },
  encoding: {
    x: { field: 'x', ...rateAxis('$x_title') },
    y: { field: 'y', ...rateAxis('$y_title') },
    order: { field: 'order', type: 'quantitative' },
    detail: { field: 'role', type: 'nominal' },
    stroke: { condition: { test: "datum.role === 'own'", value: colors.own }, value: colors.other },
    strokeDash: { condition: { test: "datum.role === 'own'", value: [1, 0] }, value: [5, 3] },
  },
} as const;

const labelPlace = {
  x: { field: 'x', type: 'quantitative' },
  y: { field: 'y', type: 'quantitative' },
  text: { field: 'text', type: 'nominal' },
} as const;

const labelMark = { type: 'text', align: { expr: "datum.align || 'center'" } } as const;

/** Clears the ground behind a label. */
const labelHalo = {
  data: { name: 'labels' },
  mark: { ...labelMark, strokeWidth: 4, strokeJoin: 'round' },
  encoding: { ...labelPlace, stroke: { value: colors.background }, color: { value: colors.background } },
} as const;

const labelText = {
  data: { name: 'labels' },
  mark: labelMark,
  encoding: {
    ...labelPlace,
    color: {
      condition: [
        { test: "datum.role === 'own'", value: colors.own },
        { test: "datum.role === 'baseline'", value: colors.other },
      ],
      value: colors.muted,
    },
  },
} as const;

/** Names beside the lines instead of a legend. */
export const directLabels = [labelHalo, labelText] as const;

/** The diagonal from (0, 0) to (1, 1). */
export const diagonal = {
  data: { values: [{ x: 0, y: 0, x2: 1, y2: 1 }] },
  mark: { type: 'rule', strokeDash: [2, 3] },
  encoding: {
    x: { field: 'x', type: 'quantitative' },
    y: { field: 'y', type: 'quantitative' },
    x2: { field: 'x2' },
    y2: { field: 'y2' },
    color: { value: colors.muted },
  },
} as const;

const single = { values: [{}] };

/** The threshold as a point on a curve, with rules down to both axes. */
export const thresholdPoint = [
  {
    data: single,
    mark: { type: 'rule', clip: true, strokeDash: [1, 2] },
    encoding: {
      x: { datum: { expr: 'at_x' }, type: 'quantitative' },
      color: { value: colors.foreground },
    },
  },
  {
    data: single,
    mark: { type: 'point', clip: true, filled: true, size: 70, opacity: 1, strokeWidth: 2 },
    encoding: {
      x: { datum: { expr: 'at_x' }, type: 'quantitative' },
      y: { datum: { expr: 'at_y' }, type: 'quantitative' },
      fill: { value: colors.foreground },
      stroke: { value: colors.background },
    },
  },
] as const;

/** The threshold as a rule across a chart whose x axis is the score. */
export const thresholdRule = {
  data: single,
  mark: { type: 'rule', clip: true, strokeWidth: 1.5 },
  encoding: {
    x: { datum: { expr: 'at_x' }, type: 'quantitative' },
    color: { value: colors.foreground },
  },
} as const;

/** A ring around the mark that the keyboard is on. */
export const focusRing = {
  data: single,
  mark: { type: 'point', clip: true, filled: false, size: 140, opacity: 1, strokeWidth: 2 },
  encoding: {
    x: { datum: { expr: 'focus_x' }, type: 'quantitative' },
    y: { datum: { expr: 'focus_y' }, type: 'quantitative' },
    stroke: { value: 'var(--focus)' },
  },
} as const;
