import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { InputProblem } from '../../core/input-problem.ts';
import { type TableFormat, tableExtensions, tableFormatOf } from '../../core/table/table-format.ts';
import type { TableSource } from '../../ports/engine.ts';
import { unreadable } from './file-problem.ts';
import { globFiles, isGlob } from './glob.ts';

/**
 * The table behind a path or pattern, which is relative to a folder.
 *
 * @throws InputProblem when there is no such file, it is a folder, empty or unreadable, its format is not known, or
 * the files that match a pattern differ in format
 */
export async function tableSource(pattern: string, folder: string): Promise<TableSource> {
  const literal = resolve(folder, pattern);
  const files = isGlob(pattern) && !(await exists(literal)) ? await globFiles(pattern, folder) : [literal];
  const [first] = files;
  if (first === undefined) throw new InputProblem('input/glob-empty', { file: pattern, base: folder });
  for (const file of files) await requireReadable(file, folder);
  const format = tableFormat(first);
  const other = files.find((file) => tableFormat(file) !== format);
  if (other !== undefined)
    throw new InputProblem('input/formats-mixed', { file: other, other: first }, { file: other });
  return { files, format };
}

/** Format by name. Throws InputProblem for a name that no table has. */
function tableFormat(file: string): TableFormat {
  const format = tableFormatOf(file);
  if (format !== undefined) return format;
  const known = `${Object.keys(tableExtensions).join(', ')}, .csv.gz, .csv.zst`;
  throw new InputProblem('input/format-unknown', { file, extension: extname(file), known }, { file });
}

async function requireReadable(file: string, folder: string): Promise<void> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new InputProblem('input/folder', { file }, { file });
    // A pipe can be read once only, and opening it would wait for a writer.
    if (!found.isFile()) throw new InputProblem('input/not-a-file', { file }, { file });
    await access(file, constants.R_OK);
    const format = tableFormat(file);
    if (found.size === 0) throw emptyFile(file, format);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      throw new InputProblem('input/file-missing', { file, base: folder }, { file });
    }
    throw unreadable(file, error);
  }
}

function emptyFile(file: string, format: TableFormat): InputProblem {
  if (format === 'parquet') return new InputProblem('input/file-empty-parquet', { file }, { file });
  return new InputProblem(format === 'jsonl' ? 'input/file-empty-json' : 'input/file-empty', { file }, { file });
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
