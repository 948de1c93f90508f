import { userInfo } from 'node:os';
import process from 'node:process';
import type { Clock } from '../../ports/clock.ts';

function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    // A user id without an entry in the password file, as in some containers.
    return undefined;
  }
}

/** This machine's clock, and who runs: the logged-in user, or whom `ASSAY_ACTOR` names where nobody has logged in (CI). */
export const systemClock: Clock = { now: () => new Date(), actor: () => process.env['ASSAY_ACTOR'] || userName() };
