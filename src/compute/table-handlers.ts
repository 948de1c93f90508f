import { distributionByGroup } from '../app/distribution.ts';
import { privacyOf } from '../app/plan-of.ts';
import { profileTable, projectTable } from '../app/profile-table.ts';
import type { Services } from '../app/services.ts';
import { TableMemory } from '../app/table-memory.ts';
import { distributionWithoutSmallCells, profileWithoutSmallCells } from '../core/profile/small-cells.ts';
import type { TableProfile } from '../core/profile/table-profile.ts';
import type { Effort, TableSource } from '../ports/engine.ts';
import type { ComputeHandlers } from './serve.ts';

const rememberedProfiles = 50;

/** What a table holds, for people to look at; profiles are remembered as long as the process lives. */
export function tableHandlers(
  services: Services,
): Pick<ComputeHandlers, 'columns' | 'head' | 'profile' | 'distribution'> {
  const profiles = new TableMemory<TableProfile>(rememberedProfiles);
  const profileOf = (source: TableSource, missing: readonly string[], effort: Effort): Promise<TableProfile> =>
    profiles.recall(services.files, source, () => profileTable(services, source, effort, missing), missing);
  return {
    columns: async (table, effort) => ({
      columns: [...(await services.columnNames(await projectTable(services, table), effort))],
    }),
    head: async ({ rows, ...table }, effort) => services.firstRows(await projectTable(services, table), rows, effort),
    profile: async ({ missing = [], sensitive, ...table }, effort) => {
      const { minimumCell } = await privacyOf(services, table.root);
      const profile = await profileOf(await projectTable(services, table), missing, effort);
      return minimumCell === undefined
        ? profile
        : profileWithoutSmallCells(profile, { minimum: minimumCell, sensitive });
    },
    distribution: async ({ column, by, missing = [], sensitive, ...table }, effort) => {
      const { minimumCell } = await privacyOf(services, table.root);
      const source = await projectTable(services, table);
      const profile = await profileOf(source, missing, effort);
      const found = await distributionByGroup(services, source, profile, { column, by, missing }, effort);
      return minimumCell === undefined
        ? found
        : distributionWithoutSmallCells(found, { minimum: minimumCell, sensitive });
    },
  };
}
