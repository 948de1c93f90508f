import { type ComponentType, render } from 'preact';
import type { Report, ReportKind } from '../../src/core/reports/report.ts';
import { Header } from './header.tsx';
import { connectHost } from './host.ts';
import { Page, type PageContext } from './page-context.ts';

/** Runs a page in the editor: waits for reports and draws each; the controls are loaded after the first paint. */
export function startPage(kind: ReportKind, View: ComponentType<{ readonly report: Report }>): void {
  const place = document.querySelector('#page');
  const announcer = document.querySelector('#announcer');
  if (!place || !announcer) return;
  const host = connectHost((message) => {
    if (message.type === 'busy') place.toggleAttribute('aria-busy', message.busy);
    else {
      // The extension asks for it when the editor restores the panel after a reload.
      if (message.restore !== undefined) host.keep({ restore: message.restore });
      show(message.report);
    }
  });
  const announce = (text: string) => {
    announcer.textContent = text;
  };
  const show = (report: Report) => {
    document.documentElement.lang = report.language;
    const page: PageContext = { language: report.language, send: host.send, announce };
    render(
      <Page.Provider value={page}>
        <Header report={report} kind={kind} />
        <main>
          <View report={report} />
        </main>
      </Page.Provider>,
      place,
    );
  };
  afterPaint(() => void import('./ui.ts').then(({ registerControls }) => registerControls()));
  host.send({ type: 'ready' });
}

function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
