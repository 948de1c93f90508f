import type {
  CancellationToken,
  Disposable,
  DocumentSelector,
  Event,
  ProviderResult,
  Range,
  TextDocument,
} from 'vscode';

/**
 * What other extensions may use. Copy this file; it imports nothing but the types of `vscode`.
 *
 * ```ts
 * const assay = vscode.extensions.getExtension<AssayExports>('assayml.assayml');
 * const api = (await assay?.activate())?.getApi(1);
 * ```
 *
 * Within version 1 things are added and never changed or taken away. A number that is asked for and unknown throws.
 */
export interface AssayExports {
  getApi(version: 1): AssayApi1;
}

export interface AssayApi1 {
  readonly version: 1;
  /** Adds a check of documents; its findings show as Assay's own do, until it is disposed. */
  registerCheck(check: AssayCheck): Disposable;
  /** The models of the workspace as they were last seen; looks for them if nobody has yet. */
  models(): Promise<readonly AssayModel[]>;
  /** {@link AssayApi1.models} would say something else than before. */
  readonly onDidChangeModels: Event<void>;
  /**
   * The stored evaluation of a version with its judged gates; undefined when it has not been evaluated.
   *
   * @throws Error in words for people when the config can't be read, or the workspace is not trusted
   */
  report(target: AssayTarget): Promise<AssayReport | undefined>;
}

/** Finds something wrong in documents: other rules for configs and cards, or files of another kind. */
export interface AssayCheck {
  /** Short and unique, such as `acme`; findings carry it behind their message. */
  readonly id: string;
  readonly selector: DocumentSelector;
  /**
   * Called a moment after a document was opened or changed, in trusted workspaces only. A check that throws is logged
   * and finds nothing.
   */
  findings(document: TextDocument, token: CancellationToken): ProviderResult<readonly AssayFinding[]>;
}

export interface AssayFinding {
  /** `<family>/<name>`, permanent: people suppress findings by it. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly range: Range;
  /** Corrections for the document as it was given; offered as quick fixes while it stays so. */
  readonly fixes?: readonly AssayFix[];
}

export interface AssayFix {
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

export interface AssayModel {
  readonly name: string;
  /** Absolute path of the `*.model.yaml`. */
  readonly config: string;
  /** Why the config can't be used. */
  readonly problem?: string;
  /** Newest first. */
  readonly versions: readonly {
    readonly version: string;
    readonly stage?: string;
    readonly evaluations: readonly {
      readonly set: string;
      /** Absolute path of the evidence file. */
      readonly evidence: string;
      readonly isStale: boolean;
    }[];
  }[];
}

/** Which evaluation is meant: the newest version and the first set where none is named. */
export interface AssayTarget {
  readonly config: string;
  readonly version?: string;
  readonly set?: string;
}

export interface AssayReport {
  /** A document of schema `assay/evaluation/1`, see `schemas/evaluation.schema.json` of the extension. */
  readonly evaluation: Readonly<Record<string, unknown>>;
  readonly gates: readonly {
    readonly title: string;
    readonly metric: string;
    readonly verdict: 'pass' | 'fail' | 'insufficient' | 'not-evaluated' | 'stale';
    readonly value: number | null;
    readonly interval: readonly [number, number] | null;
    readonly line: number;
  }[];
  /** Why the evidence is not of today's inputs; empty when it is. */
  readonly stale: readonly string[];
}
