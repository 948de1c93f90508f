import type { ModelSnapshot, ProjectSnapshot, WorkspaceSnapshot } from '../catalog/snapshot.ts';
import { isRetired } from '../config/retired-stages.ts';
import type { Range, Severity } from '../finding.ts';
import type { Need } from './need.ts';
import { needsOfModel } from './needs-of-model.ts';

/** A finding in the user's words. */
export interface ToldFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly range?: Range | undefined;
  readonly message: string;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Everything in a workspace that a person should act on, worst first, each thing once: what the snapshot shows, and the
 * findings that say something else.
 */
export function workspaceNeeds(
  snapshot: WorkspaceSnapshot,
  findings: readonly ToldFinding[],
  needsOf: (model: ModelSnapshot) => readonly Need[] = needsOfModel,
): Need[] {
  const told = findings.filter(({ rule }) => !isOfSnapshot(rule));
  const explained = new Set(told.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const ofSnapshot = snapshot.projects.flatMap((project) => [
    // A config with findings says by them what is wrong with it.
    ...project.models
      .flatMap((model) => needsOf(model))
      .filter(({ kind, place }) => kind !== 'broken-config' || !explained.has(place.file)),
    ...unusableTables(project),
  ]);
  const needs = [...ofSnapshot, ...told.map(findingNeed)];
  return severities.flatMap((severity) => needs.filter((need) => need.severity === severity));
}

/** Rules whose findings are what the snapshot knows as well. */
function isOfSnapshot(rule: string): boolean {
  return (
    /^(evidence|gate)\//.test(rule) ||
    /^(card\/missing|config\/predictions-(missing|unusable)|config\/outside-project)$/.test(rule)
  );
}

function unusableTables({ datasets, models }: ProjectSnapshot): Need[] {
  const retired = new Set(
    models.flatMap(({ config, versions }) =>
      versions.filter(({ stage }) => isRetired(stage)).map(({ version }) => JSON.stringify([config, version])),
    ),
  );
  return datasets.flatMap(({ tables }) =>
    tables.flatMap(({ problem, uses }) =>
      problem === undefined
        ? []
        : uses
            .filter(({ config, version }) => !retired.has(JSON.stringify([config, version])))
            .map(({ model, config, version, set, place }): Need => {
              const args = { model, version, problem: problem.message ?? problem.messageId };
              return {
                id: [config, 'table-unusable', version, set].join('\n'),
                kind: 'table-unusable',
                severity: 'error',
                model,
                message: { id: 'need/table-unusable', args },
                place: { file: place.file, line: place.line },
                action: { command: 'open', argument: { file: place.file, line: place.line } },
              };
            }),
    ),
  );
}

function findingNeed({ rule, severity, file, range, message }: ToldFinding): Need {
  const { line, column } = range?.start ?? {};
  return {
    id: ['finding', file, rule, line ?? '', column ?? '', message].join('\n'),
    kind: 'finding',
    severity,
    message: { id: 'need/finding', args: { message } },
    place: { file, line },
    action: { command: 'open', argument: { file, line } },
  };
}
