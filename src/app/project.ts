import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputProblem } from '../core/input-problem.ts';
import type { Files } from '../ports/files.ts';

/** A config of one model, by its name. */
export function isModelFile(name: string): boolean {
  return /\.model\.ya?ml$/i.test(name);
}

/**
 * The project root of a file: the nearest folder above it with `assay.yaml`, else the nearest with `.git`, else
 * `workspace` (the workspace folder or working directory; the file's own folder when it lies outside of that).
 */
export async function projectRoot(files: Files, file: string, workspace: string): Promise<string> {
  const folders = foldersAbove(file);
  for (const marker of ['assay.yaml', '.git']) {
    for (const folder of folders) {
      const path = join(folder, marker);
      if ((await files.stat(path)) || (await files.isFolder(path))) return folder;
    }
  }
  return isInside(file, workspace) ? workspace : dirname(file);
}

/** The folder of a file and every folder above it, nearest first. */
function foldersAbove(file: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(file); !folders.includes(folder); folder = dirname(folder)) folders.push(folder);
  return folders;
}

/** Whether a path lies in a folder, by its name alone. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * A path that a file of the project names, as an absolute path that lies inside the project, links followed.
 * The file itself need not exist.
 * @throws InputProblem when it leads outside
 */
export async function insideProject(files: Files, path: string, root: string, folder = root): Promise<string> {
  const wanted = resolve(folder, path);
  const [real, realRoot] = await Promise.all([realPathOfExisting(files, wanted), files.realPath(root)]);
  if (!isInside(real, realRoot)) throw new InputProblem('config/outside-project', { path, root });
  return wanted;
}

/** Links followed as far as the path exists; what does not exist yet hangs below its real folder. */
async function realPathOfExisting(files: Files, path: string): Promise<string> {
  try {
    return await files.realPath(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(await realPathOfExisting(files, folder), relative(folder, path));
  }
}

/** Every `*.model.yaml` at or below the paths, each once, sorted. A path that is a config stands for itself. */
export async function findModelFiles(files: Files, paths: readonly string[], signal?: AbortSignal): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    if (await files.isFolder(path)) {
      for (const file of await files.find(path, isModelFile, signal)) found.add(file);
    } else if (await files.stat(path)) found.add(path);
    else throw new InputProblem('input/file-missing', { file: path, base: dirname(path) }, { file: path });
  }
  return [...found].sort();
}
