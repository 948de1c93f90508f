import type { Problem } from '../core/catalog/problem.ts';
import type { WorkspaceSnapshot } from '../core/catalog/snapshot.ts';
import { formatMessage, type Language, type MessageId } from '../core/messages/catalog.ts';

/** Puts ids and arguments into the user's language before they go to a face that has no tables of messages. */

function spokenProblem(problem: Problem, language: Language): Problem {
  return { ...problem, message: formatMessage(problem.messageId as MessageId, problem.args, language) };
}

/** The snapshot with a message in each of its problems. */
export function spokenSnapshot(snapshot: WorkspaceSnapshot, language: Language): WorkspaceSnapshot {
  const withMessage = <T extends { problem?: Problem | undefined }>(owner: T): T =>
    owner.problem === undefined ? owner : { ...owner, problem: spokenProblem(owner.problem, language) };
  return {
    projects: snapshot.projects.map((project) => ({
      ...withMessage(project),
      models: project.models.map(withMessage),
      datasets: project.datasets.map((dataset) => ({ ...dataset, tables: dataset.tables.map(withMessage) })),
    })),
  };
}
