import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../src/core/messages/catalog.ts';
import { type Words, wordsFrom } from '../../src/core/messages/words.ts';
import type { ChartData } from '../../src/core/reports/chart-data.ts';
import type { PageMessage } from '../../src/protocol/panel.ts';
import type { ThresholdMark } from '../charts/view.ts';

/** What surrounds the views: the reader's words, and what the place they are shown in can do. */
export interface PageContext {
  readonly words: Words;
  /** In the HTML file nothing can be pressed; charts are drawn while the file is made. */
  readonly drawChart?: (chart: ChartData, mark: ThresholdMark | undefined) => string;
  /** In the editor: asks the extension for something. */
  readonly send?: (message: PageMessage) => void;
  /** In the editor: says something to those who listen to the page. */
  readonly announce?: (text: string) => void;
}

export const Page = createContext<PageContext>({ words: wordsFrom('en', () => undefined) });

export type Say = Words['say'];

/** The surroundings, with the parts of the words that almost every view needs at hand. */
export function usePage(): PageContext & {
  readonly say: Say;
  readonly language: Language;
  readonly interactive: boolean;
} {
  const page = useContext(Page);
  const { say, language } = page.words;
  return { ...page, say, language, interactive: page.send !== undefined };
}
