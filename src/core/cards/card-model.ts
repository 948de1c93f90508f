import type { EvaluationSet } from '../config/evaluation-sets.ts';
import type { Evaluation } from '../evaluation/document.ts';

/** What a card may say of one model that names it. */
export interface CardModel {
  readonly name: string;
  /** In the order of the config; the last is the newest. */
  readonly versions: readonly { readonly name: string; readonly stage?: string }[];
  readonly sets: readonly EvaluationSet[];
  /** The newest evidence of each version on each set. */
  readonly evaluations: readonly Evaluation[];
}
