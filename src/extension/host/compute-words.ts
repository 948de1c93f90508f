import type { ComputeEnd } from '../compute-client.ts';
import type { Translate } from './translate.ts';

/** How the compute process ended, what follows, and whether something has to be done again. */
export function endText(end: ComputeEnd, t: Translate): string {
  const cause = end.signal ?? t('exit code {0}', end.code ?? '?');
  if (!end.restarted) {
    return t(
      'The compute process ended too often ({0}) and was stopped. Run “Restart Compute Process” to try again.',
      cause,
    );
  }
  const follows = end.textOnly
    ? t('The compute process ended again ({0}) and was restarted without DuckDB.', cause)
    : t('The compute process ended ({0}) and was restarted.', cause);
  return end.interrupted ? `${follows} ${t('What it was doing is lost; start it again.')}` : follows;
}

/** Why the native engine is not there, and what answers in its place. */
export function missingEngineText(reason: string, t: Translate): string {
  return t(
    'DuckDB can’t be loaded ({0}). The text engine reads the tables instead: slower, with the same numbers.',
    shortReason(reason),
  );
}

const longestReason = 120;

/** The first line without the folders in it, which nobody needs to know; the log has all of it. */
function shortReason(reason: string): string {
  const line = (reason.split('\n')[0] ?? '').replaceAll(/(?:[A-Za-z]:)?(?:[\\/][^\s\\/:'"]+)+[\\/]/g, '').trim();
  return line.length > longestReason ? `${line.slice(0, longestReason)}…` : line;
}
