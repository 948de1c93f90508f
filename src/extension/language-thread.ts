import { Worker } from 'node:worker_threads';
import type { FromLanguage, LanguageMethods, LanguageOptions, ToLanguage, Told } from './language.ts';

/** What a method of the thread gives. */
export type LanguageAnswer<M extends keyof LanguageMethods> = Awaited<ReturnType<LanguageMethods[M]>>;

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The extension's end of the thread for the language of configs. It starts the thread with the first call, and again
 * with the call after its death.
 */
export class LanguageThread {
  private worker: Worker | undefined;
  private readonly pending = new Map<number, Pending>();
  /** What the running thread has been told, by config. */
  private readonly told = new Map<string, Told>();
  private nextId = 1;

  constructor(
    private readonly entry: string,
    private readonly options: LanguageOptions,
    private readonly log: (line: string) => void,
  ) {}

  /** Asks for something. Rejects with the error of the method, or when the thread dies of it. */
  call<M extends keyof LanguageMethods>(
    method: M,
    ...args: Parameters<LanguageMethods[M]>
  ): Promise<LanguageAnswer<M>> {
    const worker = this.running();
    const id = this.nextId++;
    return new Promise<unknown>((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      send(worker, { type: 'call', id, method, args });
    }) as Promise<LanguageAnswer<M>>;
  }

  /** Tells what the calls about a config after this one need, unless the thread has it. */
  tell(config: string, told: Told): void {
    const worker = this.running();
    const known = this.told.get(config);
    if (known?.model === told.model && known?.evidence === told.evidence) return;
    this.told.set(config, told);
    send(worker, { type: 'tell', config, told });
  }

  dispose(): void {
    void this.worker?.terminate();
  }

  private running(): Worker {
    this.worker ??= this.start();
    return this.worker;
  }

  private start(): Worker {
    const worker = new Worker(this.entry, { workerData: this.options, execArgv: [] });
    worker.on('message', (answer: FromLanguage) => this.receive(answer));
    worker.on('error', (error) => this.log(`language thread: ${error.stack ?? error.message}`));
    worker.on('exit', (code) => this.ended(code));
    return worker;
  }

  private receive(answer: FromLanguage): void {
    const call = this.pending.get(answer.id);
    this.pending.delete(answer.id);
    if ('error' in answer) call?.reject(answer.error);
    else call?.resolve(answer.result);
  }

  private ended(code: number): void {
    this.worker = undefined;
    this.told.clear();
    for (const { reject } of this.pending.values()) reject(new Error(`The language thread ended with ${code}.`));
    this.pending.clear();
  }
}

function send(worker: Worker, message: ToLanguage): void {
  worker.postMessage(message);
}
