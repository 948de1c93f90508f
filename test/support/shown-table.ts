import { join, resolve } from 'node:path';
import { distributionByGroup } from '../../src/app/distribution.ts';
import { profileTable, projectTable } from '../../src/app/profile-table.ts';
import { workspaceSnapshot } from '../../src/app/snapshot.ts';
import { createServices } from '../../src/compose/universal.ts';
import type { ShownTable, TableHostMessage, TablePageMessage } from '../../src/protocol/table-panel.ts';

/** A table of the example as the extension shows it, and the answers to what its page asks. */
export interface ShownExample {
  readonly table: ShownTable;
  answer(question: TablePageMessage): Promise<TableHostMessage | undefined>;
}

const example = resolve('examples/german-credit');

export async function shownExample(name: string): Promise<ShownExample> {
  const services = createServices({ tool: 'assay 0.0.0' });
  const source = await projectTable(services, { location: join(example, name), root: example });
  const profile = await profileTable(services, source, {});
  const snapshot = await workspaceSnapshot(services, [example], { language: 'en', looksAtData: false }, {});
  const datasets = snapshot.projects.flatMap((project) => project.datasets);
  const dataset = datasets.find(({ tables }) => tables.some((table) => table.name === name));
  const table = dataset?.tables.find((candidate) => candidate.name === name);
  const declared = [...(dataset?.columns ?? [])];
  return {
    table: {
      name,
      ...(dataset === undefined || dataset.name === name ? {} : { dataset: dataset.name }),
      ...(table?.format === undefined ? {} : { format: table.format }),
      files: 1,
      size: '22.6 kB',
      uses: table?.uses ?? [],
      declared,
      profile,
    },
    async answer(question) {
      if (question.type !== 'distribution') return undefined;
      const edges = declared.find((column) => column.name === question.by)?.edges;
      const by = { column: question.by, edges };
      const request = { column: question.column, by };
      return { type: 'distribution', distribution: await distributionByGroup(services, source, profile, request, {}) };
    },
  };
}
