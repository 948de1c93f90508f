import type { Comparison } from '../core/comparison/document.ts';
import type { Evaluation } from '../core/evaluation/document.ts';

/** Evidence file that can't be used, and why. */
export interface DamagedEvidence {
  readonly file: string;
  readonly reason: string;
}

/** A document of evidence as it lies in the workspace. */
export interface Stored<Document> {
  readonly file: string;
  /** sha256 of the file's bytes. */
  readonly digest: string;
  readonly document: Document;
}

export interface StoredEvaluation {
  readonly file: string;
  /** sha256 of the file's bytes. */
  readonly digest: string;
  readonly evaluation: Evaluation;
}

/**
 * The evidence files of one project: `.assay/evaluations/<model>/<version>/<set>/<inputs>.json` and
 * `.assay/comparisons/<model>/<b>/<a>/<set>/<inputs>.json`.
 */
export interface EvidenceStore {
  /** Every evaluation of a model, newest run first. */
  list(
    root: string,
    model: string,
  ): Promise<{ readonly evaluations: StoredEvaluation[]; readonly damaged: DamagedEvidence[] }>;
  /** Writes atomically and returns the file's path; an existing file of the same inputs keeps its bytes. */
  save(root: string, evaluation: Evaluation): Promise<string>;
  /** Every comparison of a model's versions, newest run first; damaged files are left out. */
  comparisons(root: string, model: string): Promise<Stored<Comparison>[]>;
  saveComparison(root: string, comparison: Comparison): Promise<string>;
}
