import { directLabels, focusRing, thresholdRule } from './layers.ts';
import { colors, frame, rateAxis } from './theme.ts';

/** One histogram above and one below the axis: direction tells the labels apart where colour can't. */
const bars = {
  data: { name: 'rows' },
  mark: { type: 'rect', strokeWidth: 1 },
  encoding: {
    x: { field: 'lower', ...rateAxis('$x_title') },
    x2: { field: 'upper' },
    y: {
      field: 'y',
      type: 'quantitative',
      scale: { domain: [{ expr: 'y_lower' }, { expr: 'y_upper' }], nice: false },
      axis: { title: '$y_title', labelExpr: "format(abs(datum.value), '.0%')" },
    },
    y2: { datum: 0 },
    fill: { condition: { test: "datum.label === 'positive'", value: colors.ownFill }, value: colors.otherFill },
    stroke: { condition: { test: "datum.label === 'positive'", value: colors.own }, value: colors.other },
  },
} as const;

/** Share of each label's rows by score. */
export const spec = frame([bars, ...directLabels, thresholdRule, focusRing]);
