import { InputProblem } from '../core/input-problem.ts';
import type { SourceText } from '../core/text/source-text.ts';
import type { Files } from '../ports/files.ts';
import type { Services } from './services.ts';

/** A config or card as it was read, and what its text lost on the way. */
export interface ReadSource extends SourceText {
  /** What stands before the text in the file: a byte order mark, or nothing. */
  readonly mark: string;
}

const byteOrderMark = '\uFEFF';
const megabyte = 2 ** 20;
/** Configs and cards are written by people; what is larger is another file by mistake. */
const largestMegabytes = 16;

/**
 * The text of a config or card, without its byte order mark: editors don't count it either, so that lines, columns
 * and digest are theirs.
 * @throws InputProblem when there is no such file, or it is a folder, can't be read, is no UTF-8 or of more than 16 MB
 */
export async function readSource(services: Pick<Services, 'files' | 'sha256'>, file: string): Promise<ReadSource> {
  const bytes = await readWhole(services.files, file);
  const whole = decode(bytes, file);
  const mark = whole.startsWith(byteOrderMark) ? byteOrderMark : '';
  const text = whole.slice(mark.length);
  return { file, text, digest: services.sha256(text), mark };
}

async function readWhole(files: Files, file: string): Promise<Uint8Array> {
  if (await files.isFolder(file)) throw new InputProblem('input/folder-of-text', { file }, { file });
  const entry = await files.stat(file);
  if (entry && entry.size > largestMegabytes * megabyte) {
    const size = Math.ceil(entry.size / megabyte);
    throw new InputProblem('input/text-large', { file, size, limit: largestMegabytes }, { file });
  }
  return files.readBytes(file);
}

function decode(bytes: Uint8Array, file: string): string {
  const text = utf8(bytes);
  if (text !== undefined) return text;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) throw new InputProblem('input/utf16', { file }, { file });
  let line = 1;
  for (let start = 0, end = 0; start < bytes.length; start = end, line++) {
    end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    if (utf8(bytes.subarray(start, end)) === undefined) break;
  }
  throw new InputProblem('input/encoding', { file, line }, { file, line });
}

/** Undefined where the bytes are not UTF-8; a byte order mark stays. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
