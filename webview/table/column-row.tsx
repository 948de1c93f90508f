import { formatCount, formatPercent } from '../../src/core/reports/number-format.ts';
import { rolesOf, type TableColumn } from '../../src/core/table-view/table-columns.ts';
import { ColumnDetail } from './column-detail.tsx';
import { ColumnValues } from './column-values.tsx';
import type { TableAction, TableState } from './state.ts';
import { useTable } from './table-context.ts';

interface ColumnRowProps {
  readonly rows: number;
  readonly columns: readonly TableColumn[];
  readonly column: TableColumn;
  /** In the table. */
  readonly position: number;
  /** Whether the Tab key stops here. */
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly state: TableState;
  readonly act: (action: TableAction) => void;
}

/** A column as a row of the list, and its details below when it is selected. */
export function ColumnRow({ rows, columns, column, position, isStop, isOpen, state, act }: ColumnRowProps) {
  const { say } = useTable();
  const detail = `column-${position}`;
  return (
    <>
      <tr class={isOpen ? 'open' : undefined}>
        <th scope="row">
          <button
            type="button"
            class="column"
            data-column={position}
            tabIndex={isStop ? 0 : -1}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detail : undefined}
            onClick={() => act({ type: 'toggle', column: column.name })}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && isOpen) act({ type: 'toggle', column: column.name });
            }}
          >
            {column.name}
          </button>
          <Roles column={column} />
        </th>
        <td class="muted">{say(`table-view/type/${column.type}`)}</td>
        <td class="number">
          <Missing column={column} rows={rows} />
        </td>
        <td class="number">
          <Distinct column={column} />
        </td>
        <td>
          <ColumnValues column={column} rows={rows} />
        </td>
      </tr>
      {isOpen && (
        <tr class="detail">
          <td colSpan={5}>
            <ColumnDetail id={detail} {...{ rows, columns, column, state, act }} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What configs take the column for. */
export function Roles({ column }: { readonly column: TableColumn }) {
  const { say } = useTable();
  return (
    <>
      {rolesOf(column).map((role) => (
        <span key={role} class={`role ${role}`}>
          {say(`table-view/role/${role}`)}
        </span>
      ))}
    </>
  );
}

/** Rows without a value, and their share. */
export function Missing({ column, rows }: { readonly column: TableColumn; readonly rows: number }) {
  const { say, language } = useTable();
  if (column.missing === 0) return <span class="muted">{say('table-view/no-missing')}</span>;
  return (
    <>
      {formatCount(column.missing, language)}{' '}
      <span class="muted share">{formatPercent(column.missing / rows, language)}</span>
    </>
  );
}

export function Distinct({ column }: { readonly column: TableColumn }) {
  const { say, language } = useTable();
  const count = formatCount(column.distinct, language);
  return <>{column.distinctIsExact ? count : say('table-view/at-least', { count })}</>;
}
