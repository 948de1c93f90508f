import type { TableDescription } from '../ports/engine.ts';
import type { Services } from './services.ts';
import { TableMemory } from './table-memory.ts';

const rememberedTables = 200;

/**
 * Services that describe a table once as long as its files stay the same: a check asks for the columns of every version
 * that has no evidence of today, again after each change of a config, and many versions share a table.
 */
export function rememberingDescriptions(services: Services): Services {
  const memory = new TableMemory<TableDescription>(rememberedTables);
  return {
    ...services,
    engineFor: async (source, asked) => {
      const engine = await services.engineFor(source, asked);
      return {
        name: engine.name,
        read: (request, effort) => engine.read(request, effort),
        describe: (described, effort, missing = []) =>
          memory.recall(services.files, described, () => engine.describe(described, effort, missing), missing),
      };
    },
  };
}
