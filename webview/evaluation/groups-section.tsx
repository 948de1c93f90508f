import { useMemo } from 'preact/hooks';
import {
  arrangeRows,
  type GroupRow,
  type GroupTable,
  groupTable,
  limitsFor,
} from '../../src/core/reports/group-table.ts';
import { metricName } from '../../src/core/reports/metric-name.ts';
import { formatCount, formatNumber } from '../../src/core/reports/number-format.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { Measure } from '../shared/measure.tsx';
import { More } from '../shared/more.tsx';
import { usePage } from '../shared/page-context.ts';
import { Scroll } from '../shared/scroll.tsx';
import { Section } from '../shared/section.tsx';
import { GroupFilterBar } from './group-filter-bar.tsx';
import type { EvaluationAction, EvaluationState } from './state.ts';

const manyRows = 50;

interface GroupsSectionProps {
  readonly report: Report;
  readonly state: Pick<EvaluationState, 'order' | 'filter' | 'groupsDrawn'>;
  readonly act: (action: EvaluationAction) => void;
}

/** Every group with its metrics: sensitive columns, intersections and slices in one table. */
export function GroupsSection({ report, state, act }: GroupsSectionProps) {
  const { say, language, interactive, words } = usePage();
  const { evaluation, gates } = report;
  const table = useMemo(() => groupTable(evaluation, gates, words), [evaluation, gates, language]);
  const rows = useMemo(() => arrangeRows(table.rows, state.filter, state.order), [table, state.filter, state.order]);
  if (table.rows.length === 0) {
    return (
      <Section id="groups" title={say('report/groups/title')}>
        <p class="muted">{say('report/groups/none')}</p>
      </Section>
    );
  }
  const drawn = interactive ? rows.slice(0, state.groupsDrawn) : rows;
  const more = rows.length - drawn.length;
  return (
    <Section id="groups" title={say('report/groups/title')}>
      {interactive && (
        <GroupFilterBar filter={state.filter} fitting={rows.length} total={table.rows.length} act={act} />
      )}
      {evaluation.threshold !== null && (
        <p class="muted">{say('report/groups/at', { threshold: formatNumber(evaluation.threshold, { language }) })}</p>
      )}
      <Scroll label={say('report/groups/title')} long={interactive && drawn.length > manyRows}>
        <table class="groups">
          <caption class="unseen">{say('report/groups/caption', { confidence: evaluation.confidence * 100 })}</caption>
          <Columns table={table} state={state} act={act} />
          <tbody>
            {drawn.map((row) => (
              <tr key={`${row.grouping}\n${row.name}`}>
                <th scope="row" class="name">
                  <span class="muted">{row.grouping}</span> <GroupName row={row} />
                </th>
                <td class="number">{formatCount(row.group.n, language)}</td>
                {table.columns.map((metric) => (
                  <td key={metric}>
                    <Measure
                      metric={metric}
                      measured={row.group.metrics[metric]}
                      scale={table.scales[metric]}
                      limits={limitsFor(gates, metric, row.group)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {more > 0 && (
        <More text={say('report/groups/more', { count: more })} onMore={() => act({ type: 'moreGroups' })} />
      )}
    </Section>
  );
}

/** The values of a group; one with a hyphen, as `(-inf,26)`, is kept on one line. */
function GroupName({ row }: { readonly row: GroupRow }) {
  const isShort = row.group.values.every((value) => value === null || value.length <= 24);
  if (!isShort || !row.name.includes('-')) return <b>{row.name}</b>;
  return (
    <b>
      {row.name.split(' × ').map((part, index) => (
        <span key={part} class="nowrap">
          {index > 0 && '× '}
          {part}{' '}
        </span>
      ))}
    </b>
  );
}

interface ColumnsProps {
  readonly table: GroupTable;
  readonly state: GroupsSectionProps['state'];
  readonly act: GroupsSectionProps['act'];
}

function Columns({ table, state, act }: ColumnsProps) {
  const { say, interactive, words } = usePage();
  const columns = [
    { id: 'group', label: say('report/groups/group') },
    { id: 'n', label: say('report/metrics/n') },
    ...table.columns.map((metric) => ({ id: metric, label: metricName(metric, words) })),
  ];
  const direction = state.order.descending ? 'descending' : 'ascending';
  return (
    <thead>
      <tr>
        {columns.map(({ id, label }) => (
          <th
            key={id}
            scope="col"
            class={id === 'n' ? 'number' : undefined}
            aria-sort={interactive && state.order.column === id ? direction : undefined}
          >
            {interactive ? (
              <button
                type="button"
                class="sort"
                title={say('report/groups/sort', { column: label })}
                onClick={() => act({ type: 'order', column: id })}
              >
                {label}
                <span aria-hidden="true">
                  {state.order.column === id ? (state.order.descending ? ' ↓' : ' ↑') : ''}
                </span>
              </button>
            ) : (
              label
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
