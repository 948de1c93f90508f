import { createHash } from 'node:crypto';
import { systemClock } from '../adapters/clock/system-clock.ts';
import { tableSource } from '../adapters/engines/source.ts';
import { evidenceFiles } from '../adapters/storage/evidence-files.ts';
import { nodeFiles } from '../adapters/storage/node-files.ts';
import type { Services } from '../app/services.ts';

/** What is the same in every composition; only what reads tables differs. */
export function sharedServices(tool: string): Omit<Services, 'engineFor' | 'columnNames' | 'firstRows' | 'rowPlace'> {
  return {
    files: nodeFiles,
    evidence: evidenceFiles(nodeFiles),
    clock: systemClock,
    tableSource,
    sha256: (text) => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`,
    tool,
  };
}
