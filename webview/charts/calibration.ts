import { diagonal, directLabels, focusRing, thresholdRule } from './layers.ts';
import { colors, frame, rateAxis } from './theme.ts';

const axes = {
  x: { field: 'x', ...rateAxis('$x_title') },
  y: { field: 'y', ...rateAxis('$y_title') },
} as const;

const intervals = {
  data: { name: 'rows' },
  mark: { type: 'rule', strokeWidth: 2 },
  encoding: {
    x: axes.x,
    y: { ...axes.y, field: 'lower' },
    y2: { field: 'upper' },
    color: { value: colors.own },
  },
} as const;

const dots = {
  data: { name: 'rows' },
  mark: { type: 'point', filled: true, size: 45, opacity: 1 },
  encoding: { ...axes, color: { value: colors.own } },
} as const;

/** The observed share against the mean score of each bin, with intervals; a calibrated score lies on the diagonal. */
export const spec = frame([diagonal, intervals, dots, ...directLabels, thresholdRule, focusRing]);
