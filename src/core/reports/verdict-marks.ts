import type { Verdict } from '../gates/verdict.ts';

/** The mark of each verdict, the same in trees, panels and on the command line. */
export const verdictMarks: Readonly<Record<Verdict, string>> = {
  pass: '✓',
  fail: '✗',
  insufficient: '≈',
  'not-evaluated': '–',
  stale: '↻',
};

/** The order in which verdicts are told: what needs doing first. */
export const verdictOrder: readonly Verdict[] = ['fail', 'insufficient', 'stale', 'not-evaluated', 'pass'];
