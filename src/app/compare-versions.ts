import type { ModelConfig } from '../core/config/model-config.ts';
import { InputProblem } from '../core/input-problem.ts';
import type { Effort } from '../ports/engine.ts';
import { compareVersions } from './compare.ts';
import { targetsOf } from './evaluate-model.ts';
import type { LoadedModel } from './load-model.ts';
import type { Services } from './services.ts';

/**
 * The sets that two versions both have predictions of, or the one named.
 * @throws InputProblem when there is none
 */
export function setsInCommon(config: ModelConfig, a: string, b: string, set?: string): string[] {
  const setsOf = (version: string): string[] => targetsOf(config, version, set).map((target) => target.set);
  const [ofFirst, ofSecond] = [setsOf(a), setsOf(b)];
  const common = ofSecond.filter((name) => ofFirst.includes(name));
  if (common.length > 0) return common;
  const args = { model: config.model, version: b, set: ofFirst.join(', '), sets: ofSecond.join(', ') };
  throw new InputProblem('input/set-unknown', args);
}

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
  const sets = setsInCommon(model.config, a, b, set);
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
