import { dirname } from 'node:path';
import { tableFormatOf } from '../core/table/table-format.ts';
import type { FileEntry } from '../ports/files.ts';
import { findModelFiles, projectRoot } from './project.ts';
import type { Services } from './services.ts';

/** Tables of a project beyond these are not listed: nobody reads a longer list, and a snapshot is small. */
const tableLimit = 2000;

/** What lies in a project, before any of it is read. */
export interface FoundProject {
  /** Configs, each with the workspace folder that it was found in. */
  readonly models: { readonly file: string; readonly folder: string }[];
  /** Table files, nearest first. */
  readonly tables: FileEntry[];
  /** False when some of the tables were not looked for. */
  isComplete: boolean;
}

/** The projects in some folders by their roots: every config and table file belongs to the project it lies in. */
export async function findProjects(
  services: Services,
  folders: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, FoundProject>> {
  const projects = new Map<string, FoundProject>();
  const seen = new Set<string>();
  for (const folder of folders) {
    // A folder that was deleted under the editor hides no other.
    if (!(await services.files.isFolder(folder))) continue;
    const projectOf = projectLookUp(services, folder, projects);
    for (const file of await findModelFiles(services.files, [folder], signal)) {
      if (seen.has(file)) continue;
      seen.add(file);
      (await projectOf(file)).models.push({ file, folder });
    }
    const isTable = (name: string): boolean => tableFormatOf(name) !== undefined;
    const { files, isComplete } = await services.files.survey(folder, isTable, tableLimit, signal);
    for (const entry of files) {
      const project = await projectOf(entry.path);
      if (!seen.has(entry.path)) project.tables.push(entry);
      if (!isComplete) project.isComplete = false;
      seen.add(entry.path);
    }
  }
  return projects;
}

/** The project of a file; the root of a folder is looked for once, however many files it holds. */
function projectLookUp({ files }: Services, folder: string, projects: Map<string, FoundProject>) {
  const roots = new Map<string, Promise<string>>();
  return async (file: string): Promise<FoundProject> => {
    const known = roots.get(dirname(file)) ?? projectRoot(files, file, folder);
    roots.set(dirname(file), known);
    const root = await known;
    const project = projects.get(root) ?? { models: [], tables: [], isComplete: true };
    projects.set(root, project);
    return project;
  };
}
