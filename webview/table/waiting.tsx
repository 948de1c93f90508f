import { formatNumber } from '../../src/core/reports/number-format.ts';
import type { TableHostMessage } from '../../src/protocol/table-panel.ts';
import { Button } from '../shared/controls.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { HeadSection, type ShownHead } from './head-section.tsx';
import { useTable } from './table-context.ts';

export type ReadingProblem = Pick<Extract<TableHostMessage, { type: 'problem' }>, 'text' | 'mend'>;

interface WaitingProps {
  readonly name: string;
  /** How much of the reading is done, in [0, 1]. */
  readonly fraction: number | undefined;
  /** Its first rows, which come long before its statistics. */
  readonly head: ShownHead | undefined;
}

/** While a table is read for the first time: how far it is, and a way to stop it. */
export function Waiting({ name, fraction, head }: WaitingProps) {
  const { say, send, language } = useTable();
  return (
    <main class="waiting">
      <h1>{name}</h1>
      <div class="line">
        <span role="status">{say('table-view/reading', { table: name })}</span>
        <progress value={fraction} max={1} aria-label={say('table-view/reading', { table: name })} />
        {/* The bar tells its value when it is asked; a status that changes a hundred times would be read out each time. */}
        {fraction !== undefined && (
          <span
            class="part"
            aria-hidden="true"
          >{`${formatNumber(Math.round(fraction * 100), { language })}\u00a0%`}</span>
        )}
        <Button quiet onClick={() => send({ type: 'cancel' })}>
          {say('table-view/cancel')}
        </Button>
      </div>
      <Skeleton heights={head ? [60, 90] : [60, 240, 240]} />
      {head && <HeadSection head={head} />}
    </main>
  );
}

/** Why a table is not shown, and what mends it. */
export function NotRead({ name, problem }: { readonly name: string; readonly problem: ReadingProblem }) {
  return (
    <main class="waiting">
      <h1>{name}</h1>
      <p role="alert">{problem.text}</p>
      <Mend mend={problem.mend} />
    </main>
  );
}

function Mend({ mend }: Pick<ReadingProblem, 'mend'>) {
  const { say, send } = useTable();
  return mend === 'trust' ? (
    <Button onClick={() => send({ type: 'manageTrust' })}>{say('table-view/trust')}</Button>
  ) : (
    <Button onClick={() => send({ type: 'refresh' })}>{say('table-view/refresh')}</Button>
  );
}
