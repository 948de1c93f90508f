import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../src/core/messages/catalog.ts';
import { type ReportMessageId, sayInReport } from '../../src/core/messages/report.ts';
import type { ChartData } from '../../src/core/reports/chart-data.ts';
import type { PageMessage } from '../../src/protocol/panel.ts';
import type { ThresholdMark } from '../charts/view.ts';

/** What surrounds the views: the reader's language, and what the place they are shown in can do. */
export interface PageContext {
  readonly language: Language;
  /** In the HTML file nothing can be pressed; charts are drawn while the file is made. */
  readonly drawChart?: (chart: ChartData, mark: ThresholdMark | undefined) => string;
  /** In the editor: asks the extension for something. */
  readonly send?: (message: PageMessage) => void;
  /** In the editor: says something to those who listen to the page. */
  readonly announce?: (text: string) => void;
}

export const Page = createContext<PageContext>({ language: 'en' });

export type Say = (id: ReportMessageId, args?: Readonly<Record<string, string | number>>) => string;

/** The surroundings, with `say`: a text of the report in the reader's language. */
export function usePage(): PageContext & { readonly say: Say; readonly interactive: boolean } {
  const page = useContext(Page);
  return {
    ...page,
    say: (id, args = {}) => sayInReport(id, args, page.language),
    interactive: page.send !== undefined,
  };
}
