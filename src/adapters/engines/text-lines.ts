import { InputProblem } from '../../core/input-problem.ts';
import { longestLine } from '../../core/table/csv-reader.ts';
import type { Effort } from '../../ports/engine.ts';
import { fileChunks } from './file-chunks.ts';

/** The lines of a UTF-8 file in batches, without their ends, with the number of each batch's first line. */
export async function* textLines(
  file: string,
  effort: Effort,
): AsyncGenerator<{ readonly first: number; readonly lines: readonly string[] }> {
  let rest: Uint8Array = new Uint8Array(0);
  let first = 1;
  let started = false;
  for await (const chunk of fileChunks(file, effort)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const complete = bytes.lastIndexOf(0x0a) + 1;
    rest = bytes.subarray(complete);
    if (rest.length > longestLine) throw tooLong(file, first);
    if (complete === 0) continue;
    const lines = decodedLines(bytes.subarray(0, complete - 1), file, first, started);
    yield { first, lines };
    started = true;
    first += lines.length;
  }
  if (rest.length > 0) yield { first, lines: decodedLines(rest, file, first, started) };
}

function decodedLines(bytes: Uint8Array, file: string, first: number, started: boolean): string[] {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: started });
  try {
    return decoder.decode(bytes).split(/\r?\n/);
  } catch {
    throw notUtf8(bytes, file, first);
  }
}

function notUtf8(bytes: Uint8Array, file: string, first: number): InputProblem {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = first; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return new InputProblem('input/encoding', { file, line }, { file, line });
    }
    if (end < 0) return new InputProblem('input/encoding', { file, line: first }, { file, line: first });
    start = end + 1;
  }
}

function tooLong(file: string, line: number): InputProblem {
  return new InputProblem('input/line-long', { file, line, limit: longestLine / 1024 / 1024 }, { file, line });
}
