import { dirname } from 'node:path';
import type { WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';

/** The files that a snapshot was made from or looked for, and every folder above them. */
export function namedPaths(snapshot: WorkspaceSnapshot): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { models, datasets } of snapshot.projects) {
    for (const { config, card, versions } of models) {
      addWithFolders(config, paths);
      addWithFolders(card?.file, paths);
      for (const { artifact, evaluations } of versions) {
        addWithFolders(artifact?.file, paths);
        for (const { evidence } of evaluations) addWithFolders(evidence.file, paths);
      }
    }
    for (const { tables } of datasets) for (const { location } of tables) addWithFolders(location, paths);
  }
  return paths;
}

function addWithFolders(file: string | undefined, paths: Set<string>): void {
  for (let path = file; path !== undefined && !paths.has(path); path = dirname(path)) paths.add(path);
}
