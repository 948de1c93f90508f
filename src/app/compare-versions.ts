import { InputProblem } from '../core/input-problem.ts';
import type { Effort } from '../ports/engine.ts';
import { compareVersions } from './compare.ts';
import { targetsOf } from './evaluate-model.ts';
import type { LoadedModel } from './load-model.ts';
import type { Services } from './services.ts';

/**
 * Compares two versions on every set that both have predictions of, or on the one named, and keeps the comparisons.
 *
 * @returns paths of the written files
 * @throws InputProblem when they have no set in common, or can't be compared row by row
 */
export async function compareOnSets(
  services: Services,
  model: LoadedModel,
  { a, b, set }: { readonly a: string; readonly b: string; readonly set?: string | undefined },
  effort: Effort,
): Promise<string[]> {
  const setsOfFirst = targetsOf(model.config, a, set).map((target) => target.set);
  const sets = targetsOf(model.config, b, set)
    .map((target) => target.set)
    .filter((name) => setsOfFirst.includes(name));
  if (sets.length === 0) {
    throw new InputProblem('input/set-unknown', {
      model: model.config.model,
      version: b,
      set: setsOfFirst.join(', '),
      sets: targetsOf(model.config, b)
        .map((target) => target.set)
        .join(', '),
    });
  }
  const files: string[] = [];
  for (const [index, name] of sets.entries()) {
    effort.progress?.(name, index / sets.length);
    const comparison = await compareVersions(
      services,
      model,
      { a, b },
      name,
      effort.signal ? { signal: effort.signal } : {},
    );
    files.push(await services.evidence.saveComparison(model.root, comparison));
  }
  return files;
}
