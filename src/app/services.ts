import type { Clock } from '../ports/clock.ts';
import type { Engine, TableSource } from '../ports/engine.ts';
import type { EvidenceStore } from '../ports/evidence-store.ts';
import type { Files } from '../ports/files.ts';

/** The outside world, as the use cases know it. Built in `compose`. */
export interface Services {
  readonly files: Files;
  readonly evidence: EvidenceStore;
  readonly clock: Clock;
  /** The engine for a table: the asked one, else the faster one for its size. Loads native code only when it is needed. */
  engineFor(source: TableSource, asked?: 'duckdb' | 'text'): Promise<Engine>;
  /** Name and version of this program, as evidence records it. */
  readonly tool: string;
}
