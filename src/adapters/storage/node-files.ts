import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { skippedFolders } from '../../core/catalog/skipped-folders.ts';
import { InputProblem } from '../../core/input-problem.ts';
import type { FileEntry, Files } from '../../ports/files.ts';
import { nextTurn } from './next-turn.ts';
import { surveyFolder } from './survey-folder.ts';

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

async function statFile(path: string): Promise<FileEntry | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { path, size, modified: mtimeMs };
  } catch (error) {
    // A name that the file system has no room for is of no file.
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return undefined;
    throw readProblem(path, error);
  }
}

/** As many names as are looked at within a millisecond or so. */
const namesInATurn = 200;

async function* walk(folder: string, signal: AbortSignal | undefined): AsyncGenerator<string> {
  signal?.throwIfAborted();
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    // A folder that we may not read, or that is gone meanwhile, has nothing to show.
    if (hasCode(error, 'ENOENT', 'EACCES', 'EPERM', 'ENOTDIR', 'ENAMETOOLONG')) return [];
    throw error;
  });
  for (const [index, entry] of entries.entries()) {
    if (index % namesInATurn === namesInATurn - 1) await nextTurn();
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skippedFolders.has(entry.name)) yield* walk(path, signal);
    else if (entry.isFile()) yield path;
  }
}

let temporaryFiles = 0;

async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${temporaryFiles++}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw await writeProblem(path, error);
  }
}

function readProblem(path: string, error: unknown): unknown {
  if (!hasCode(error, 'EACCES', 'EPERM', 'EISDIR', 'EIO')) return error;
  const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new InputProblem('input/file-unreadable', { file: path, reason }, { file: path });
}

async function writeProblem(path: string, error: unknown): Promise<unknown> {
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) return new InputProblem('output/disk-full', { file: path }, { file: path });
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS'))
    return new InputProblem('output/not-writable', { file: path }, { file: path });
  if (hasCode(error, 'ENAMETOOLONG')) return new InputProblem('output/name-long', { file: path }, { file: path });
  if (hasCode(error, 'EISDIR')) return new InputProblem('output/is-a-folder', { file: path }, { file: path });
  if (hasCode(error, 'ENOTDIR', 'EEXIST')) {
    const file = await fileInTheWay(path);
    return new InputProblem('output/not-a-folder', { file }, { file });
  }
  return error;
}

/** The file that stands where one of the folders of a path should be. */
async function fileInTheWay(path: string): Promise<string> {
  for (let place = dirname(path); place !== dirname(place); place = dirname(place)) {
    const found = await stat(place).catch(() => undefined);
    if (found) return found.isDirectory() ? path : place;
  }
  return path;
}

/** Opening a pipe would wait for whoever writes to it, and a device has no end. */
async function requireFile(path: string): Promise<void> {
  const found = await stat(path);
  if (found.isFile() || found.isDirectory()) return;
  throw new InputProblem('input/not-a-file', { file: path }, { file: path });
}

async function digest(path: string, signal?: AbortSignal): Promise<string> {
  await requireFile(path);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, ...(signal ? { signal } : {}) })) {
    hash.update(chunk as Buffer);
  }
  return `sha256:${hash.digest('hex')}`;
}

/** The result of reading a file, or why that can't be. */
async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    await requireFile(path);
    return await read();
  } catch (error) {
    throw readProblem(path, error);
  }
}

async function readEnd(path: string, bytes: number): Promise<string> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - bytes);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The file system of this machine. */
export const nodeFiles: Files = {
  readText: (path) => reading(path, () => readFile(path, 'utf8')),
  readBytes: (path) => reading(path, () => readFile(path)),
  readEnd: (path, bytes) => reading(path, () => readEnd(path, bytes)),
  writeAtomically,
  stat: statFile,
  isFolder: async (path) => (await stat(path).catch(() => undefined))?.isDirectory() ?? false,
  async find(folder, matches, signal) {
    const found: string[] = [];
    for await (const path of walk(folder, signal)) if (matches(basename(path))) found.push(path);
    return found.sort();
  },
  survey: surveyFolder,
  async list(folder) {
    const names = await readdir(folder).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
      throw error;
    });
    return names.sort();
  },
  realPath: (path) => realpath(path),
  digest,
};
