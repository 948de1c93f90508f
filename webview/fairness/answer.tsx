import type { Group } from '../../src/core/evaluation/document.ts';
import type { GateResult } from '../../src/core/gates/verdict.ts';
import { type ColumnScale, columnScale } from '../../src/core/reports/column-scale.ts';
import { type FairnessAnswer, groupsBy } from '../../src/core/reports/fairness-answers.ts';
import { groupKey, groupName } from '../../src/core/reports/group-name.ts';
import { limitsFor } from '../../src/core/reports/group-table.ts';
import { metricName } from '../../src/core/reports/metric-name.ts';
import { formatCount } from '../../src/core/reports/number-format.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { Measure } from '../shared/measure.tsx';
import { usePage } from '../shared/page-context.ts';
import { Scroll } from '../shared/scroll.tsx';
import { VerdictMark } from '../shared/verdict-mark.tsx';
import { GapTable } from './gap-table.tsx';

interface AnswerProps {
  readonly report: Report;
  readonly by: readonly string[];
  readonly answer: FairnessAnswer;
  /** Of the heading. */
  readonly level: 2 | 3;
}

/** One question: its answer in a sentence, the explanation, and the numbers by group. */
export function Answer({ report, by, answer, level }: AnswerProps) {
  const Heading = `h${level}` as const;
  // A landmark for each question of a page; not for each of each grouping, where all are on one page.
  const Part = level === 2 ? 'section' : 'div';
  const id = `${answer.question}-${by.join('-')}`;
  const [first, ...others] = answer.sentences;
  return (
    <Part class="answer-part" {...(level === 2 ? { 'aria-labelledby': id } : {})}>
      <Heading id={id}>{answer.title}</Heading>
      {first !== undefined && <p class="answer">{first}</p>}
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {answer.question !== 'certainty' && answer.gates.length > 0 && <Gates gates={answer.gates} />}
      {answer.question === 'certainty' ? (
        <GapTable caption={answer.caption} disparities={answer.disparities} />
      ) : (
        <GroupNumbers report={report} by={by} answer={answer} />
      )}
    </Part>
  );
}

/** What the gates on these gaps say. */
function Gates({ gates }: { readonly gates: readonly GateResult[] }) {
  return (
    <p>
      {gates.map((gate) => (
        <span key={gate.title} class="gate">
          <VerdictMark verdict={gate.verdict} /> <span class="code muted">{gate.title}</span>
        </span>
      ))}
    </p>
  );
}

function GroupNumbers({ report, by, answer }: Omit<AnswerProps, 'level'>) {
  const { say, language, words } = usePage();
  const groups = groupsBy(report.evaluation, by);
  const scales = new Map(answer.metrics.map((metric) => [metric, scaleOf(metric, groups, report)]));
  return (
    <Scroll tall label={answer.caption}>
      <table class="fit">
        <caption class="unseen">{answer.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('report/groups/group')}</th>
            <th scope="col" class="number">
              {say('report/metrics/n')}
            </th>
            {answer.metrics.map((metric) => (
              <th key={metric} scope="col">
                {metricName(metric, words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={groupKey(group.values)}>
              <th scope="row">{groupName(group.values, words)}</th>
              <td class="number">{formatCount(group.n, language)}</td>
              {answer.metrics.map((metric) => (
                <td key={metric}>
                  <Measure
                    wide
                    metric={metric}
                    measured={group.metrics[metric]}
                    scale={scales.get(metric)}
                    limits={limitsFor(report.gates, metric, group)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function scaleOf(metric: string, groups: readonly Group[], report: Report): ColumnScale | undefined {
  return columnScale(
    groups.map((group) => ({
      value: group.metrics[metric]?.value ?? null,
      interval: group.metrics[metric]?.interval ?? null,
      limits: limitsFor(report.gates, metric, group),
    })),
  );
}
