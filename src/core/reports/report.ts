import type { Comparison } from '../comparison/document.ts';
import type { Evaluation } from '../evaluation/document.ts';
import type { GateResult } from '../gates/verdict.ts';
import type { Language } from '../messages/catalog.ts';

/**
 * All that a report shows, as data: the same for the panels in the editor, the self-contained HTML file and
 * Markdown. Holds aggregates only, never rows.
 */
export interface Report {
  readonly language: Language;
  readonly evaluation: Evaluation;
  /** The path or pattern of a bare table, which has no model to be named by. */
  readonly table?: string;
  /** Path of the evidence file relative to the project, and its digest; absent for a bare table. */
  readonly evidence?: { readonly file: string; readonly digest: string };
  /** Why today's inputs are not those of the evidence; empty when up to date. */
  readonly stale: readonly string[];
  readonly gates: readonly GateResult[];
  /** Evaluation of the version that this one is compared with. */
  readonly baseline?: Evaluation;
  /** The paired comparison of the two, where there is one of these very rows. */
  readonly comparison?: Comparison;
  /** What else can be chosen in the header. */
  readonly versions: readonly string[];
  readonly sets: readonly string[];
  /** The command that reproduces these numbers. */
  readonly command: string;
}

export type ReportKind = 'evaluation' | 'fairness';
