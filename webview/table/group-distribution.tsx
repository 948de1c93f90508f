import type { Distribution } from '../../src/core/profile/table-profile.ts';
import { formatCount, formatPercent } from '../../src/core/reports/number-format.ts';
import { distributionTitle } from '../../src/core/table-view/distribution-title.ts';
import { groupColumns } from '../../src/core/table-view/group-columns.ts';
import { drawnShare, groupShares } from '../../src/core/table-view/group-shares.ts';
import type { TableColumn } from '../../src/core/table-view/table-columns.ts';
import { Choice } from '../shared/controls.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { Drawing } from './drawing.tsx';
import { GroupMultiples } from './group-multiples.tsx';
import { GroupTable } from './group-table.tsx';
import type { TableAction, TableState } from './state.ts';
import { useTable } from './table-context.ts';

interface GroupDistributionProps {
  readonly columns: readonly TableColumn[];
  readonly column: TableColumn;
  readonly state: TableState;
  readonly act: (action: TableAction) => void;
}

/** The values of a column within the groups of another one that the reader chooses. */
export function GroupDistribution({ columns, column, state, act }: GroupDistributionProps) {
  const { say } = useTable();
  const candidates = groupColumns(columns, column);
  const by = candidates.find(({ name }) => name === state.by);
  if (candidates.length === 0) return <p class="muted">{say('table-view/by-none')}</p>;
  return (
    <div class="by">
      <ByPicker candidates={candidates} by={by} act={act} />
      {by && <Answer column={column} by={by.name} state={state} act={act} />}
    </div>
  );
}

interface ByPickerProps {
  readonly candidates: readonly TableColumn[];
  readonly by: TableColumn | undefined;
  readonly act: (action: TableAction) => void;
}

/** Sensitive columns, slices and the label at once; any other from a list. */
function ByPicker({ candidates, by, act }: ByPickerProps) {
  const { say } = useTable();
  const near = candidates.filter(({ roles }) => roles.some((role) => ['sensitive', 'slice', 'label'].includes(role)));
  const others = candidates.filter((column) => !near.includes(column));
  return (
    <fieldset class="chips">
      <legend class="unseen">{say('table-view/by')}</legend>
      <span class="muted" aria-hidden="true">
        {say('table-view/by')}
      </span>
      {near.map(({ name }) => (
        <button
          key={name}
          type="button"
          class="chip"
          aria-pressed={by?.name === name}
          onClick={() => act({ type: 'by', by: name })}
        >
          {name}
        </button>
      ))}
      {others.length > 0 && (
        <Choice
          label={say('table-view/by-other')}
          value={by !== undefined && others.includes(by) ? by.name : ''}
          options={[
            { value: '', text: say('table-view/by-other') },
            ...others.map(({ name }) => ({ value: name, text: name })),
          ]}
          onChange={(name) => {
            if (name !== '' && name !== by?.name) act({ type: 'by', by: name });
          }}
        />
      )}
    </fieldset>
  );
}

interface AnswerProps {
  readonly column: TableColumn;
  readonly by: string;
  readonly state: TableState;
  readonly act: (action: TableAction) => void;
}

function Answer({ column, by, state, act }: AnswerProps) {
  const { say, distribution } = useTable();
  const answer = distribution(column.name, by);
  if (answer === undefined) {
    return (
      <>
        <p role="status" class="muted">
          {say('table-view/by-waiting', { column: column.name, by })}
        </p>
        <Skeleton heights={[240]} />
      </>
    );
  }
  if ('problem' in answer) return <p role="alert">{answer.problem}</p>;
  return (
    <Drawn
      distribution={answer.distribution}
      asTable={state.tables.includes('groups')}
      onToggle={() => act({ type: 'table', drawing: 'groups' })}
    />
  );
}

interface DrawnProps {
  readonly distribution: Distribution;
  readonly asTable: boolean;
  readonly onToggle: () => void;
}

function Drawn({ distribution, asTable, onToggle }: DrawnProps) {
  const { say, words, language } = useTable();
  const { column, edges, otherGroups, withheldBelow } = distribution;
  const groups = groupShares(distribution);
  const largest = drawnShare(groups);
  const isCut = groups.some(({ shares }) => shares.some((share) => share > largest));
  return (
    <>
      <Drawing id={`groups-${column}`} title={distributionTitle(distribution, words)} {...{ asTable, onToggle }}>
        {asTable ? <GroupTable distribution={distribution} /> : <GroupMultiples distribution={distribution} />}
      </Drawing>
      {otherGroups.groups > 0 && (
        <p class="muted">
          {say('table-view/other-groups', {
            groups: formatCount(otherGroups.groups, language),
            rows: formatCount(otherGroups.rows, language),
          })}
        </p>
      )}
      {withheldBelow !== undefined && <p class="muted">{say('table-view/withheld', { limit: withheldBelow })}</p>}
      <p class="key">
        {say('table-view/by-note', { largest: formatPercent(largest, language) })}{' '}
        {edges && say('table-view/by-dashed')} {isCut && say('table-view/by-cut')}
      </p>
    </>
  );
}
