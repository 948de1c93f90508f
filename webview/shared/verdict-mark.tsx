import type { Verdict } from '../../src/core/gates/verdict.ts';
import { verdictMarks } from '../../src/core/reports/verdict-marks.ts';
import { usePage } from './page-context.ts';

/** A verdict: icon, word and colour, always all three. */
export function VerdictMark({ verdict, text }: { readonly verdict: Verdict; readonly text?: string }) {
  const { say } = usePage();
  return (
    <span class="verdict">
      <span class={`mark ${verdict}`} aria-hidden="true">
        {verdictMarks[verdict]}
      </span>{' '}
      {text ?? say(`report/verdict/${verdict}`)}
    </span>
  );
}
