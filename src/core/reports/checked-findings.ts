import type { Finding } from '../finding.ts';
import type { GateResult } from '../gates/verdict.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';
import { gatesSummary } from './gates-text.ts';

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

/** The sentence of a finding. */
export function findingText({ rule, args }: Finding, language: Language): string {
  return formatMessage(rule, args, language);
}

/** `12:5`, or nothing when the finding is about the whole file. */
export function placeText({ range }: Finding): string {
  return range === undefined ? '' : `${range.start.line}:${range.start.column}`;
}

/** `2 models · 7 gates: 5 pass, 1 fail, 1 insufficient evidence · 3 findings` */
export function findingsSummary({ findings, gates, models }: CheckedFindings, language: Language): string {
  const id =
    findings.length === 0 ? 'finding/none' : findings.length === 1 ? 'finding/findings-one' : 'finding/findings';
  const found = formatMessage(id, { count: findings.length }, language);
  return [...gatesSummary(models, gates, language), found].join(' · ');
}
