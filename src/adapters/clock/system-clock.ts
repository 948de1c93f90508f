import { userInfo } from 'node:os';
import type { Clock } from '../../ports/clock.ts';

function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    // A user id without an entry in the password file, as in some containers.
    return undefined;
  }
}

/** This machine's clock and logged-in user. */
export const systemClock: Clock = { now: () => new Date(), actor: userName };
