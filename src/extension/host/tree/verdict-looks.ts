import type { GateResult, Verdict } from '../../../core/gates/verdict.ts';
import type { Translate } from '../translate.ts';

/** Sign, codicon and theme colour of each verdict: never a colour alone. */
export const verdictLooks: Record<Verdict, { readonly sign: string; readonly icon: string; readonly color: string }> = {
  pass: { sign: '✓', icon: 'pass', color: 'testing.iconPassed' },
  fail: { sign: '✗', icon: 'error', color: 'testing.iconFailed' },
  insufficient: { sign: '≈', icon: 'question', color: 'testing.iconQueued' },
  'not-evaluated': { sign: '–', icon: 'circle-slash', color: 'testing.iconSkipped' },
  stale: { sign: '↻', icon: 'history', color: 'testing.iconSkipped' },
};

/** The word of a verdict, the same everywhere. */
export function verdictWord(verdict: Verdict, t: Translate): string {
  switch (verdict) {
    case 'pass':
      return t('pass');
    case 'fail':
      return t('fail');
    case 'insufficient':
      return t('insufficient evidence');
    case 'not-evaluated':
      return t('not evaluated');
    case 'stale':
      return t('stale');
  }
}

const worstFirst: readonly Verdict[] = ['fail', 'insufficient', 'stale', 'not-evaluated', 'pass'];

/** The verdict that a version shows for all of its gates; undefined without gates. */
export function worstVerdict(gates: readonly Pick<GateResult, 'verdict'>[]): Verdict | undefined {
  return worstFirst.find((verdict) => gates.some((gate) => gate.verdict === verdict));
}

/** Smaller is worse. */
export function severity(verdict: Verdict): number {
  return worstFirst.indexOf(verdict);
}
