/** How long work tells of its progress and is stopped; an `AbortSignal` fits `signal`. */
export interface Effort {
  readonly signal?: { throwIfAborted(): void };
  readonly progress?: (step: string, fraction?: number) => void;
  /** Lets the outside world have its turn (timers, Ctrl-C, messages) between phases; core has no timers of its own. */
  readonly pause?: () => Promise<void>;
}

/** Reports a step, gives way, and stops when asked to. */
export async function checkpoint(effort: Effort, step: string, fraction?: number): Promise<void> {
  effort.progress?.(step, fraction);
  await effort.pause?.();
  effort.signal?.throwIfAborted();
}
