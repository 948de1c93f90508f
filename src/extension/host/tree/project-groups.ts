import type { ProjectSnapshot } from '../../../core/catalog/snapshot.ts';
import { fileName } from '../file-words.ts';
import type { Row } from './row.ts';

/** Rows by project. A single project is not shown as a row of its own. */
export function projectGroups(
  projects: readonly ProjectSnapshot[],
  rowsOf: (project: ProjectSnapshot) => readonly Row[],
): readonly Row[] {
  if (projects.length <= 1) return projects.flatMap(rowsOf);
  return projects.map((project) => ({
    id: `project:${project.root}`,
    kind: 'project',
    label: fileName(project.root),
    tooltip: () => project.root,
    icon: { name: 'root-folder' },
    children: () => rowsOf(project),
    expanded: true,
  }));
}
