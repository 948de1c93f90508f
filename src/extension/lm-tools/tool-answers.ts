import type { ModelSnapshot } from '../../core/catalog/snapshot.ts';
import type { Evaluation } from '../../core/evaluation/document.ts';
import type { GateResult } from '../../core/gates/verdict.ts';
import type { Report } from '../../core/reports/report.ts';

/** What the tools answer: small documents with every number's n and interval, never rows, curves or file contents. */

type Json = Record<string, unknown>;

/** Rates of groups that the questions of fairness are about. */
const groupMetrics = [
  'prevalence',
  'selection_rate',
  'recall',
  'false_positive_rate',
  'precision',
  'roc_auc',
  'mean_absolute_error',
  'mean_error',
];

/** A model with its versions, their headline numbers and gates. */
export function modelAnswer(model: ModelSnapshot): Json {
  const { name, config, task, owner, problem, versions } = model;
  return {
    model: name,
    config,
    task,
    owner,
    ...(problem === undefined ? {} : { cannot_be_used: problem.message ?? problem.messageId }),
    versions: versions.map(({ version, stage, sets, evaluations, gates }) => ({
      version,
      stage,
      sets,
      evaluations: evaluations.map(({ set, time, used, headline, stale }) => ({
        set,
        time,
        rows: used,
        up_to_date: stale.length === 0,
        ...(headline === undefined ? {} : { [headline.metric]: numberOf(headline.value) }),
      })),
      gates: countBy(gates.map(({ verdict }) => verdict)),
    })),
  };
}

/** The numbers of one evaluation over all rows. */
export function evaluationAnswer({ evaluation, stale, gates }: Report): Json {
  const { overall, warnings, excluded, confidence, threshold, positive } = evaluation;
  return {
    ...subject(evaluation, stale),
    confidence,
    positive,
    threshold,
    excluded,
    metrics: Object.fromEntries(Object.entries(overall.metrics).map(([metric, value]) => [metric, numberOf(value)])),
    gates: gates.map(gateAnswer),
    warnings: warnings.map(({ message }) => message),
  };
}

/** The groups of one evaluation and the differences between them. */
export function fairnessAnswer({ evaluation, stale, gates }: Report): Json {
  const { groups, disparities } = evaluation;
  return {
    ...subject(evaluation, stale),
    groups: groups
      .filter(({ kind }) => kind !== 'slice')
      .map(({ by, values, n, metrics }) => ({
        group: Object.fromEntries(by.map((column, index) => [column, values[index] ?? null])),
        n,
        ...Object.fromEntries(
          groupMetrics.flatMap((metric) => (metrics[metric] ? [[metric, numberOf(metrics[metric])]] : [])),
        ),
      })),
    gaps: disparities.map(({ by, metric, group, value, interval, expected_if_equal, lowest, highest, ...rest }) => ({
      by,
      metric,
      group,
      value,
      interval,
      undefined: rest.undefined,
      no_interval: rest.no_interval,
      expected_if_equal,
      lowest,
      highest,
    })),
    gates: gates.filter(({ by, group }) => by !== undefined || group !== undefined).map(gateAnswer),
  };
}

function subject({ model, version, set, used, run }: Evaluation, stale: readonly string[]): Json {
  return { model, version, set: set?.name, rows: used, time: run.time, up_to_date: stale.length === 0, stale };
}

function numberOf(value: Evaluation['overall']['metrics'][string]): Json {
  const { value: number, n, interval, undefined: reason, no_interval } = value;
  return { value: number, n, interval, undefined: reason, no_interval };
}

function gateAnswer({ title, verdict, was, shown, value, interval, reason, file, line }: GateResult): Json {
  return { gate: title, verdict, was, shown_beyond_chance: shown, value, interval, reason, file, line };
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
