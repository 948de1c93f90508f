import { type ComponentType, render } from 'preact';
import { type Words, wordsFrom } from '../../src/core/messages/words.ts';
import type { Report, ReportKind } from '../../src/core/reports/report.ts';
import { Header } from './header.tsx';
import { connectHost } from './host.ts';
import { Page, type PageContext } from './page-context.ts';

/** Runs a page in the editor: waits for reports and draws each; the controls are loaded after the first paint. */
export function startPage(kind: ReportKind, View: ComponentType<{ readonly report: Report }>): void {
  const place = document.querySelector('#page');
  const announcer = document.querySelector('#announcer');
  if (!place || !announcer) return;
  const words = readWords();
  const announce = (text: string) => {
    announcer.textContent = text;
  };
  const host = connectHost((message) => {
    if (message.type === 'busy') place.toggleAttribute('aria-busy', message.busy);
    else show(message.report);
  });
  const page: PageContext = { words, announce, ...host };
  let registered = false;
  const show = (report: Report) => {
    render(
      <Page.Provider value={page}>
        <Header report={report} kind={kind} />
        <main>
          <View report={report} />
        </main>
      </Page.Provider>,
      place,
    );
    if (registered) return;
    registered = true;
    afterPaint(() => void import('./ui.ts').then(({ registerControls }) => registerControls()));
  };
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
