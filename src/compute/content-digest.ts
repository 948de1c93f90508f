import { createHash } from 'node:crypto';

/** Tells one content from another; short, as many of them are kept and sent. */
export function contentDigest(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}
