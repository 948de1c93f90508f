/** Lets whoever shares the thread have their turn: in a restricted window that is the whole extension host. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
