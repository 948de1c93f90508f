import { open } from 'node:fs/promises';
import { unreadable } from '../file-problem.ts';

const tailBytes = 64 * 1024;

/**
 * Whether a file ends in so long a line that its beginning is not within the last 64 KB. DuckDB 1.5 drops a last line
 * that is longer than its buffer without a word, so such a file is left to the product's own parser.
 */
export async function hasLongLastLine(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (size <= tailBytes) return false;
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(tailBytes), 0, tailBytes, size - tailBytes);
      return !/[\r\n]/.test(buffer.toString('latin1', 0, bytesRead).trimEnd());
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}
