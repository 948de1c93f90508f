import type { Files } from '../../ports/files.ts';

/** `run` is one of the last keys of canonical evidence; only many warnings push it further forward than this. */
const endOfEvidence = 8192;
/** Enough to keep the disk busy, few enough to let others have their turn in between. */
const readAtOnce = 32;

/** Evidence files by the time of their runs, which is read from their ends; files that tell no time are left out. */
export async function newestRunFirst(files: Files, paths: readonly string[]): Promise<string[]> {
  const dated: { readonly path: string; readonly time: string }[] = [];
  for (let start = 0; start < paths.length; start += readAtOnce) {
    const batch = paths.slice(start, start + readAtOnce);
    const times = await Promise.all(batch.map((path) => runTime(files, path)));
    for (const [index, path] of batch.entries()) {
      const time = times[index];
      if (time !== undefined) dated.push({ path, time });
    }
  }
  return dated.sort((a, b) => (a.time < b.time ? 1 : -1)).map(({ path }) => path);
}

/** A hint of a file that nobody has checked: whoever goes by it reads the whole document afterwards. */
async function runTime(files: Files, path: string): Promise<string | undefined> {
  return timeIn(await files.readEnd(path, endOfEvidence)) ?? timeIn(await files.readText(path));
}

function timeIn(text: string): string | undefined {
  // Inside a string the quotes would be escaped, so this is the key itself.
  const start = text.lastIndexOf('"run":{');
  return start < 0 ? undefined : /"time":"([^"\\]+)"/.exec(text.slice(start))?.[1];
}
