import type { Evaluation } from '../core/evaluation/document.ts';

/** Evidence file that can't be used, and why. */
export interface DamagedEvidence {
  readonly file: string;
  readonly reason: string;
}

export interface StoredEvaluation {
  readonly file: string;
  /** sha256 of the file's bytes. */
  readonly digest: string;
  readonly evaluation: Evaluation;
}

/** The evidence files of one project, `.assay/evaluations/<model>/<version>/<set>/<inputs>.json`. */
export interface EvidenceStore {
  /** Every evaluation of a model, newest run first. */
  list(
    root: string,
    model: string,
  ): Promise<{ readonly evaluations: StoredEvaluation[]; readonly damaged: DamagedEvidence[] }>;
  /** Writes atomically and returns the file's path; an existing file of the same inputs keeps its bytes. */
  save(root: string, evaluation: Evaluation): Promise<string>;
}
