import type { HostProfile } from '../harness/host-profile.ts';

/** The circumstances in which the extension is tried, each in a VS Code of its own. */
export const hostProfiles: readonly HostProfile[] = [{ name: 'trusted' }];
