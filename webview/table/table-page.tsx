import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { tableColumns } from '../../src/core/table-view/table-columns.ts';
import type { ShownTable } from '../../src/protocol/table-panel.ts';
import { useKeptState } from '../shared/use-kept-state.ts';
import { ColumnsSection } from './columns-section.tsx';
import { HeadSection, type ShownHead } from './head-section.tsx';
import { initialState, nextState } from './state.ts';
import { useTable } from './table-context.ts';
import { TableHeader } from './table-header.tsx';
import type { ReadingProblem } from './waiting.tsx';

interface TablePageProps {
  readonly table: ShownTable;
  readonly head: ShownHead | undefined;
  /** It is read again. */
  readonly reading: boolean;
  /** Why it could not be read again. */
  readonly problem: ReadingProblem | undefined;
  /** A column that the extension wants shown; a new object each time. */
  readonly select: { readonly column: string } | undefined;
}

/** What is in a table: its columns, one of them in detail. */
export function TablePage({ table, head, reading, problem, select }: TablePageProps) {
  const { say, send } = useTable();
  const [state, act] = useKeptState(nextState, initialState);
  const columns = useMemo(() => tableColumns(table.profile.columns, table.declared), [table]);
  const showRow = useCallback((row: HTMLElement | null) => {
    row?.focus();
    row?.scrollIntoView({ block: 'start' });
  }, []);
  useEffect(() => {
    if (select === undefined) return;
    // A column that a filter hides is shown all the same: it was asked for by name.
    act({ type: 'filter', filter: initialState.filter });
    act({ type: 'select', column: select.column });
    send({ type: 'selected' });
    const position = columns.findIndex(({ name }) => name === select.column);
    requestAnimationFrame(() => showRow(document.querySelector(`[data-column="${position}"]`)));
  }, [select]);
  return (
    <>
      <TableHeader table={table} reading={reading} problem={problem} />
      <main>
        {table.profile.rows === 0 && <p>{say('table-view/empty')}</p>}
        <ColumnsSection rows={table.profile.rows} columns={columns} state={state} act={act} />
        {head && head.head.rows.length > 0 && <HeadSection head={head} />}
      </main>
    </>
  );
}
