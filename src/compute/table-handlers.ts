import { distributionByGroup } from '../app/distribution.ts';
import { projectTable } from '../app/profile-table.ts';
import { RememberedProfiles } from '../app/remembered-profiles.ts';
import type { Services } from '../app/services.ts';
import type { ComputeHandlers } from './serve.ts';

/** What a table holds, for people to look at; profiles are remembered as long as the process lives. */
export function tableHandlers(
  services: Services,
): Pick<ComputeHandlers, 'columns' | 'head' | 'profile' | 'distribution'> {
  const profiles = new RememberedProfiles();
  return {
    columns: async (table, effort) => ({
      columns: [...(await services.columnNames(await projectTable(services, table), effort))],
    }),
    head: async ({ rows, ...table }, effort) => services.firstRows(await projectTable(services, table), rows, effort),
    profile: async (table, effort) => profiles.profile(services, await projectTable(services, table), effort),
    distribution: async ({ column, by, ...table }, effort) => {
      const source = await projectTable(services, table);
      const profile = await profiles.profile(services, source, effort);
      return distributionByGroup(services, source, profile, { column, by }, effort);
    },
  };
}
