import type { ModelSnapshot } from '../catalog/snapshot.ts';
import type { Need } from './need.ts';
import { needsOfVersion } from './needs-of-version.ts';

/** What a model needs: a config that can be read, evidence, gates that pass, gates about whom it may harm, a card. */
export function needsOfModel(model: ModelSnapshot): Need[] {
  if (model.problem !== undefined) return [brokenConfig(model)];
  return [
    ...damagedEvidence(model),
    ...model.versions.flatMap((version) => needsOfVersion(model, version)),
    ...missingGates(model),
    ...missingCard(model),
  ];
}

function brokenConfig({ name, config, problem }: ModelSnapshot): Need {
  const { file = config, line } = problem?.place ?? {};
  const args = { model: name, problem: problem?.message ?? problem?.messageId ?? '' };
  return {
    id: [config, 'broken-config'].join('\n'),
    kind: 'broken-config',
    severity: 'error',
    model: name,
    message: { id: 'need/broken-config', args },
    place: { file, line },
    action: { command: 'open', argument: { file, line } },
  };
}

function damagedEvidence({ name, config, damaged }: ModelSnapshot): Need[] {
  return damaged.map(({ file, reason }) => ({
    id: [config, 'damaged-evidence', file].join('\n'),
    kind: 'damaged-evidence',
    severity: 'error',
    model: name,
    message: { id: 'need/damaged-evidence', args: { model: name, file: file.replace(/^.*[\\/]/, ''), reason } },
    place: { file },
    action: { command: 'open', argument: { file } },
  }));
}

/** A model without any gate is told so once; with gates, each sensitive column that none of them is about. */
function missingGates({ name, config, declared }: ModelSnapshot): Need[] {
  if (declared.gates === 0) {
    return [
      {
        id: [config, 'no-gates'].join('\n'),
        kind: 'no-gates',
        severity: 'info',
        model: name,
        message: { id: 'need/no-gates', args: { model: name } },
        place: { file: config },
        action: { command: 'addGate', argument: { config } },
      },
    ];
  }
  const ungated = declared.sensitive.filter(({ columns, gates }) => gates === 0 && columns.length === 1);
  return ungated.map(({ columns, line }) => ({
    id: [config, 'sensitive-without-gate', ...columns].join('\n'),
    kind: 'sensitive-without-gate',
    severity: 'info',
    model: name,
    message: { id: 'need/sensitive-without-gate', args: { model: name, column: columns.join(' × ') } },
    place: { file: config, line },
    action: { command: 'addGate', argument: { config, columns } },
  }));
}

function missingCard({ name, config, card }: ModelSnapshot): Need[] {
  if (card?.exists) return [];
  const kind = card === undefined ? 'no-card' : 'card-missing';
  const file = card?.file;
  return [
    {
      id: [config, kind].join('\n'),
      kind,
      severity: card === undefined ? 'info' : 'error',
      model: name,
      message: { id: `need/${kind}`, args: { model: name, card: file?.replace(/^.*[\\/]/, '') ?? '' } },
      place: { file: config, line: card?.line },
      action: { command: 'createCard', argument: { config, ...(file === undefined ? {} : { file }) } },
    },
  ];
}
