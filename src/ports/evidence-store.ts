import type { Comparison } from '../core/comparison/document.ts';
import type { Evaluation } from '../core/evaluation/document.ts';
import type { Position } from '../core/finding.ts';
import type { Message } from '../core/messages/catalog.ts';

/** Evidence file that can't be used, and why. */
export interface DamagedEvidence {
  readonly file: string;
  readonly reason: Message;
  /** Where it stops being JSON. */
  readonly position?: Position;
}

/** What an evaluation is of and when it was made: all that can be known of it without reading its numbers. */
export interface EvaluationHeading {
  readonly file: string;
  readonly version: string;
  readonly set: string;
  /** Digests of what the numbers come from: everything, the table, the part of the config. */
  readonly inputs: string;
  readonly data: string;
  readonly config?: string;
  /** ISO 8601 time of the run. */
  readonly time: string;
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
  /** Every evaluation of a model by its heading, newest run first. */
  list(
    root: string,
    model: string,
  ): Promise<{ readonly evaluations: EvaluationHeading[]; readonly damaged: DamagedEvidence[] }>;
  /**
   * The newest usable evaluation of a version on a set. For those who may keep no index: however many evaluations
   * there are, the numbers of one are read, and of the others only when they were made.
   */
  newest(root: string, model: string, version: string, set: string): Promise<StoredEvaluation | undefined>;
  /** An evaluation with its numbers; undefined when the file was removed or damaged since it was listed. */
  read(file: string): Promise<StoredEvaluation | undefined>;
  /** Writes atomically and returns the file's path; an existing file of the same inputs keeps its bytes. */
  save(root: string, evaluation: Evaluation): Promise<string>;
  /** Every comparison of a model's versions, newest run first; damaged files are left out. */
  comparisons(root: string, model: string): Promise<Comparison[]>;
  saveComparison(root: string, comparison: Comparison): Promise<string>;
  /** Path of the file that holds a comparison once it is saved. */
  fileOfComparison(root: string, comparison: Comparison): string;
}
