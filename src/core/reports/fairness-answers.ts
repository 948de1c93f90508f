import type { Disparity, Evaluation, Group } from '../evaluation/document.ts';
import type { GateResult } from '../gates/verdict.ts';
import type { Words } from '../messages/words.ts';
import { gapSentence, valueInWords } from './gap-sentence.ts';
import { groupKey, groupName } from './group-name.ts';
import { formatCount, formatNumber, halfWidth } from './number-format.ts';
import type { Report } from './report.ts';

/** The questions of the fairness page, in the order in which a person asks them. */
const fairnessQuestions = ['people', 'selection', 'errors', 'scores', 'certainty'] as const;
export type FairnessQuestion = (typeof fairnessQuestions)[number];

/** A question answered for one way of grouping. */
export interface FairnessAnswer {
  readonly question: FairnessQuestion;
  readonly title: string;
  /** In words made from the numbers; the first is the answer, the others explain it. */
  readonly sentences: readonly string[];
  readonly caption: string;
  /** Metrics to show by group. */
  readonly metrics: readonly string[];
  /** Disparities that the answer is about. */
  readonly disparities: readonly Disparity[];
  /** Gates on those disparities. */
  readonly gates: readonly GateResult[];
}

const metricsOfQuestion: Readonly<Record<FairnessQuestion, readonly string[]>> = {
  people: ['prevalence'],
  selection: ['selection_rate'],
  errors: ['recall', 'false_positive_rate'],
  scores: ['calibration_ratio', 'precision', 'roc_auc'],
  certainty: [],
};

const disparitiesOfQuestion: Readonly<Record<FairnessQuestion, readonly string[]>> = {
  people: [],
  selection: ['demographic_parity_difference'],
  errors: ['equal_opportunity_difference', 'predictive_equality_difference'],
  scores: ['predictive_parity_difference'],
  certainty: [
    'demographic_parity_difference',
    'equal_opportunity_difference',
    'predictive_equality_difference',
    'predictive_parity_difference',
    'equalized_odds_difference',
    'roc_auc_difference',
  ],
};

/** The ways of grouping that fairness is asked about: sensitive columns and their intersections. */
export function sensitiveGroupings(evaluation: Evaluation): readonly (readonly string[])[] {
  const groupings = new Map<string, readonly string[]>();
  for (const group of evaluation.groups) {
    if (group.kind !== 'slice') groupings.set(groupKey(group.by), group.by);
  }
  return [...groupings.values()];
}

/** The groups of one way of grouping, in the evaluation's order. */
export function groupsBy(evaluation: Evaluation, by: readonly string[]): readonly Group[] {
  const key = groupKey(by);
  return evaluation.groups.filter((group) => groupKey(group.by) === key);
}

/** Answers every question for one way of grouping. */
export function fairnessAnswers(report: Report, by: readonly string[], words: Words): readonly FairnessAnswer[] {
  const { evaluation } = report;
  const groups = groupsBy(evaluation, by);
  const between = evaluation.disparities.filter(
    (disparity) => groupKey(disparity.by) === groupKey(by) && disparity.group === undefined,
  );
  return fairnessQuestions.map((question) => {
    const disparities = disparitiesOfQuestion[question].flatMap((metric) =>
      between.filter((disparity) => disparity.metric === metric),
    );
    const context = { report, words, groups, disparities };
    return {
      question,
      title: words.say(`report/fairness/${question}/title`),
      caption: words.say(`report/fairness/caption/${question}`),
      sentences: sentencesFor(question, context),
      metrics: metricsOfQuestion[question].filter((metric) => groups.some((group) => metric in group.metrics)),
      disparities,
      gates: disparities.flatMap((disparity) => gateOf(report.gates, disparity) ?? []),
    };
  });
}

interface AnswerContext {
  readonly report: Report;
  readonly words: Words;
  readonly groups: readonly Group[];
  readonly disparities: readonly Disparity[];
}

function sentencesFor(question: FairnessQuestion, context: AnswerContext): string[] {
  const gaps = () => context.disparities.map((disparity) => gapSentence(disparity, context.groups, context.words));
  switch (question) {
    case 'people':
      return peopleSentences(context);
    case 'scores':
      return [calibrationSentence(context), ...gaps()];
    case 'certainty':
      return certaintySentences(context);
    default:
      return gaps();
  }
}

