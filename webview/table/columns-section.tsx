import { useMemo } from 'preact/hooks';
import { arrangeColumns, type ColumnOrder, type TableColumn } from '../../src/core/table-view/table-columns.ts';
import { More } from '../shared/more.tsx';
import { Section } from '../shared/section.tsx';
import { ColumnFilterBar } from './column-filter-bar.tsx';
import { ColumnRow } from './column-row.tsx';
import type { TableAction, TableState } from './state.ts';
import { useTable } from './table-context.ts';

interface ColumnsSectionProps {
  /** Of the table. */
  readonly rows: number;
  readonly columns: readonly TableColumn[];
  readonly state: TableState;
  readonly act: (action: TableAction) => void;
}

/** Every column with its statistics in a row; the selected one has its details below its row. */
export function ColumnsSection({ rows, columns, state, act }: ColumnsSectionProps) {
  const { say } = useTable();
  const { filter, order, selected } = state;
  const fitting = useMemo(() => arrangeColumns(columns, filter, order), [columns, filter, order]);
  const drawn = fitting.slice(0, state.columnsDrawn);
  const positions = useMemo(() => new Map(columns.map((column, position) => [column, position])), [columns]);
  // One stop for the Tab key in the list, from which the arrow keys go on.
  const stop = Math.max(
    0,
    drawn.findIndex(({ name }) => name === selected),
  );
  return (
    <Section id="columns" title={say('table-view/list')}>
      <ColumnFilterBar columns={columns} filter={filter} fitting={fitting.length} act={act} />
      <table class="columns">
        <caption class="unseen">{say('table-view/list-caption')}</caption>
        <Headings order={order} act={act} />
        <tbody onKeyDown={moveAmongRows}>
          {drawn.map((column, index) => (
            <ColumnRow
              key={positions.get(column)}
              position={positions.get(column) ?? index}
              isStop={index === stop}
              isOpen={column.name === selected}
              {...{ rows, columns, column, state, act }}
            />
          ))}
        </tbody>
      </table>
      {fitting.length === 0 && <p class="muted">{say('table-view/none-fit')}</p>}
      {fitting.length > drawn.length && (
        <More
          text={say('table-view/more', { count: fitting.length - drawn.length })}
          onMore={() => act({ type: 'moreColumns' })}
        />
      )}
    </Section>
  );
}

/** The arrow keys, Home and End go from the button of a column to that of another. */
function moveAmongRows(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLElement) || event.target.dataset['column'] === undefined) return;
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-column]')];
  const here = buttons.indexOf(event.target);
  const goal = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (goal === undefined) return;
  event.preventDefault();
  buttons[goal]?.focus();
}

interface HeadingsProps {
  readonly order: ColumnOrder;
  readonly act: ColumnsSectionProps['act'];
}

const sorted = ['name', 'type', 'missing', 'distinct'] as const;

function Headings({ order, act }: HeadingsProps) {
  const { say } = useTable();
  const labels = {
    name: say('table-view/column'),
    type: say('table-view/type'),
    missing: say('table-view/missing'),
    distinct: say('table-view/distinct'),
  };
  return (
    <thead>
      <tr>
        {sorted.map((by) => (
          <th
            key={by}
            scope="col"
            class={by === 'missing' || by === 'distinct' ? 'number' : undefined}
            aria-sort={order.by === by ? (order.descending ? 'descending' : 'ascending') : undefined}
          >
            <button
              type="button"
              class="sort"
              title={say('table-view/sort', { column: labels[by] })}
              onClick={() => act({ type: 'order', by })}
            >
              {labels[by]}
              <span aria-hidden="true">{order.by === by ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
            </button>
          </th>
        ))}
        <th scope="col" title={say('table-view/values-note')}>
          {say('table-view/values')}
        </th>
      </tr>
    </thead>
  );
}
