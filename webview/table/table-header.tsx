import { formatCount } from '../../src/core/reports/number-format.ts';
import type { ShownTable } from '../../src/protocol/table-panel.ts';
import { Button } from '../shared/controls.tsx';
import { useTable } from './table-context.ts';
import type { ReadingProblem } from './waiting.tsx';

const usesShown = 4;

interface TableHeaderProps {
  readonly table: ShownTable;
  readonly reading: boolean;
  readonly problem: ReadingProblem | undefined;
}

/** Which table this is, how large, and who uses it. */
export function TableHeader({ table, reading, problem }: TableHeaderProps) {
  const { say, send } = useTable();
  const isOneText = table.files === 1 && table.format !== undefined && table.format !== 'parquet';
  return (
    <header class="page-header">
      <div class="heading">
        <h1 class="path">{table.name}</h1>
        <div class="tools">
          {isOneText && (
            <Button quiet onClick={() => send({ type: 'openTable' })}>
              {say('table-view/open-file')}
            </Button>
          )}
          {reading ? (
            <Button quiet onClick={() => send({ type: 'cancel' })}>
              {say('table-view/cancel')}
            </Button>
          ) : (
            <Button quiet onClick={() => send({ type: 'refresh' })}>
              {say('table-view/refresh')}
            </Button>
          )}
        </div>
      </div>
      <p class="facts">
        <Facts table={table} />
        <span role="status">{reading && ` · ${say('table-view/reading-again')}`}</span>
      </p>
      <Uses table={table} />
      {problem && (
        <p class="facts" role="alert">
          <strong>{say('table-view/not-again', { reason: problem.text })}</strong>
        </p>
      )}
    </header>
  );
}

function Facts({ table }: { readonly table: ShownTable }) {
  const { say, words, language } = useTable();
  const { profile, format, files, size } = table;
  const engine = `table-view/engine/${profile.engine}`;
  const parts = [
    profile.rows === 1
      ? say('table-view/row-one')
      : say('table-view/rows', { rows: formatCount(profile.rows, language) }),
    profile.columns.length === 1
      ? say('table-view/column-one')
      : say('table-view/columns', { columns: formatCount(profile.columns.length, language) }),
    files > 1 && say('table-view/files', { files: formatCount(files, language) }),
    [format && formatNames[format], size].filter(Boolean).join(' '),
    say('table-view/engine', { engine: words.has(engine) ? say(engine) : profile.engine }),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

const formatNames = { csv: 'CSV', tsv: 'TSV', jsonl: 'JSON lines', parquet: 'Parquet' } as const;

function Uses({ table }: { readonly table: ShownTable }) {
  const { say } = useTable();
  const { dataset, uses } = table;
  const more = uses.slice(usesShown);
  return (
    <div class="facts uses">
      {dataset !== undefined && (
        <span>
          {say('table-view/dataset')} <b>{dataset}</b>
        </span>
      )}
      {uses.length === 0 && <span>{say('table-view/unused')}</span>}
      {uses.length > 0 && <span>{say('table-view/used-by')}</span>}
      {uses.slice(0, usesShown).map((use) => (
        <Use key={JSON.stringify(use)} use={use} />
      ))}
      {more.length > 0 && (
        <details>
          <summary>{say('table-view/more-uses', { count: more.length })}</summary>
          <div class="uses">
            {more.map((use) => (
              <Use key={JSON.stringify(use)} use={use} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function Use({ use }: { readonly use: ShownTable['uses'][number] }) {
  const { say, send } = useTable();
  const { model, version, set, config } = use;
  const name = say('table-view/use', { model, version, set });
  return (
    <button
      type="button"
      class="link"
      title={say('table-view/use-open', { use: name })}
      onClick={() => send({ type: 'openReport', config, version, set })}
    >
      {name}
    </button>
  );
}
