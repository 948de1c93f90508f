import type { ModelSnapshot, ProjectSnapshot, WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import { fileName } from '../host/file-words.ts';
import { pagedRows } from '../host/tree/paged-rows.ts';
import { problemRow } from '../host/tree/problem-row.ts';
import { projectGroups } from '../host/tree/project-groups.ts';
import type { Row } from '../host/tree/row.ts';
import { versionRow, type Wording } from './version-row.ts';

/** What the rows are made of besides the snapshot. */
export interface RowContext extends Wording {
  /** How many findings a file has at the moment. */
  problemsOf(file: string): number;
}

function damagedRows(model: ModelSnapshot, { t }: RowContext): Row[] {
  return model.damaged.map(({ file, reason }) => ({
    id: `${model.config}/damaged/${file}`,
    kind: 'problem',
    label: t('Evidence that can’t be read'),
    description: fileName(file),
    tooltip: () => reason,
    icon: { name: 'warning', color: 'list.warningForeground' },
    target: { open: 'file', file },
  }));
}

function modelRow(model: ModelSnapshot, context: RowContext): Row {
  const { t } = context;
  const staged = model.versions.find(({ stage }) => stage === 'production');
  const count = model.versions.length === 1 ? t('1 version') : t('{0} versions', model.versions.length);
  const description = staged === undefined ? count : `${count} · ${t('production: {0}', staged.version)}`;
  const cardProblems = model.card === undefined ? 0 : context.problemsOf(model.card.file);
  return {
    id: model.config,
    kind: 'model',
    label: model.name,
    ...(model.problem === undefined ? { description } : {}),
    icon: { name: 'beaker' },
    target: { open: 'file', file: model.config },
    subject: { config: model.config, model: model.name },
    children: () => [
      ...(model.problem === undefined ? [] : [problemRow(model.config, model.config, model.problem, t)]),
      ...pagedRows(
        model.versions,
        model.config,
        (version, index) => versionRow(model, version, { ...context, newest: index === 0, cardProblems }),
        t,
      ),
      ...damagedRows(model, context),
    ],
    expanded: true,
  };
}

function projectRows(project: ProjectSnapshot, context: RowContext): Row[] {
  const problem =
    project.problem === undefined ? [] : [problemRow(project.root, project.root, project.problem, context.t)];
  return [...problem, ...project.models.map((model) => modelRow(model, context))];
}

/** The rows of the models tree. */
export function modelRows(snapshot: WorkspaceSnapshot, context: RowContext): readonly Row[] {
  const filled = snapshot.projects.filter(({ models, problem }) => models.length > 0 || problem !== undefined);
  return projectGroups(filled, (project) => projectRows(project, context));
}
