import { type ComponentChild, type ComponentType, render } from 'preact';
import type { ReportMessageId } from '../../src/core/messages/report.ts';
import type { Report, ReportKind } from '../../src/core/reports/report.ts';
import type { HostMessage, PageMessage } from '../../src/protocol/panel.ts';
import { registerControlsAfterPaint } from './controls-after-paint.ts';
import { Header } from './header.tsx';
import { connectHost } from './host.ts';
import { KeptView } from './kept-view.ts';
import { Page, type PageContext, usePage } from './page-context.ts';
import { readWords } from './read-words.ts';
import { Skeleton } from './skeleton.tsx';

/** Waiting shorter than this is not noticed. */
const noticeableMs = 200;

/** Runs a page in the editor: waits for reports and draws each; the controls are loaded after the first paint. */
export function startPage(kind: ReportKind, View: ComponentType<{ readonly report: Report }>): void {
  const place = document.querySelector('#page');
  const announcer = document.querySelector('#announcer');
  if (!place || !announcer) return;
  const words = readWords<ReportMessageId>();
  const announce = (text: string) => {
    announcer.textContent = text;
  };
  let report: Report | undefined;
  let busy = false;
  const receive = (message: HostMessage) => {
    const isFirst = report === undefined;
    if (message.type === 'busy') busy = message.busy;
    else report = message.report;
    if (!report) return;
    draw(<Loaded View={View} report={report} kind={kind} busy={busy} />);
    if (isFirst) registerControlsAfterPaint();
  };
  // The schemas are a chunk of their own, which both pages share.
  const readMessage = () => import('../../src/protocol/panel.ts').then(({ readHostMessage }) => readHostMessage);
  const host = connectHost<PageMessage, HostMessage>(readMessage, receive);
  const page: PageContext = { words, announce, send: host.send };
  const draw = (content: ComponentChild) =>
    render(
      <KeptView.Provider value={host}>
        <Page.Provider value={page}>{content}</Page.Provider>
      </KeptView.Provider>,
      place,
    );
  setTimeout(() => {
    if (!report) draw(<Waiting />);
  }, noticeableMs);
}

interface LoadedProps {
  readonly View: ComponentType<{ readonly report: Report }>;
  readonly report: Report;
  readonly kind: ReportKind;
  readonly busy: boolean;
}

function Loaded({ View, report, kind, busy }: LoadedProps) {
  return (
    <>
      <Header report={report} kind={kind} busy={busy} />
      <main>
        <View report={report} />
      </main>
    </>
  );
}

/** What a page shows while its report is being read: rows of about the height that is to come. */
function Waiting() {
  const { say } = usePage();
  return (
    <main>
      <p role="status" class="muted">
        {say('report/header/no-report')}
      </p>
      <Skeleton heights={[60, 90, 240, 240]} />
    </main>
  );
}
