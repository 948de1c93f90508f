import type { WeightKind } from '../evaluation/plan.ts';

/** How intervals are computed: the part of an evaluation plan that inference needs. */
export interface Inference {
  /** Two-sided, in (0, 1). */
  readonly confidence: number;
  /** Bootstrap replicates; 0 leaves out every interval that needs them. */
  readonly bootstrap: number;
  readonly seed: number;
  readonly weightKind: WeightKind;
  /** Groups with fewer rows take no part in disparities. */
  readonly minimumGroup: number;
}
