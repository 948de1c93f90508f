import type { ModelSnapshot, VersionSnapshot } from '../catalog/snapshot.ts';
import { isRetired } from '../config/retired-stages.ts';
import type { Need } from './need.ts';

type Gate = VersionSnapshot['gates'][number];

const gateNeeds = {
  fail: { kind: 'gate-failing', severity: 'error' },
  insufficient: { kind: 'gate-insufficient', severity: 'warning' },
  'not-evaluated': { kind: 'gate-not-evaluated', severity: 'info' },
} as const;

/** What a version needs: evidence of today's inputs on each of its sets, and gates that pass. Nothing once it is retired. */
export function needsOfVersion(model: ModelSnapshot, version: VersionSnapshot): Need[] {
  if (isRetired(version.stage)) return [];
  return version.sets.flatMap((set) => {
    const evaluated = version.evaluations.find((evaluation) => evaluation.set === set);
    const gates = version.gates.filter((gate) => gate.set === set);
    if (evaluated === undefined) return [evidenceNeed(model, version, set, 'unevaluated')];
    // Predictions that are gone are a need of their table.
    const isGone = evaluated.stale.includes('data-missing');
    const isStale = evaluated.stale.length > 0 || gates.some(({ verdict }) => verdict === 'stale');
    const stale = isStale && !isGone ? [evidenceNeed(model, version, set, 'stale')] : [];
    return [...stale, ...gates.flatMap((gate) => gateNeed(model, version, gate))];
  });
}

function evidenceNeed(
  { name, config }: ModelSnapshot,
  { version, line }: VersionSnapshot,
  set: string,
  kind: 'unevaluated' | 'stale',
): Need {
  return {
    id: [config, kind, version, set].join('\n'),
    kind,
    severity: kind === 'stale' ? 'warning' : 'info',
    model: name,
    message: { id: `need/${kind}`, args: { model: name, version, set } },
    place: { file: config, line },
    action: { command: 'evaluate', argument: { config, version, set } },
  };
}

/** A stale gate is a need of its evidence; what it was before may not hold any more. */
function gateNeed({ name, config }: ModelSnapshot, { version }: VersionSnapshot, gate: Gate): Need[] {
  const { verdict, title, set, file, line } = gate;
  if (verdict !== 'fail' && verdict !== 'insufficient' && verdict !== 'not-evaluated') return [];
  const { kind, severity } = gateNeeds[verdict];
  const place = { file, line };
  return [
    {
      id: [config, kind, version, set, line, gate.column].join('\n'),
      kind,
      severity,
      model: name,
      message: { id: `need/${kind}`, args: { model: name, version, title, reason: gate.reason ?? '' } },
      place,
      action:
        verdict === 'not-evaluated'
          ? { command: 'evaluate', argument: { config, version, set } }
          : { command: 'open', argument: place },
    },
  ];
}
