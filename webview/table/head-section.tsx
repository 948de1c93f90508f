import { formatCount } from '../../src/core/reports/number-format.ts';
import type { TableHostMessage } from '../../src/protocol/table-panel.ts';
import { Scroll } from '../shared/scroll.tsx';
import { Section } from '../shared/section.tsx';
import { useTable } from './table-context.ts';

export type ShownHead = Pick<Extract<TableHostMessage, { type: 'head' }>, 'head' | 'wanted'>;

/** A table of more columns is wider than anybody scrolls. */
const columnsShown = 100;

/** The first rows of the table as they stand in it. */
export function HeadSection({ head: { head, wanted } }: { readonly head: ShownHead }) {
  const { say, language } = useTable();
  const { columns, rows } = head;
  const shown = columns.slice(0, columnsShown);
  const some = rows.length < wanted ? 'table-view/head-all' : 'table-view/head-note';
  const note = rows.length === 1 && wanted > 1 ? 'table-view/head-one' : some;
  return (
    <Section id="head" title={say('table-view/head')}>
      <p class="muted">
        {say(note, { rows: formatCount(rows.length, language) })}{' '}
        {columns.length > shown.length &&
          say('table-view/head-columns', { shown: shown.length, total: formatCount(columns.length, language) })}
      </p>
      <Scroll tall label={say('table-view/head')}>
        <table class="head">
          <caption class="unseen">{say('table-view/head')}</caption>
          <thead>
            <tr>
              {shown.map((name, column) => (
                <th key={column} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {shown.map((_, column) => (
                  <Cell key={column} text={row[column] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  );
}

function Cell({ text }: { readonly text: string | null }) {
  const { say } = useTable();
  return text === null ? (
    <td class="muted">{say('table-view/missing-value')}</td>
  ) : (
    <td title={text.length > 30 ? text : undefined}>{text}</td>
  );
}
