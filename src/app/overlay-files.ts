import type { Files } from '../ports/files.ts';

/** The file system with unsaved texts in place of their files, so that a check sees what the editor shows. */
export function overlayFiles(
  files: Files,
  texts: ReadonlyMap<string, string>,
  sha256: (text: string) => string,
): Files {
  if (texts.size === 0) return files;
  return {
    readText: async (path) => texts.get(path) ?? files.readText(path),
    readBytes: (path) => {
      const text = texts.get(path);
      return text === undefined ? files.readBytes(path) : Promise.resolve(new TextEncoder().encode(text));
    },
    readEnd: async (path, bytes) => texts.get(path)?.slice(-bytes) ?? files.readEnd(path, bytes),
    writeAtomically: (path, content) => files.writeAtomically(path, content),
    stat: (path) => files.stat(path),
    isFolder: (path) => files.isFolder(path),
    find: (folder, matches, signal) => files.find(folder, matches, signal),
    survey: (folder, matches, limit, signal) => files.survey(folder, matches, limit, signal),
    list: (folder) => files.list(folder),
    realPath: (path) => files.realPath(path),
    digest: async (path, signal) => {
      const text = texts.get(path);
      return text === undefined ? files.digest(path, signal) : sha256(text);
    },
  };
}
