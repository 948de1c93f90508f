import type { Dataset, DeclaredColumn } from '../../core/catalog/dataset.ts';
import type { ProjectSnapshot, WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import type { Language } from '../../core/messages/catalog.ts';
import type { ColumnProfile, TableProfile } from '../../core/profile/table-profile.ts';
import { formatCount } from '../../core/reports/number-format.ts';
import { columnIcon, columnRoleWord, columnTypeWord, missingText } from '../host/column-words.ts';
import { fileName } from '../host/file-words.ts';
import type { TableContext } from '../host/table-context.ts';
import type { Translate } from '../host/translate.ts';
import { escapeMarkdown, markdownTable } from '../host/tree/markdown-table.ts';
import { projectGroups } from '../host/tree/project-groups.ts';
import type { Row, TableSubject } from '../host/tree/row.ts';

/** The rows of the features tree: columns by dataset, those that a config gives a role first. */
export function featureRows(snapshot: WorkspaceSnapshot, context: TableContext): readonly Row[] {
  const filled = snapshot.projects.filter((project) => usedDatasets(project).length > 0);
  return projectGroups(filled, (project) =>
    usedDatasets(project).map((dataset) => datasetRow(dataset, project, context)),
  );
}

const usedDatasets = ({ datasets }: ProjectSnapshot): Dataset[] =>
  datasets.filter(({ columns, tables }) => columns.length > 0 || tables.some(({ uses }) => uses.length > 0));

/** The newest table of a dataset stands for the columns of all. */
function tableOf(dataset: Dataset, { root }: ProjectSnapshot): TableSubject | undefined {
  const readable = dataset.tables.filter(({ location, problem }) => location !== undefined && problem === undefined);
  const location = readable.at(-1)?.location;
  return location === undefined ? undefined : { location, root };
}

function datasetRow(dataset: Dataset, project: ProjectSnapshot, context: TableContext): Row {
  const { t, profileOf, askProfile } = context;
  const id = `${project.root}/features/${dataset.name}`;
  const table = tableOf(dataset, project);
  const profile = table && profileOf(table.location);
  const sensitive = dataset.columns.filter(({ roles }) => roles.includes('sensitive')).length;
  const facts = [
    profile === undefined
      ? t('{0} columns with a role', dataset.columns.filter(({ roles }) => roles.length > 0).length)
      : t('{0} columns', profile.columns.length),
    sensitive === 0 ? undefined : t('{0} sensitive', sensitive),
  ];
  const rowsOf = (read: TableProfile | undefined): Row[] => columnRows(dataset, table, read, id, context);
  return {
    id,
    kind: 'dataset',
    label: dataset.name,
    description: facts.filter((fact) => fact !== undefined).join(' · '),
    icon: { name: 'database' },
    // Until the table has been read, the columns that configs name are all that is known.
    children: () =>
      profile !== undefined || table === undefined || askProfile === undefined
        ? rowsOf(profile)
        : askProfile(table).then(rowsOf, () => rowsOf(undefined)),
  };
}

function columnRows(
  dataset: Dataset,
  table: TableSubject | undefined,
  profile: TableProfile | undefined,
  id: string,
  context: TableContext,
): Row[] {
  const declared = new Map(dataset.columns.map((column) => [column.name, column]));
  const read = new Map((profile?.columns ?? []).map((column) => [column.name, column]));
  const names = new Set([...declared.keys(), ...read.keys()]);
  return [...names].map((name) => {
    const statistics = read.get(name);
    const column = {
      name,
      declared: declared.get(name),
      ...(statistics === undefined || profile === undefined ? {} : { statistics, rows: profile.rows }),
    };
    return columnRow(column, table, `${id}/${name}`, profile !== undefined, context);
  });
}

interface Column {
  readonly name: string;
  readonly declared: DeclaredColumn | undefined;
  readonly statistics?: ColumnProfile;
  readonly rows?: number;
}

/** `age  integer · sensitive · no missing`; below it where configs name it. */
function columnRow(
  { name, declared, statistics, rows = 0 }: Column,
  table: TableSubject | undefined,
  id: string,
  isRead: boolean,
  { t, language }: TableContext,
): Row {
  const roles = declared?.roles ?? [];
  const isLost = isRead && statistics === undefined;
  const facts = [
    statistics && columnTypeWord(statistics.type, t),
    ...roles.map((role) => columnRoleWord(role, t)),
    statistics && missingText(statistics, rows, language, t),
    isLost ? t('not in the table') : undefined,
  ].filter((fact) => fact !== undefined);
  const uses = declared?.uses ?? [];
  const subject = table === undefined ? undefined : { ...table, column: name };
  return {
    id,
    kind: 'column',
    label: name,
    description: facts.join(' · '),
    ...(statistics === undefined ? {} : { tooltip: () => tooltip(statistics, rows, language, t) }),
    icon: isLost ? { name: 'warning', color: 'list.warningForeground' } : { name: columnIcon(roles, statistics?.type) },
    ...(subject === undefined || isLost ? {} : { table: subject, target: { open: 'table', ...subject } as const }),
    ...(uses.length === 0 ? {} : { children: () => uses.map((use, index) => useRow(use, `${id}/${index}`, t)) }),
  };
}

function useRow({ role, config, model, range }: DeclaredColumn['uses'][number], id: string, t: Translate): Row {
  return {
    id,
    kind: 'columnUse',
    label: `${columnRoleWord(role, t)}  ${model}`,
    description: `${fileName(config)}:${range.start.line}`,
    icon: { name: 'references' },
    target: { open: 'file', file: config, line: range.start.line, column: range.start.column },
  };
}

function tooltip(column: ColumnProfile, rows: number, language: Language, t: Translate): string {
  const distinct = formatCount(column.distinct, language);
  const facts: [string, string][] = [
    [t('Missing'), missingText(column, rows, language, t)],
    [t('Distinct'), column.distinctIsExact ? distinct : t('at least {0}', distinct)],
  ];
  if (column.numbers !== undefined) {
    const { minimum, maximum, mean } = column.numbers;
    const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 });
    facts.push([t('Range'), `${number.format(minimum)} – ${number.format(maximum)}`], [t('Mean'), number.format(mean)]);
  } else {
    for (const { value, rows: count } of column.frequent.slice(0, 5)) facts.push([value, formatCount(count, language)]);
  }
  const text = `**${escapeMarkdown(column.name)}**\n\n${markdownTable(facts)}`;
  if (column.withheldBelow === undefined) return text;
  return `${text}\n\n${t('What fewer than {0} rows have in common is not shown by itself (minimum_cell in assay.yaml).', column.withheldBelow)}`;
}
