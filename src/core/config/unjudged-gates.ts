import { evaluationSets, predictionsBySet, versionName } from './evaluation-sets.ts';
import type { GateConfig, ModelConfig } from './model-config.ts';
import type { Problem } from './problem.ts';
import { isRetired } from './retired-stages.ts';

/** Gates that are right in themselves and that no version is ever judged by. */
export function unjudgedGates(config: ModelConfig): Problem[] {
  const judged = config.versions.filter(({ stage }) => !isRetired(stage));
  // Where every version is retired, or none has predictions yet, that is so for all gates.
  if (!judged.some((version) => predictionsBySet(version).size > 0)) return [];
  const known = new Set(evaluationSets(config).map(({ name }) => name));
  return (config.gates ?? []).flatMap((gate, index): Problem[] => {
    const path = ['gates', index];
    if (
      gate.set !== undefined &&
      known.has(gate.set) &&
      !judged.some((one) => predictionsBySet(one).has(gate.set ?? ''))
    ) {
      return [
        {
          rule: 'config/set-without-predictions',
          path: [...path, 'set'],
          args: { set: gate.set },
          severity: 'warning',
        },
      ];
    }
    return isOfItselfAlone(gate, judged.map(versionName)) ? [versusItself(gate, index)] : [];
  });
}

/** A version is not compared with itself. */
function isOfItselfAlone({ versus }: GateConfig, judged: readonly string[]): boolean {
  return versus !== undefined && judged.every((name) => name === String(versus));
}

function versusItself({ versus = '' }: GateConfig, index: number): Problem {
  return {
    rule: 'config/versus-itself',
    path: ['gates', index, 'versus'],
    args: { version: String(versus) },
    severity: 'warning',
  };
}
