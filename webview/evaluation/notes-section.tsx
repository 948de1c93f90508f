import { formatCount } from '../../src/core/reports/number-format.ts';
import { reasonText } from '../../src/core/reports/reason-text.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { warningText } from '../../src/core/reports/warning-text.ts';
import { usePage } from '../shared/page-context.ts';
import { Section } from '../shared/section.tsx';

/** Warnings of the evaluation and the rows that it left out. */
export function NotesSection({ report }: { readonly report: Report }) {
  const { say, language, words } = usePage();
  const { warnings, excluded } = report.evaluation;
  return (
    <Section id="notes" title={say('report/notes/title')}>
      {warnings.length + excluded.length === 0 && <p>{say('report/notes/none')}</p>}
      {warnings.length > 0 && (
        <>
          <h3>{say('report/notes/warnings')}</h3>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.message}>{warningText(warning, words)}</li>
            ))}
          </ul>
        </>
      )}
      {excluded.length > 0 && (
        <>
          <h3>{say('report/notes/excluded')}</h3>
          <ul>
            {excluded.map(({ reason, rows }) => (
              <li key={reason}>
                {say('report/notes/excluded-row', {
                  rows: formatCount(rows, language),
                  reason: reasonText(reason, words),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
