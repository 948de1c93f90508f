import { createHash } from 'node:crypto';
import { systemClock } from '../adapters/clock/system-clock.ts';
import { chooseEngine } from '../adapters/engines/choose.ts';
import { tableSource } from '../adapters/engines/source.ts';
import { evidenceFiles } from '../adapters/storage/evidence-files.ts';
import { nodeFiles } from '../adapters/storage/node-files.ts';
import type { Services } from '../app/services.ts';

export interface ServiceOptions {
  /** Name and version of the program. */
  readonly tool: string;
  /** Called once when the native engine can't load and the text engine answers in its place. */
  readonly onFallback: (reason: string) => void;
}

/** Everything, with the native engine where it loads. */
export function createServices({ tool, onFallback }: ServiceOptions): Services {
  return {
    files: nodeFiles,
    evidence: evidenceFiles(nodeFiles),
    clock: systemClock,
    tableSource,
    engineFor: chooseEngine({ onFallback }),
    sha256: (text) => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`,
    tool,
  };
}
