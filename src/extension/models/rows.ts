import type { Problem } from '../../core/catalog/problem.ts';
import type { ModelSnapshot, ProjectSnapshot, WorkspaceSnapshot } from '../../core/catalog/snapshot.ts';
import type { Row } from './row.ts';
import { versionRow, type Wording } from './version-row.ts';

/** What the rows are made of besides the snapshot. */
export interface RowContext extends Wording {
  /** How many findings a file has at the moment. */
  problemsOf(file: string): number;
}

function problemRow(id: string, file: string, problem: Problem, { t }: RowContext): Row {
  const place = problem.place ?? { file };
  return {
    id: `${id}/problem`,
    kind: 'problem',
    label: problem.message ?? problem.messageId,
    icon: { name: 'error', color: 'list.errorForeground' },
    spoken: t('Problem: {0}', problem.message ?? problem.messageId),
    target: {
      open: 'file',
      file: place.file,
      ...(place.line === undefined ? {} : { line: place.line }),
      ...(place.column === undefined ? {} : { column: place.column }),
    },
    children: [],
  };
}

function damagedRows(model: ModelSnapshot, { t }: RowContext): Row[] {
  return model.damaged.map(({ file, reason }) => ({
    id: `${model.config}/damaged/${file}`,
    kind: 'problem',
    label: t('Evidence that can’t be read'),
    description: file.split(/[\\/]/).pop() ?? file,
    tooltip: reason,
    icon: { name: 'warning', color: 'list.warningForeground' },
    target: { open: 'file', file },
    children: [],
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
    children: [
      ...(model.problem === undefined ? [] : [problemRow(model.config, model.config, model.problem, context)]),
      ...model.versions.map((version, index) =>
        versionRow(model, version, { ...context, newest: index === 0, cardProblems }),
      ),
      ...damagedRows(model, context),
    ],
    expanded: true,
  };
}

function projectRows(project: ProjectSnapshot, context: RowContext): Row[] {
  const problem =
    project.problem === undefined ? [] : [problemRow(project.root, project.root, project.problem, context)];
  return [...problem, ...project.models.map((model) => modelRow(model, context))];
}

/** The rows of the models tree. A single project is not shown as a row of its own. */
export function modelRows(snapshot: WorkspaceSnapshot, context: RowContext): Row[] {
  const filled = snapshot.projects.filter(({ models, problem }) => models.length > 0 || problem !== undefined);
  if (filled.length <= 1) return filled.flatMap((project) => projectRows(project, context));
  return filled.map((project) => ({
    id: `project:${project.root}`,
    kind: 'project',
    label: project.root.split(/[\\/]/).filter(Boolean).pop() ?? project.root,
    tooltip: project.root,
    icon: { name: 'root-folder' },
    children: projectRows(project, context),
    expanded: true,
  }));
}
