import type { Finding } from '../finding.ts';
import type { GateResult, Verdict } from '../gates/verdict.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';
import { verdictWord } from './verdict-display.ts';

/** What a check found, as every output format takes it. */
export interface CheckedFindings {
  readonly findings: readonly Finding[];
  readonly gates: readonly GateResult[];
  /** Number of models that were looked at. */
  readonly models: number;
}

export interface FindingsStyle {
  readonly language: Language;
  /** A file as the reader names it: relative to where they stand, with forward slashes. */
  readonly pathOf: (file: string) => string;
  /** Name and version of this program. */
  readonly tool: string;
}

export function findingText({ rule, args }: Finding, language: Language): string {
  return formatMessage(rule, args, language);
}

/** `12:5`, or nothing when the finding is about the whole file. */
export function placeText({ range }: Finding): string {
  return range === undefined ? '' : `${range.start.line}:${range.start.column}`;
}

const counted: readonly Verdict[] = ['pass', 'fail', 'insufficient', 'stale', 'not-evaluated'];

/** `2 models · 7 gates: 5 pass, 1 fail, 1 insufficient evidence · 3 findings` */
export function findingsSummary({ findings, gates, models }: CheckedFindings, language: Language): string {
  const verdicts = counted
    .map((verdict) => ({ verdict, count: gates.filter((gate) => gate.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${verdictWord(verdict, language)}`)
    .join(', ');
  const parts = [formatMessage(models === 1 ? 'finding/models-one' : 'finding/models', { count: models }, language)];
  if (gates.length > 0) {
    const id = gates.length === 1 ? 'finding/gates-one' : 'finding/gates';
    parts.push(formatMessage(id, { count: gates.length, verdicts }, language));
  }
  const id =
    findings.length === 0 ? 'finding/none' : findings.length === 1 ? 'finding/findings-one' : 'finding/findings';
  parts.push(formatMessage(id, { count: findings.length }, language));
  return parts.join(' · ');
}
