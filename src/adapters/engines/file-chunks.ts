import { open } from 'node:fs/promises';
import { InputProblem } from '../../core/input-problem.ts';
import type { Effort } from '../../ports/engine.ts';
import { unreadable } from './file-problem.ts';

const chunkBytes = 1024 * 1024;

/**
 * The bytes of a file in chunks of about a megabyte, decompressed when its name ends in `.gz` or `.zst`.
 * Each chunk is a buffer of its own. The progress is the share of the file's own bytes that have been read.
 */
export async function* fileChunks(file: string, effort: Effort): AsyncGenerator<Uint8Array> {
  if (file.endsWith('.gz')) yield* gunzipped(file, effort);
  else if (file.endsWith('.zst')) yield* unzstandard(file, effort);
  else yield* rawChunks(file, effort);
}

/** The part of an effort that is one of several files: its progress goes on from those before it. */
export function effortOfFile({ signal, progress }: Effort, index: number, files: number): Effort {
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(progress === undefined ? {} : { progress: (step, share = 0) => progress(step, (index + share) / files) }),
  };
}

async function* rawChunks(file: string, { signal, progress }: Effort): AsyncGenerator<Uint8Array> {
  const handle = await open(file).catch((error: unknown) => Promise.reject(unreadable(file, error)));
  try {
    const { size } = await handle.stat();
    let done = 0;
    for (;;) {
      signal?.throwIfAborted();
      const buffer = Buffer.allocUnsafeSlow(Math.max(4096, Math.min(chunkBytes, size)));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      done += bytesRead;
      // A file may grow while it is read.
      progress?.('reading', Math.min(1, done / size));
    }
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    await handle.close();
  }
}

async function* gunzipped(file: string, effort: Effort): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const { Readable } = await import('node:stream');
  const source = Readable.from(rawChunks(file, effort));
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  source.on('error', (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip);
  } catch (error) {
    throw damaged(file, error);
  } finally {
    source.destroy();
  }
}

async function* unzstandard(file: string, effort: Effort): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  let ready: Uint8Array[] = [];
  const zstandard = new Decompress((chunk) => ready.push(chunk.slice()));
  try {
    for await (const chunk of rawChunks(file, effort)) {
      zstandard.push(chunk);
      yield* ready;
      ready = [];
    }
    zstandard.push(new Uint8Array(0), true);
    yield* ready;
  } catch (error) {
    throw damaged(file, error);
  }
}

function damaged(file: string, error: unknown): unknown {
  if (error instanceof InputProblem || !(error instanceof Error) || error.name === 'AbortError') return error;
  return new InputProblem('input/compression-damaged', { file, reason: error.message }, { file });
}
