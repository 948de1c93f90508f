import { type ChildProcess, fork } from 'node:child_process';
import type {
  ComputeMethod,
  ComputeOptions,
  ComputeParams,
  ComputeResult,
  Failure,
  ToCompute,
} from '../protocol/compute.ts';
import { RestartPolicy } from './restart-policy.ts';

/** The process is not there to answer, because of what happened to it, or because it may not be started here. */
export interface ProcessGone {
  readonly kind: 'gone';
  readonly reason: 'died' | 'too-often' | 'restarted' | 'closing' | 'untrusted';
}

/** A request that failed; `failure` says whether a person can mend it. */
export class ComputeError extends Error {
  constructor(readonly failure: Failure | ProcessGone) {
    super('message' in failure ? failure.message : failure.kind === 'gone' ? failure.reason : failure.kind);
    this.name = 'ComputeError';
  }
}

/** How the process ended and what follows. */
export interface ComputeEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** False when it ended too often and stays away. */
  readonly restarted: boolean;
  /** The process that follows reads tables without native code. */
  readonly textOnly: boolean;
  /** Something was being done, which is lost. */
  readonly interrupted: boolean;
}

export interface ComputeEvents {
  log(line: string): void;
  /** The process ended without being asked to. */
  ended(end: ComputeEnd): void;
  /** The native engine can't be loaded; said once. */
  nativeEngineMissing(reason: string): void;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (step: string, fraction?: number) => void;
}

interface Pending {
  readonly method: ComputeMethod;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly progress: CallOptions['progress'];
}

/** Variables that make a child of the editor behave as the editor: inspectors, loaders, its own channels. */
const inherited = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_CHANNEL_|NODE_UNIQUE_ID$)/;

/** The environment of the compute process: the user's, without what the editor added for itself. */
export function cleanEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !inherited.test(name));
  return { ...Object.fromEntries(kept), ELECTRON_RUN_AS_NODE: '1' };
}

/**
 * The extension's end of the compute process. It starts the process with the first call, starts it again when it
 * dies, and answers every call: with its result, with why it failed, or with the end of the process.
 */
export class ComputeClient {
  private child: ChildProcess | undefined;
  private protocol: typeof import('../protocol/compute.ts') | undefined;
  private starting: Promise<void> = Promise.resolve();
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private disposed = false;
  private gaveUp = false;
  private textOnly = false;
  private saidNativeMissing = false;

  constructor(
    private readonly entry: string,
    /** Today's options; undefined where no process may be started. */
    private readonly options: () => ComputeOptions | undefined,
    private readonly events: ComputeEvents,
    private readonly policy: RestartPolicy = new RestartPolicy(),
  ) {}

  /** Process id while it runs. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Asks for something. Rejects with {@link ComputeError}. */
  async call<M extends ComputeMethod>(
    method: M,
    params: ComputeParams<M>,
    { signal, progress }: CallOptions = {},
  ): Promise<ComputeResult<M>> {
    // Its schemas take a while to build, for which the activation does not wait.
    const protocol = await import('../protocol/compute.ts');
    this.protocol = protocol;
    await this.starting;
    if (signal?.aborted) throw new ComputeError({ kind: 'cancelled' });
    const child = this.running();
    const id = this.nextId++;
    const cancel = (): void => this.send(child, { type: 'cancel', id });
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const result = await new Promise<unknown>((resolve, reject) => {
        this.pending.set(id, { method, resolve, reject, progress });
        this.send(child, { type: 'request', id, method, params });
      });
      return protocol.computeMethods[method].result.parse(result) as ComputeResult<M>;
    } finally {
      this.pending.delete(id);
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** Ends the process, so that the next call starts one with today's options. */
  restart(): void {
    this.gaveUp = false;
    this.textOnly = false;
    this.end('restarted');
  }

  dispose(): void {
    this.disposed = true;
    this.end('closing');
  }

  private end(reason: ProcessGone['reason']): void {
    const child = this.child;
    this.child = undefined;
    child?.kill();
    this.rejectPending(reason);
  }

  private running(): ChildProcess {
    if (this.disposed) throw gone('closing');
    if (this.gaveUp) throw gone('too-often');
    if (this.child === undefined) {
      const options = this.options();
      if (options === undefined) throw gone('untrusted');
      this.child = this.start(options);
    }
    return this.child;
  }

  private start(options: ComputeOptions): ChildProcess {
    const child = fork(this.entry, [JSON.stringify(this.textOnly ? { ...options, engine: 'text' } : options)], {
      execPath: process.execPath,
      execArgv: [],
      env: cleanEnvironment(process.env),
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.events.log(`compute process ${child.pid ?? '?'} started`);
    child.stdout?.on('data', (chunk: Buffer) => this.events.log(String(chunk).trimEnd()));
    child.stderr?.on('data', (chunk: Buffer) => this.events.log(String(chunk).trimEnd()));
    child.on('message', (message) => this.receive(message));
    child.once('error', (error) => this.events.log(`compute process: ${error.message}`));
    child.once('exit', (code, signal) => this.exited(child, code, signal));
    return child;
  }

  private send(child: ChildProcess, message: ToCompute): void {
    if (child.connected) child.send(message, () => undefined);
  }

  private receive(received: unknown): void {
    // No process was started before its protocol was there.
    const message = this.protocol?.fromComputeSchema.safeParse(received);
    if (message === undefined) return;
    if (!message.success) {
      this.events.log(`unreadable message of the compute process: ${message.error.message}`);
      return;
    }
    const { data } = message;
    if (data.type === 'native-engine-missing') {
      if (!this.saidNativeMissing) this.events.nativeEngineMissing(data.reason);
      this.saidNativeMissing = true;
      return;
    }
    const call = this.pending.get(data.id);
    if (data.type === 'progress') call?.progress?.(data.step, data.fraction);
    else if (data.type === 'result') call?.resolve(data.result);
    else call?.reject(new ComputeError(data.failure));
  }

  private exited(child: ChildProcess, code: number | null, signal: string | null): void {
    this.events.log(`compute process ended: ${signal ?? code}`);
    if (this.child !== child) return;
    this.child = undefined;
    const interrupted = this.pending.size > 0;
    this.rejectPending('died');
    const wait = this.policy.ended();
    this.gaveUp = wait === undefined;
    // A process that dies twice within a minute may be dying of the native engine: go on without it.
    this.textOnly = this.policy.recent >= 2;
    this.events.ended({ code, signal, restarted: wait !== undefined, textOnly: this.textOnly, interrupted });
    if (wait === undefined) return;
    this.starting = new Promise((resolve) => setTimeout(resolve, wait).unref()).then(() => {
      const options = this.disposed ? undefined : this.options();
      if (options !== undefined) this.child ??= this.start(options);
    });
  }

  private rejectPending(reason: ProcessGone['reason']): void {
    for (const { reject } of this.pending.values()) reject(gone(reason));
    this.pending.clear();
  }
}

function gone(reason: ProcessGone['reason']): ComputeError {
  return new ComputeError({ kind: 'gone', reason });
}
