import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TableViewMessageId, TableWords } from '../../src/core/messages/table-view.ts';
import { wordsFrom } from '../../src/core/messages/words.ts';
import type { Distribution } from '../../src/core/profile/table-profile.ts';
import type { TablePageMessage } from '../../src/protocol/table-panel.ts';

/** The answer to a question for a distribution, or in words why there is none. */
export type DistributionAnswer = { readonly distribution: Distribution } | { readonly problem: string };

/** What surrounds the views of a table. */
export interface TableSurroundings {
  readonly words: TableWords;
  /** Asks the extension for something. */
  readonly send: (message: TablePageMessage) => void;
  /** Says something to those who listen to the page. */
  readonly announce: (text: string) => void;
  /** The distribution of a column by another one; asked for if it is not there, and drawn again when it is. */
  readonly distribution: (column: string, by: string) => DistributionAnswer | undefined;
}

const nothing: TableSurroundings = {
  words: wordsFrom<TableViewMessageId>('en', () => undefined),
  send() {},
  announce() {},
  distribution: () => undefined,
};

export const Surroundings = createContext<TableSurroundings>(nothing);

/** The surroundings, with the parts of the words that almost every view needs at hand. */
export function useTable(): TableSurroundings & Pick<TableWords, 'say' | 'language'> {
  const surroundings = useContext(Surroundings);
  const { say, language } = surroundings.words;
  return { ...surroundings, say, language };
}
