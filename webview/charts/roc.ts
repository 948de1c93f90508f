import { diagonal, directLabels, focusRing, seriesLines, thresholdPoint } from './layers.ts';
import { frame } from './theme.ts';

/** Recall against false positive rate; a ranking without skill lies on the diagonal. */
export const spec = frame([diagonal, seriesLines, ...directLabels, ...thresholdPoint, focusRing]);
