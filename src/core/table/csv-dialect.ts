import { InputProblem } from '../input-problem.ts';

/** What the first bytes of a CSV file tell. */
export interface CsvDialect {
  /** Number of the byte that separates fields. */
  readonly delimiter: number;
  /** Bytes of the byte order mark. */
  readonly skip: number;
}

const comma = 0x2c;
const semicolon = 0x3b;
const tab = 0x09;
const quote = 0x22;

/**
 * Byte order mark and delimiter. TSV is separated by tabs; CSV by commas, or where the header has none by semicolons
 * or tabs, as spreadsheets of many countries write it.
 *
 * @param bytes the first bytes of the file, at least its header unless that is huge
 * @throws InputProblem when the file is not text or its first line is blank
 */
export function csvDialect(bytes: Uint8Array, format: 'csv' | 'tsv', file: string): CsvDialect {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) throw new InputProblem('input/utf16', { file }, { file });
  const skip = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (bytes.length === skip) throw new InputProblem('input/file-empty', { file }, { file });
  const seen = new Set<number>();
  let quoted = false;
  let at = skip;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0) throw new InputProblem('input/not-text', { file }, { file });
    if (byte === quote) quoted = !quoted;
    if (!quoted && (byte === 0x0a || byte === 0x0d)) break;
    if (!quoted) seen.add(byte);
  }
  if (at === skip) throw new InputProblem('input/header-blank', { file }, { file, line: 1 });
  if (format === 'tsv') return { delimiter: tab, skip };
  return { delimiter: [comma, semicolon, tab].find((byte) => seen.has(byte)) ?? comma, skip };
}
