import {
  type ColumnFilter,
  type RoleFilter,
  rolesIn,
  type TableColumn,
} from '../../src/core/table-view/table-columns.ts';
import { Choice } from '../shared/controls.tsx';
import type { TableAction } from './state.ts';
import { useTable } from './table-context.ts';

interface ColumnFilterBarProps {
  readonly columns: readonly TableColumn[];
  readonly filter: ColumnFilter;
  readonly fitting: number;
  readonly act: (action: TableAction) => void;
}

/** Which columns the list shows. */
export function ColumnFilterBar({ columns, filter, fitting, act }: ColumnFilterBarProps) {
  const { say } = useTable();
  const present = rolesIn(columns);
  const roles: readonly RoleFilter[] = ['all', 'any', 'none', ...present];
  return (
    <div class="line">
      <input
        type="search"
        class="filter"
        value={filter.text}
        placeholder={say('table-view/filter')}
        aria-label={say('table-view/filter')}
        onInput={(event) => act({ type: 'filter', filter: { ...filter, text: event.currentTarget.value } })}
      />
      {present.length > 0 && (
        <Choice
          label={say('table-view/role')}
          value={filter.role}
          options={roles.map((role) => ({ value: role, text: say(`table-view/role/${role}`) }))}
          onChange={(value) => {
            const role = roles.find((candidate) => candidate === value) ?? 'all';
            if (role !== filter.role) act({ type: 'filter', filter: { ...filter, role } });
          }}
        />
      )}
      <span class="muted" role="status">
        {say('table-view/count', { shown: fitting, total: columns.length })}
      </span>
    </div>
  );
}
