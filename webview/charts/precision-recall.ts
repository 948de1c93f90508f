import { directLabels, focusRing, seriesLines, thresholdPoint } from './layers.ts';
import { colors, frame } from './theme.ts';

/** Precision of selecting everyone: the prevalence. */
const prevalenceRule = {
  data: { values: [{}] },
  mark: { type: 'rule', clip: true, strokeDash: [2, 3] },
  encoding: {
    y: { datum: { expr: 'reference_at' }, type: 'quantitative' },
    color: { value: colors.muted },
  },
} as const;

/** Precision against recall; selecting everyone lies on the prevalence. */
export const spec = frame([prevalenceRule, seriesLines, ...directLabels, ...thresholdPoint, focusRing]);
