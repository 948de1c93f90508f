import type { EvaluatedSet, VersionSnapshot } from '../catalog/snapshot.ts';
import type { Verdict } from '../gates/verdict.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';
import { headlineText } from '../reports/headline-text.ts';
import { verdictMarks, verdictOrder } from '../reports/verdict-marks.ts';

/** `✗ 1 fails · ≈ 2 insufficient · ✓ 5 pass`; undefined without gates. */
export function verdictCounts({ gates }: VersionSnapshot, language: Language): string | undefined {
  const parts = verdictOrder.flatMap((verdict) => {
    const count = gates.filter((gate) => gate.verdict === verdict).length;
    return count === 0 ? [] : [`${verdictMarks[verdict]} ${countText(verdict, count, language)}`];
  });
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function countText(verdict: Verdict, count: number, language: Language): string {
  return count === 1
    ? formatMessage(`editor/gates-${verdict}-one`, {}, language)
    : formatMessage(`editor/gates-${verdict}`, { count }, language);
}

/** `evaluated 22 Nov 2026 · AUC 0.791 ±.030`; when the inputs are others today, that too. */
export function evaluationText(evaluated: EvaluatedSet, language: Language): string {
  const date = new Date(evaluated.time).toLocaleDateString(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const parts = [
    formatMessage('editor/evaluated', { date }, language),
    headlineText(evaluated, language),
    evaluated.stale.length > 0 ? `↻ ${formatMessage('editor/stale', {}, language)}` : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** What is known of a version in one line: its stage, its newest evaluation, its verdicts. */
export function versionSummary(version: VersionSnapshot, language: Language): string {
  const [evaluated] = version.evaluations;
  const parts = [
    version.stage,
    evaluated === undefined
      ? formatMessage('editor/not-evaluated', {}, language)
      : (headlineText(evaluated, language) ?? evaluationText(evaluated, language)),
    verdictCounts(version, language),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
