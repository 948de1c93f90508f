import { versionName } from './evaluation-sets.ts';
import type { GateConfig, ModelConfig } from './model-config.ts';

/**
 * Whether a gate compares with the last approved version, whichever that is. A version that is really called
 * `approved` is meant by its name.
 */
export function isVersusLastApproved({ versus }: Pick<GateConfig, 'versus'>, config: ModelConfig): boolean {
  return versus === 'approved' && !config.versions.some((version) => versionName(version) === versus);
}
