import type { Dataset, DatasetTable, TableUse } from '../../core/catalog/dataset.ts';
import type { ProjectSnapshot, WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import type { TableProfile } from '../../core/profile/table-profile.ts';
import { formatCount } from '../../core/reports/number-format.ts';
import { columnIcon, columnTypeWord, missingText } from '../host/column-words.ts';
import { bytesText, fileName } from '../host/file-words.ts';
import type { TableContext } from '../host/table-context.ts';
import type { Translate } from '../host/translate.ts';
import { escapeMarkdown, markdownTable } from '../host/tree/markdown-table.ts';
import { pagedRows } from '../host/tree/paged-rows.ts';
import { problemRow } from '../host/tree/problem-row.ts';
import { projectGroups } from '../host/tree/project-groups.ts';
import { fileTarget, type Row, type TableSubject } from '../host/tree/row.ts';

/** The rows of the datasets tree. */
export function datasetRows(snapshot: WorkspaceSnapshot, context: TableContext): readonly Row[] {
  const filled = snapshot.projects.filter(({ datasets }) => datasets.length > 0);
  return projectGroups(filled, (project) => [
    ...pagedRows(project.datasets, project.root, (dataset) => datasetRow(dataset, project, context), context.t),
    ...(project.datasetsAreComplete ? [] : [incompleteRow(project, context)]),
  ]);
}

/** A dataset without a name of its own is its table. */
function datasetRow(dataset: Dataset, project: ProjectSnapshot, context: TableContext): Row {
  const [only] = dataset.tables;
  if (dataset.place === undefined && only !== undefined && dataset.tables.length === 1) {
    return tableRow(only, project, context, 'dataset');
  }
  const { t } = context;
  const uses = dataset.tables.flatMap((table) => table.uses);
  const facts = [sizeText(dataset.tables, context), usedBy(uses, t)].filter((fact) => fact !== undefined);
  return {
    id: `${project.root}/dataset/${dataset.name}`,
    kind: 'dataset',
    label: dataset.name,
    description: facts.join(' · '),
    icon: { name: 'database' },
    ...(dataset.place === undefined ? {} : { target: fileTarget(dataset.place) }),
    children: () => dataset.tables.map((table) => tableRow(table, project, context, 'table')),
    expanded: true,
  };
}

/** `1000 rows · 22 columns` once a table is known; how many tables there are until then. */
function sizeText(tables: readonly DatasetTable[], { language, t, profileOf }: TableContext): string {
  const profiles = tables.map(({ location }) => (location === undefined ? undefined : profileOf(location)));
  const [first] = profiles;
  const isAlike = profiles.every((profile) => profile?.rows === first?.rows);
  if (first !== undefined && isAlike) {
    return t('{0} rows · {1} columns', formatCount(first.rows, language), first.columns.length);
  }
  return tables.length === 1 ? t('1 table') : t('{0} tables', tables.length);
}

function usedBy(uses: readonly TableUse[], t: Translate): string | undefined {
  const models = [...new Set(uses.map(({ model }) => model))];
  return models.length === 0 ? undefined : t('used by {0}', models.join(', '));
}

function tableRow(table: DatasetTable, project: ProjectSnapshot, context: TableContext, kind: Row['kind']): Row {
  const { t, language, profileOf } = context;
  const id = `${project.root}/table/${table.location ?? table.name}`;
  if (table.problem !== undefined) return { ...problemRow(id, table.location ?? project.root, table.problem, t), id };
  const profile = table.location === undefined ? undefined : profileOf(table.location);
  const uses = table.uses.map(({ version, set }) => (set === 'default' ? version : `${version} · ${set}`));
  const facts = [
    profile === undefined
      ? table.location === undefined
        ? t('behind a connection')
        : bytesText(table.bytes, language)
      : t('{0} rows · {1} columns', formatCount(profile.rows, language), profile.columns.length),
    table.uses.length === 0
      ? t('not used by a model')
      : kind === 'dataset'
        ? usedBy(table.uses, t)
        : t('version {0}', uses.join(', ')),
  ];
  const subject = table.location === undefined ? undefined : { location: table.location, root: project.root };
  return {
    id,
    kind,
    label: fileName(table.name),
    description: facts.filter((fact) => fact !== undefined).join(' · '),
    tooltip: () => tableTooltip(table, profile, context),
    icon: { name: 'table' },
    ...(subject === undefined
      ? {}
      : { table: subject, target: { open: 'table', ...subject } as const, ...columnsBelow(subject, id, context) }),
  };
}

function tableTooltip(table: DatasetTable, profile: TableProfile | undefined, context: TableContext): string {
  const { t, language } = context;
  const facts: [string, string][] = [];
  if (table.format !== undefined) facts.push([t('Format'), table.format]);
  facts.push([t('Size'), bytesText(table.bytes, language)]);
  if (table.files !== 1) facts.push([t('Files'), formatCount(table.files, language)]);
  if (profile !== undefined) facts.push([t('Rows'), formatCount(profile.rows, language)]);
  for (const { model, version, set } of table.uses) facts.push([t('Predictions of'), `${model} ${version} · ${set}`]);
  return `**${escapeMarkdown(table.name)}**\n\n${markdownTable(facts)}`;
}

/** The columns of a table, read when its row is opened; none where nothing may be read. */
function columnsBelow(table: TableSubject, id: string, context: TableContext): Pick<Row, 'children'> {
  const { askProfile } = context;
  if (askProfile === undefined) return {};
  const children = async (): Promise<readonly Row[]> => {
    const { rows, columns } = context.profileOf(table.location) ?? (await askProfile(table));
    return columns.map((column): Row => {
      const { t, language } = context;
      return {
        id: `${id}/column/${column.name}`,
        kind: 'column',
        label: column.name,
        description: [columnTypeWord(column.type, t), missingText(column, rows, language, t)].join(' · '),
        icon: { name: columnIcon([], column.type) },
        table: { ...table, column: column.name },
        target: { open: 'table', ...table, column: column.name },
      };
    });
  };
  return { children };
}

function incompleteRow({ root }: ProjectSnapshot, { t }: TableContext): Row {
  return {
    id: `${root}/incomplete`,
    kind: 'note',
    label: t('This folder is too large to look for all tables; those that a config names are here.'),
    icon: { name: 'info' },
  };
}
