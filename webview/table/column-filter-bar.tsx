import {
  type ColumnFilter,
  type RoleFilter,
  rolesIn,
  type TableColumn,
} from '../../src/core/table-view/table-columns.ts';
import { FilterBar } from '../shared/filter-bar.tsx';
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
  const roles: readonly [RoleFilter, ...RoleFilter[]] = ['all', 'any', 'none', ...present];
  const roleChoice = {
    label: say('table-view/role'),
    value: filter.role,
    options: roles,
    textOf: (role: RoleFilter) => say(`table-view/role/${role}`),
    onChange: (role: RoleFilter) => act({ type: 'filter', filter: { ...filter, role } }),
  };
  return (
    <FilterBar
      label={say('table-view/filter')}
      text={filter.text}
      onText={(text) => act({ type: 'filter', filter: { ...filter, text } })}
      {...(present.length === 0 ? {} : { choice: roleChoice })}
      count={say('table-view/count', { shown: fitting, total: columns.length })}
    />
  );
}
