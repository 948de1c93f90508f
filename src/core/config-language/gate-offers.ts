import { fittingLimitKeys } from '../config/gate-repairs.ts';
import { yamlText } from '../config/problem.ts';
import type { Disparity, Evaluation } from '../evaluation/document.ts';
import type { Language } from '../messages/catalog.ts';
import { formatMessage } from '../messages/catalog.ts';
import { resolveMetric } from '../metrics/catalog.ts';
import { saidAs } from '../reports/metric-display.ts';
import { metricLabel } from '../reports/metric-label.ts';
import { formatInterval, formatMeasured, type Measured } from '../reports/number-format.ts';
import { limitReason, passableLimit } from './limit-suggestions.ts';
import { usualMetrics } from './metric-suggestions.ts';

/** A gate that could be demanded of a model, with what its newest evidence says of it. */
export interface GateOffer {
  /** What the gate is of: `recall`, `demographic_parity_difference[sex]`. */
  readonly subject: string;
  /** `Recall 0.81 (0.77–0.85)`. */
  readonly value: string;
  /** `min: 0.77 · lower end of the interval of version 2`. */
  readonly limit: string;
  /** The gate in YAML, in braces. */
  readonly item: string;
}

/**
 * The gates that the numbers of an evaluation suggest, what most gates are of first: of the model as a whole and
 * between its groups, each with the strictest limit that it passes now. What is undefined, has no interval, or is
 * neither better high nor low suggests none.
 */
export function gateOffers(evaluation: Evaluation, language: Language): GateOffer[] {
  const overall = Object.entries(evaluation.overall.metrics).map(([metric, number]) => ({ metric, number, by: [] }));
  const gaps = evaluation.disparities.filter(({ group }) => group === undefined).map(asSubject);
  return [...overall, ...gaps]
    .sort((a, b) => rank(a.metric) - rank(b.metric))
    .flatMap((subject) => offer(subject, evaluation, language) ?? []);
}

interface Subject {
  readonly metric: string;
  readonly number: Measured;
  readonly by: readonly string[];
}

const asSubject = ({ metric, by, ...number }: Disparity): Subject => ({ metric, number, by });

function offer(
  { metric, number, by }: Subject,
  { version = '', set }: Evaluation,
  language: Language,
): GateOffer | undefined {
  const { definition } = resolveMetric(metric);
  const { value, interval } = number;
  if (definition === undefined || definition.better === 'neither' || value === null || interval === null) return;
  const [key = ''] = fittingLimitKeys(definition);
  const limit = definition.better === 'one' ? fourFifths(language) : passable();
  if (limit === undefined) return;
  const columns = by.map(yamlText);
  const groups = columns.length === 0 ? '' : `, by: ${columns.length === 1 ? columns[0] : `[${columns.join(', ')}]`}`;
  const said = saidAs(metric);
  return {
    subject: by.length === 0 ? metric : `${metric}[${by.join(', ')}]`,
    value: `${metricLabel(metric, language)} ${formatMeasured(number, said, language)} (${formatInterval(interval, said, language)})`,
    limit: `${key}: ${limit.text} · ${limit.reason}`,
    item: `{ metric: ${metric}${groups}, ${key}: ${limit.text} }`,
  };

  function passable(): { text: string; reason: string } | undefined {
    const found = value === null ? undefined : passableLimit(key, { version, set: set?.name ?? '', value, interval });
    return found && { text: found.text, reason: limitReason(key, version, language) };
  }
}

const fourFifths = (language: Language) => ({ text: '0.8', reason: formatMessage('editor/four-fifths', {}, language) });

/** Those that most gates are of come first, the others in the order of the evidence. */
function rank(metric: string): number {
  const place = usualMetrics.indexOf(metric);
  return place < 0 ? usualMetrics.length : place;
}
