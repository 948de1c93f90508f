import { type ComponentChild, type ComponentType, render } from 'preact';
import { type Words, wordsFrom } from '../../src/core/messages/words.ts';
import type { Report, ReportKind } from '../../src/core/reports/report.ts';
import { Header } from './header.tsx';
import { connectHost } from './host.ts';
import { Page, type PageContext, usePage } from './page-context.ts';

/** Waiting shorter than this is not noticed. */
const noticeableMs = 200;

/** Runs a page in the editor: waits for reports and draws each; the controls are loaded after the first paint. */
export function startPage(kind: ReportKind, View: ComponentType<{ readonly report: Report }>): void {
  const place = document.querySelector('#page');
  const announcer = document.querySelector('#announcer');
  if (!place || !announcer) return;
  const words = readWords();
  const announce = (text: string) => {
    announcer.textContent = text;
  };
  let report: Report | undefined;
  let busy = false;
  const host = connectHost((message) => {
    const isFirst = report === undefined;
    if (message.type === 'busy') busy = message.busy;
    else report = message.report;
    if (!report) return;
    draw(<Loaded View={View} report={report} kind={kind} busy={busy} />);
    if (isFirst) afterPaint(() => void import('./ui.ts').then(({ registerControls }) => registerControls()));
  });
  const page: PageContext = { words, announce, ...host };
  const draw = (content: ComponentChild) => render(<Page.Provider value={page}>{content}</Page.Provider>, place);
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
      {[60, 90, 240, 240].map((height, index) => (
        <div key={index} class={`skeleton skeleton-${height}`} />
      ))}
    </main>
  );
}

/** The page carries the texts of its own language as data; see `panelPage`. */
function readWords(): Words {
  const data: unknown = JSON.parse(document.querySelector('#texts')?.textContent ?? '{}');
  const texts = new Map<string, unknown>(Object.entries(data ?? {}));
  const language = document.documentElement.lang === 'zh-cn' ? 'zh-cn' : 'en';
  return wordsFrom(language, (id) => {
    const text = texts.get(id);
    return typeof text === 'string' ? text : undefined;
  });
}

function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
