import { InputProblem } from '../core/input-problem.ts';
import { formatMessage, type Language } from '../core/messages/catalog.ts';
import type { Effort } from '../ports/engine.ts';
import {
  type ComputeMethod,
  type ComputeParams,
  type ComputeResult,
  computeMethods,
  type Failure,
  type FromCompute,
  toComputeSchema,
} from '../protocol/compute.ts';

/** What the process can do; each call may be cancelled by its signal and reports its progress. */
export type ComputeHandlers = {
  readonly [M in ComputeMethod]: (params: ComputeParams<M>, effort: Effort) => Promise<ComputeResult<M>>;
};

/** How a failure is told to the other side: what a person can mend in words, everything else as it is. */
export function failureOf(error: unknown, language: Language, cancelled: boolean): Failure {
  if (error instanceof InputProblem) {
    const message = formatMessage(error.messageId, error.args, language);
    const place = error.place === undefined ? {} : { place: withoutUndefined(error.place) };
    return { kind: 'input', message, messageId: error.messageId, args: { ...error.args }, ...place };
  }
  if (cancelled || (error instanceof Error && error.name === 'AbortError')) return { kind: 'cancelled' };
  if (!(error instanceof Error)) return { kind: 'internal', message: String(error) };
  return { kind: 'internal', message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
}

function withoutUndefined(place: { file: string; line?: number; column?: number }) {
  return {
    file: place.file,
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.column === undefined ? {} : { column: place.column }),
  };
}

/**
 * Answers requests: validates them, runs them side by side, and replies to each exactly once.
 *
 * @param say sends a message to the other side.
 * @returns the function to call with each message received.
 */
export function serve(
  handlers: ComputeHandlers,
  language: Language,
  say: (message: FromCompute) => void,
): (received: unknown) => void {
  const running = new Map<number, AbortController>();

  async function run<M extends ComputeMethod>(id: number, method: M, params: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const effort: Effort = {
      signal: controller.signal,
      progress: (step, fraction) =>
        say({ type: 'progress', id, step, ...(fraction === undefined ? {} : { fraction }) }),
    };
    try {
      const checked = computeMethods[method].params.parse(params) as ComputeParams<M>;
      const result = await handlers[method](checked, effort);
      say({ type: 'result', id, result });
    } catch (error) {
      say({ type: 'failure', id, failure: failureOf(error, language, controller.signal.aborted) });
    } finally {
      running.delete(id);
    }
  }

  return (received) => {
    const message = toComputeSchema.safeParse(received);
    if (!message.success) return answerUnreadable(received, say);
    if (message.data.type === 'cancel') running.get(message.data.id)?.abort();
    else void run(message.data.id, message.data.method, message.data.params);
  };
}

/** A request that doesn't follow the protocol is still answered if it says which one it is. */
function answerUnreadable(received: unknown, say: (message: FromCompute) => void): void {
  if (typeof received !== 'object' || received === null || !('id' in received) || typeof received.id !== 'number')
    return;
  const failure: Failure = { kind: 'internal', message: 'The request does not follow the protocol.' };
  say({ type: 'failure', id: received.id, failure });
}
