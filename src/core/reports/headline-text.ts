import type { EvaluatedSet } from '../catalog/snapshot.ts';
import type { Language } from '../messages/catalog.ts';
import { saidAs } from './metric-display.ts';
import { metricLabel } from './metric-label.ts';
import { decimalsFor, formatMeasured, formatNumber, halfWidth } from './number-format.ts';

/** `AUC 0.791 ±.030`: the short name that people say, and the half-width without its leading zero. */
export function headlineText({ headline }: EvaluatedSet, language: Language): string | undefined {
  if (headline === undefined) return undefined;
  const { metric, value } = headline;
  const label = metric === 'roc_auc' ? 'AUC' : metricLabel(metric, language);
  const width = halfWidth(value.interval);
  const margin =
    width === undefined
      ? ''
      : ` ±${formatNumber(width, { language, decimals: decimalsFor(width) }).replace(/^0\./, '.')}`;
  return `${label} ${formatMeasured(value, saidAs(metric), language)}${margin}`;
}
