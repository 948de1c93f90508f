import type { GroupFilter } from '../../src/core/reports/group-table.ts';
import { Choice } from '../shared/controls.tsx';
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
    <div class="line">
      <input
        type="search"
        class="filter"
        value={filter.text}
        placeholder={say('report/groups/filter')}
        aria-label={say('report/groups/filter')}
        onInput={(event) => act({ type: 'filter', filter: { ...filter, text: event.currentTarget.value } })}
      />
      <Choice
        label={say('report/groups/kind')}
        value={filter.kind}
        options={kinds.map((kind) => ({ value: kind, text: say(`report/groups/kind/${kind}`) }))}
        onChange={(value) => {
          const kind = kinds.find((candidate) => candidate === value) ?? 'all';
          if (kind !== filter.kind) act({ type: 'filter', filter: { ...filter, kind } });
        }}
      />
      <span class="muted" role="status">
        {say('report/groups/count', { shown: fitting, total })}
      </span>
    </div>
  );
}
