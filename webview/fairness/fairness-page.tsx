import { fairnessAnswers, sensitiveGroupings } from '../../src/core/reports/fairness-answers.ts';
import { groupingName } from '../../src/core/reports/group-name.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { usePage } from '../shared/page-context.ts';
import { Answer } from './answer.tsx';
import type { FairnessAction, FairnessState } from './state.ts';

interface FairnessPageProps {
  readonly report: Report;
  readonly state: FairnessState;
  readonly act: (action: FairnessAction) => void;
}

/** The questions of fairness in order, answered for one way of grouping at a time. */
export function FairnessPage({ report, state, act }: FairnessPageProps) {
  const { say, words } = usePage();
  const groupings = sensitiveGroupings(report.evaluation);
  const by = groupings[state.grouping] ?? groupings[0];
  if (!by) return <p class="muted">{say('report/fairness/none')}</p>;
  return (
    <>
      <nav class="chips" aria-label={say('report/fairness/groupings')}>
        {groupings.map((grouping, index) => (
          <button
            key={groupingName(grouping)}
            type="button"
            class="chip"
            aria-pressed={grouping === by}
            onClick={() => act({ type: 'grouping', index })}
          >
            {groupingName(grouping)}
          </button>
        ))}
      </nav>
      {fairnessAnswers(report, by, words).map((answer) => (
        <Answer key={answer.question} report={report} by={by} answer={answer} level={2} />
      ))}
    </>
  );
}
