import type { GroupFilter } from '../../src/core/reports/group-table.ts';
import { FilterBar } from '../shared/filter-bar.tsx';
import { usePage } from '../shared/page-context.ts';
import type { EvaluationAction } from './state.ts';

interface GroupFilterBarProps {
  readonly filter: GroupFilter;
  readonly fitting: number;
  readonly total: number;
  readonly act: (action: EvaluationAction) => void;
}

const kinds = ['all', 'sensitive', 'intersection', 'slice'] as const;

/** Which groups the table shows. */
export function GroupFilterBar({ filter, fitting, total, act }: GroupFilterBarProps) {
  const { say } = usePage();
  return (
    <FilterBar
      label={say('report/groups/filter')}
      text={filter.text}
      onText={(text) => act({ type: 'filter', filter: { ...filter, text } })}
      choice={{
        label: say('report/groups/kind'),
        value: filter.kind,
        options: kinds,
        textOf: (kind) => say(`report/groups/kind/${kind}`),
        onChange: (kind) => act({ type: 'filter', filter: { ...filter, kind } }),
      }}
      count={say('report/groups/count', { shown: fitting, total })}
    />
  );
}
