import { createContext } from 'preact';

/** In the editor: what the reader had set before the page was hidden, and a place to keep it. */
export interface KeptViewPlace {
  readonly keptView?: unknown;
  readonly keepView?: (view: unknown) => void;
}

export const KeptView = createContext<KeptViewPlace>({});
