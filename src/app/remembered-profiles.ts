import type { TableProfile } from '../core/profile/table-profile.ts';
import type { Effort, TableSource } from '../ports/engine.ts';
import { profileTable } from './profile-table.ts';
import type { Services } from './services.ts';

/** How many tables are remembered; those that were not asked for longest are forgotten. */
const limit = 50;

/**
 * Profiles of tables, remembered in memory while path, size and time of their files stay the same. They hold values of
 * sensitive columns, so they are never written to disk.
 */
export class RememberedProfiles {
  readonly #profiles = new Map<string, TableProfile>();

  async profile(services: Services, source: TableSource, effort: Effort): Promise<TableProfile> {
    const stamp = await stampOf(services, source);
    const known = this.#profiles.get(stamp);
    const profile = known ?? (await profileTable(services, source, effort));
    // A table that changed while it was read is not remembered.
    if (known !== undefined || (await stampOf(services, source)) === stamp) this.#remember(stamp, profile);
    return profile;
  }

  #remember(stamp: string, profile: TableProfile): void {
    this.#profiles.delete(stamp);
    this.#profiles.set(stamp, profile);
    const [oldest] = this.#profiles.keys();
    if (this.#profiles.size > limit && oldest !== undefined) this.#profiles.delete(oldest);
  }
}

async function stampOf({ files }: Services, source: TableSource): Promise<string> {
  return JSON.stringify(await Promise.all(source.files.map((file) => files.stat(file))));
}
