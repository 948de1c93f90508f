import { distributionByGroup } from '../app/distribution.ts';
import { profileTable, projectTable } from '../app/profile-table.ts';
import type { Services } from '../app/services.ts';
import { TableMemory } from '../app/table-memory.ts';
import type { TableProfile } from '../core/profile/table-profile.ts';
import type { Effort, TableSource } from '../ports/engine.ts';
import type { ComputeHandlers } from './serve.ts';

const rememberedProfiles = 50;

/** What a table holds, for people to look at; profiles are remembered as long as the process lives. */
export function tableHandlers(
  services: Services,
): Pick<ComputeHandlers, 'columns' | 'head' | 'profile' | 'distribution'> {
  const profiles = new TableMemory<TableProfile>(rememberedProfiles);
  const profileOf = (source: TableSource, effort: Effort): Promise<TableProfile> =>
    profiles.recall(services.files, source, () => profileTable(services, source, effort));
  return {
    columns: async (table, effort) => ({
      columns: [...(await services.columnNames(await projectTable(services, table), effort))],
    }),
    head: async ({ rows, ...table }, effort) => services.firstRows(await projectTable(services, table), rows, effort),
    profile: async (table, effort) => profileOf(await projectTable(services, table), effort),
    distribution: async ({ column, by, ...table }, effort) => {
      const source = await projectTable(services, table);
      const profile = await profileOf(source, effort);
      return distributionByGroup(services, source, profile, { column, by }, effort);
    },
  };
}
