import type { Problem } from '../core/catalog/problem.ts';
import type { WorkspaceSnapshot } from '../core/catalog/snapshot.ts';
import type { Finding } from '../core/finding.ts';
import { formatMessage, type Language, type MessageId } from '../core/messages/catalog.ts';
import type { SpokenFinding } from './compute.ts';

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

/** A finding with its sentence, and those of its fixes, in the user’s language. */
export function spokenFinding(finding: Finding, language: Language): SpokenFinding {
  const { rule, args, severity, file, range, related, fixes } = finding;
  return {
    rule,
    severity,
    file,
    ...(range === undefined ? {} : { range }),
    message: formatMessage(rule, args, language),
    related: related.map((place) => ({
      file: place.file,
      range: place.range,
      message: formatMessage(place.message, place.args, language),
    })),
    fixes: fixes.map((fix) => ({
      title: formatMessage(fix.title, fix.args, language),
      digest: fix.digest,
      edits: fix.edits.map(({ range: at, text }) => ({ range: at, text })),
      ...(fix.choice ? { choice: fix.choice } : {}),
      ...(fix.creates ? { creates: fix.creates } : {}),
    })),
  };
}
