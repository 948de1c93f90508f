import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputProblem } from '../../core/input-problem.ts';

/** Failures of the file system as problems that a person can mend; other errors as they are. */
export function unreadable(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new InputProblem('input/file-missing', { file, base: dirname(file) }, { file });
  if (code === 'EISDIR') return new InputProblem('input/folder', { file }, { file });
  if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) {
    return new InputProblem('input/file-unreadable', { file, reason: code }, { file });
  }
  return error;
}

/** Demands a file that is there, is no folder, may be read and, as Parquet, isn't empty. */
export async function requireParquetFile(file: string): Promise<void> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new InputProblem('input/folder', { file }, { file });
    if (found.size === 0) throw new InputProblem('input/file-empty-parquet', { file }, { file });
    await access(file, constants.R_OK);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** A failure of a Parquet library as the problem of its file. */
export function damagedParquet(file: string, error: unknown): unknown {
  if (error instanceof InputProblem || (error instanceof Error && error.name === 'AbortError')) return error;
  const problem = new InputProblem('input/parquet-damaged', { file }, { file });
  problem.cause = error;
  return problem;
}