function peopleSentences({ report, words, groups }: AnswerContext): string[] {
  const { evaluation } = report;
  const present = countedGroups(groups).filter((group) => !group.values.includes(null));
  const bySize = [...present].sort((left, right) => right.n - left.n);
  const largest = bySize[0];
  const smallest = bySize.at(-1);
  if (!largest || !smallest) return [];
  const sizes = {
    largest: groupName(largest.values, words),
    largest_n: formatCount(largest.n, words.language),
    smallest: groupName(smallest.values, words),
    smallest_n: formatCount(smallest.n, words.language),
    total: formatCount(evaluation.used, words.language),
  };
  const rates = baseRates(present);
  const sentence = rates
    ? words.say('report/fairness/people/sentence', {
        ...sizes,
        positive: evaluation.positive ?? '1',
        low: groupName(rates.low.values, words),
        low_rate: valueInWords(rates.low, 'prevalence', words),
        high: groupName(rates.high.values, words),
        high_rate: valueInWords(rates.high, 'prevalence', words),
      })
    : words.say('report/fairness/people/sentence-no-rates', sizes);
  const missing = groups.filter((group) => group.values.includes(null)).reduce((sum, group) => sum + (group.n ?? 0), 0);
  if (missing === 0) return [sentence];
  return [sentence, words.say('report/fairness/people/missing', { rows: formatCount(missing, words.language) })];
}

type CountedGroup = Group & { readonly n: number };

/** The groups that are not suppressed. */
function countedGroups(groups: readonly Group[]): CountedGroup[] {
  return groups.filter((group): group is CountedGroup => group.n !== null);
}

function baseRates(groups: readonly Group[]): { readonly low: Group; readonly high: Group } | undefined {
  const rate = (group: Group) => group.metrics['prevalence']?.value ?? 0;
  const known = groups
    .filter((group) => typeof group.metrics['prevalence']?.value === 'number')
    .sort((left, right) => rate(left) - rate(right));
  const low = known[0];
  const high = known.at(-1);
  return low && high ? { low, high } : undefined;
}

/** The gate on this very disparity, if there is one. */
export function gateOf(gates: readonly GateResult[], disparity: Disparity): GateResult | undefined {
  return gates.find(
    (gate) =>
      gate.metric === disparity.metric &&
      gate.by !== undefined &&
      groupKey(gate.by) === groupKey(disparity.by) &&
      disparity.group === undefined,
  );
}

function calibrationSentence({ words, groups }: AnswerContext): string {
  const ratios = groups.filter((group) => group.metrics['calibration_ratio']?.interval);
  if (ratios.length === 0) return words.say('report/fairness/calibration/unknown');
  const off = ratios.filter((group) => {
    const interval = group.metrics['calibration_ratio']?.interval;
    return interval ? interval[0] > 1 || interval[1] < 1 : false;
  });
  if (off.length === 0) return words.say('report/fairness/calibration/near');
  return words.say('report/fairness/calibration/off', { groups: listed(off, words) });
}

function listed(groups: readonly Group[], words: Words): string {
  const most = 5;
  const names = groups.slice(0, most).map((group) => groupName(group.values, words));
  const more = groups.length - most;
  return names.join(words.language === 'zh-cn' ? '、' : ', ') + (more > 0 ? ` (+${more})` : '');
}

function certaintySentences({ words, groups, disparities }: AnswerContext): string[] {
  const judged = disparities.filter((disparity) => disparity.interval !== null);
  const shown = judged.filter((disparity) => disparity.interval !== null && disparity.interval[0] > 0);
  const counts = { compared: judged.length, shown: shown.length, unshown: judged.length - shown.length };
  const smallest = countedGroups(groups)
    .filter((group) => !group.values.includes(null))
    .reduce<CountedGroup | undefined>(
      (least, group) => (least === undefined || group.n < least.n ? group : least),
      undefined,
    );
  const width = halfWidth(smallest?.metrics['selection_rate']?.interval);
  const first =
    smallest && width !== undefined
      ? words.say('report/fairness/certainty/sentence', {
          ...counts,
          smallest_n: formatCount(smallest.n, words.language),
          half_width: formatNumber(width * 100, { language: words.language, decimals: width < 0.1 ? 1 : 0 }),
        })
      : words.say('report/fairness/certainty/sentence-short', counts);
  return [first, words.say('report/fairness/certainty/simultaneous'), words.say('report/fairness/certainty/limits')];
}
