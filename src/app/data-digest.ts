import { canonicalJson } from '../core/evaluation/canonical-json.ts';
import type { TableSource } from '../ports/engine.ts';
import type { Services } from './services.ts';

/**
 * Digest of a table's bytes. A single file has the digest of its bytes, so that anyone can check it with `sha256sum`;
 * several files have the digest of the canonical JSON list of theirs, in the order of their paths.
 */
export async function dataDigest(
  { files, sha256 }: Services,
  source: TableSource,
  signal?: AbortSignal,
): Promise<string> {
  const digests: string[] = [];
  for (const file of source.files) digests.push(await files.digest(file, signal));
  const [only] = digests;
  return digests.length === 1 && only !== undefined ? only : sha256(canonicalJson(digests));
}
