import { createHash } from 'node:crypto';
import type { WorkspaceSnapshot } from '../core/catalog/snapshot.ts';
import type { Effort } from '../ports/engine.ts';
import { type SnapshotPart, snapshotParts } from '../protocol/snapshot-parts.ts';
import type { ComputeHandlers } from './serve.ts';

/** Makes a snapshot and hands it out in parts; only the newest one is kept. */
export function snapshotHandlers(
  take: (folders: readonly string[], effort: Effort) => Promise<WorkspaceSnapshot>,
): Pick<ComputeHandlers, 'snapshot' | 'snapshotPart'> {
  let parts: SnapshotPart[] = [];
  let newest = 0;
  return {
    snapshot: async ({ folders, known }, effort) => {
      const snapshot = await take(folders, effort);
      parts = [...snapshotParts(snapshot, new Set(known), digestOf)];
      newest += 1;
      return { snapshot: newest, parts: parts.length };
    },
    snapshotPart: async ({ snapshot, index }) => {
      const part = snapshot === newest ? parts[index] : undefined;
      return part === undefined ? {} : { part };
    },
  };
}

const digestOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
