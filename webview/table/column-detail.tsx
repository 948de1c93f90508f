import { formatCount } from '../../src/core/reports/number-format.ts';
import { hasDistribution } from '../../src/core/table-view/group-columns.ts';
import type { TableColumn } from '../../src/core/table-view/table-columns.ts';
import { FrequentValues } from './frequent-values.tsx';
import { GroupDistribution } from './group-distribution.tsx';
import { Histogram } from './histogram.tsx';
import { NumberTable } from './number-table.tsx';
import type { TableAction, TableState } from './state.ts';
import { useTable } from './table-context.ts';

export interface ColumnDetailProps {
  readonly rows: number;
  readonly columns: readonly TableColumn[];
  readonly column: TableColumn;
  readonly state: TableState;
  readonly act: (action: TableAction) => void;
}

/** Everything about one column: where it is used, its values, and its values within groups. */
export function ColumnDetail({ id, rows, columns, column, state, act }: ColumnDetailProps & { readonly id: string }) {
  const { say, language } = useTable();
  const present = rows - column.missing;
  return (
    <section id={id} aria-label={say('table-view/detail', { column: column.name })}>
      <Uses column={column} />
      <p class="muted">{say('table-view/present', { rows: formatCount(present, language) })}</p>
      <div class={column.numbers ? 'parts numeric' : 'parts'}>
        {column.numbers && (
          <Histogram
            column={column.name}
            numbers={column.numbers}
            present={present}
            asTable={state.tables.includes('histogram')}
            onToggle={() => act({ type: 'table', drawing: 'histogram' })}
          />
        )}
        {column.numbers && <NumberTable numbers={column.numbers} column={column.name} />}
        {column.frequent.length > 0 && <FrequentValues column={column} present={present} />}
      </div>
      {column.withheldBelow !== undefined && (
        <p class="muted">{say('table-view/withheld', { limit: column.withheldBelow })}</p>
      )}
      {hasDistribution(columns, column) && <GroupDistribution {...{ columns, column, state, act }} />}
    </section>
  );
}

/** The places of configs that name the column. */
function Uses({ column }: { readonly column: TableColumn }) {
  const { say, send } = useTable();
  if (column.uses.length === 0) return <p class="muted">{say('table-view/not-named')}</p>;
  return (
    <p class="uses">
      <span class="muted">{say('table-view/named-in')}</span>
      {column.uses.map(({ role, config, range: { start } }) => (
        <button
          key={`${config}:${start.line}:${start.column}`}
          type="button"
          class="link"
          onClick={() => send({ type: 'openFile', file: config, line: start.line, column: start.column })}
        >
          {say('table-view/place', {
            file: config.split(/[\\/]/).at(-1) ?? config,
            line: start.line,
            role: say(`table-view/role/${role}`),
          })}
        </button>
      ))}
    </p>
  );
}
