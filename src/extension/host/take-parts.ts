import { setImmediate as nextTurn } from 'node:timers/promises';

/** How something is asked for that comes in parts. */
export interface Offer<Part> {
  readonly offer: () => Promise<{ readonly offer: number; readonly parts: number }>;
  readonly part: (wanted: { readonly offer: number; readonly index: number }) => Promise<{ part?: Part | undefined }>;
  /** Begins to take it in; what it returns takes each part. */
  readonly begin: () => (part: Part) => void;
}

/** Takes something in part by part: the editor does other things between two of them. */
export async function takeParts<Part>(wish: Offer<Part>): Promise<void> {
  // Once more when the process was started again, or somebody else asked, in the middle of it.
  while (!(await takeOnce(wish)));
}

async function takeOnce<Part>({ offer, part: ask, begin }: Offer<Part>): Promise<boolean> {
  const take = begin();
  const { offer: number, parts } = await offer();
  for (let index = 0; index < parts; index++) {
    const { part } = await ask({ offer: number, index });
    if (part === undefined) return false;
    take(part);
    await nextTurn();
  }
  return true;
}
