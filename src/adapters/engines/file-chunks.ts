import { open } from 'node:fs/promises';
import { InputProblem } from '../../core/input-problem.ts';
import { unreadable } from './file-problem.ts';

const chunkBytes = 1024 * 1024;

/**
 * The bytes of a file in chunks of about a megabyte, decompressed when its name ends in `.gz` or `.zst`.
 * Each chunk is a buffer of its own.
 */
export async function* fileChunks(file: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  if (file.endsWith('.gz')) yield* gunzipped(file, signal);
  else if (file.endsWith('.zst')) yield* unzstandard(file, signal);
  else yield* rawChunks(file, signal);
}

async function* rawChunks(file: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const handle = await open(file).catch((error: unknown) => Promise.reject(unreadable(file, error)));
  try {
    const { size } = await handle.stat();
    for (;;) {
      signal?.throwIfAborted();
      const buffer = Buffer.allocUnsafeSlow(Math.max(4096, Math.min(chunkBytes, size)));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    await handle.close();
  }
}

async function* gunzipped(file: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const { Readable } = await import('node:stream');
  const source = Readable.from(rawChunks(file, signal));
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

async function* unzstandard(file: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  let ready: Uint8Array[] = [];
  const zstandard = new Decompress((chunk) => ready.push(chunk.slice()));
  try {
    for await (const chunk of rawChunks(file, signal)) {
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
