import type { Severity } from '../finding.ts';
import type { MessageArgs } from '../messages/catalog.ts';
import type { NeedMessageId } from '../messages/governance.ts';

/** Where to go; lines count from 1. */
export interface NeedPlace {
  readonly file: string;
  readonly line?: number;
}

/** What mends a need: the command, by its key, and what it is to be called with. */
export type NeedAction =
  | {
      readonly command: 'evaluate';
      readonly argument: { readonly config: string; readonly version: string; readonly set: string };
    }
  /** Opens a place: a gate's line, a finding, damaged evidence. */
  | { readonly command: 'open'; readonly argument: NeedPlace }
  /** Creates the card of a model; `file` is the path that its config names, if it names one. */
  | { readonly command: 'createCard'; readonly argument: { readonly config: string; readonly file?: string } }
  /** Adds a gate to a config; `columns` are the sensitive columns that it should be about. */
  | {
      readonly command: 'addGate';
      readonly argument: { readonly config: string; readonly columns?: readonly string[] };
    };

export type NeedKind =
  | 'broken-config'
  | 'unevaluated'
  | 'stale'
  | 'gate-failing'
  | 'gate-insufficient'
  | 'no-card'
  | 'card-missing'
  | 'no-gates'
  | 'sensitive-without-gate'
  | 'damaged-evidence'
  | 'table-missing'
  | 'finding';

/** Something of a project that needs action, in the words of {@link NeedMessageId}. */
export interface Need {
  /** Stays the same as long as the need is there, unique in the workspace. */
  readonly id: string;
  readonly kind: NeedKind;
  readonly severity: Severity;
  /** The model that it is about. */
  readonly model?: string;
  readonly config?: string;
  readonly message: { readonly id: NeedMessageId; readonly args: MessageArgs };
  readonly place: NeedPlace;
  readonly action: NeedAction;
}
