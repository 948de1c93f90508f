import { render } from 'preact';
import type { TableViewMessageId } from '../../src/core/messages/table-view.ts';
import type { ShownTable, TableHostMessage, TablePageMessage } from '../../src/protocol/table-panel.ts';
import { registerControlsAfterPaint } from '../shared/controls-after-paint.ts';
import { connectHost } from '../shared/host.ts';
import { KeptView } from '../shared/kept-view.ts';
import { readWords } from '../shared/read-words.ts';
import './table.css';
import { Distributions } from './distributions.ts';
import type { ShownHead } from './head-section.tsx';
import { Surroundings, type TableSurroundings } from './table-context.ts';
import { TablePage } from './table-page.tsx';
import { NotRead, type ReadingProblem, Waiting } from './waiting.tsx';

/** Waiting shorter than this is not noticed. */
const noticeableMs = 200;

/** What the extension has said so far. */
interface Shown {
  name: string;
  table?: ShownTable;
  head?: ShownHead;
  reading: boolean;
  fraction?: number | undefined;
  problem?: ReadingProblem | undefined;
  /** A column to show, once for every time that the extension says so. */
  select?: { readonly column: string };
}

/** Runs the page of a table in the editor: shows what the extension says, and that it waits where that takes long. */
function startTable(place: Element, announcer: Element): void {
  const shown: Shown = { name: document.title, reading: true };
  const readMessage = () => import('../../src/protocol/table-panel.ts').then((panel) => panel.readTableHostMessage);
  const host = connectHost<TablePageMessage, TableHostMessage>(readMessage, (message) => {
    take(message, shown, distributions);
    // A reading that has just begun is not said: most are over before it is noticed.
    if (shown.table ?? shown.problem ?? shown.head) draw();
  });
  const distributions = new Distributions((column, by) => host.send({ type: 'distribution', column, by }));
  const surroundings = (): TableSurroundings => ({
    words,
    send: host.send,
    announce: (text) => {
      announcer.textContent = text;
    },
    distribution: (column, by) => distributions.get(column, by),
  });
  const words = readWords<TableViewMessageId>();
  const draw = (): void =>
    render(
      <KeptView.Provider value={host}>
        <Surroundings.Provider value={surroundings()}>
          <Content shown={{ ...shown }} />
        </Surroundings.Provider>
      </KeptView.Provider>,
      place,
    );
  registerControlsAfterPaint();
  setTimeout(draw, noticeableMs);
}

function take(message: TableHostMessage, shown: Shown, distributions: Distributions): void {
  switch (message.type) {
    case 'table':
      distributions.forget();
      Object.assign(shown, {
        name: message.table.name,
        table: message.table,
        reading: false,
        problem: undefined,
      });
      return;
    case 'reading':
      Object.assign(shown, { name: message.name, reading: true, fraction: message.fraction, problem: undefined });
      return;
    case 'problem':
      Object.assign(shown, { name: message.name, reading: false, problem: message });
      return;
    case 'head':
      shown.head = message;
      return;
    case 'select':
      shown.select = { column: message.column };
      return;
    case 'distribution':
      distributions.answer(message.distribution.column, message.distribution.by, message);
      return;
    case 'noDistribution':
      distributions.answer(message.column, message.by, { problem: message.text });
  }
}

function Content({ shown }: { readonly shown: Shown }) {
  const { name, table, head, reading, fraction, problem, select } = shown;
  if (table) return <TablePage {...{ table, head, reading, problem, select }} />;
  return problem ? <NotRead name={name} problem={problem} /> : <Waiting {...{ name, fraction, head }} />;
}

const place = document.querySelector('#page');
const announcer = document.querySelector('#announcer');
if (place && announcer) startTable(place, announcer);
