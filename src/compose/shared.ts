import { createHash } from 'node:crypto';
import { systemClock } from '../adapters/clock/system-clock.ts';
import { tableSource } from '../adapters/engines/source.ts';
import { evidenceFiles } from '../adapters/storage/evidence-files.ts';
import { nodeFiles } from '../adapters/storage/node-files.ts';
import type { Services } from '../app/services.ts';

/** What is the same in every composition; only the engines differ. */
export function sharedServices(tool: string): Omit<Services, 'engineFor'> {
  return {
    files: nodeFiles,
    evidence: evidenceFiles(nodeFiles),
    clock: systemClock,
    tableSource,
    columnNames: async (source, effort) => {
      const { columnNames } = await import('../adapters/engines/text/column-names.ts');
      return columnNames(source, effort);
    },
    firstRows: async (source, limit, effort) => {
      const { firstRows } = await import('../adapters/engines/text/first-rows.ts');
      return firstRows(source, limit, effort);
    },
    sha256: (text) => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`,
    tool,
  };
}
