import type { Severity } from '../finding.ts';
import type { MessageArgs } from '../messages/catalog.ts';
import type { NeedMessageId } from '../messages/governance.ts';

/** Where to go; lines count from 1. */
export interface NeedPlace {
  readonly file: string;
  readonly line?: number | undefined;
}

/** What mends a need: the command, by its key, and what it is to be called with. */
export type NeedAction =
  | {
      readonly command: 'evaluate';
      readonly argument: { readonly config: string; readonly version: string; readonly set: string };
    }
  /** Goes to a place: a gate, a finding, damaged evidence. */
  | { readonly command: 'open'; readonly argument: NeedPlace }
  /** Makes the card of a model; `file` is the path that its config names, if it names one. */
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
  | 'gate-not-evaluated'
  | 'no-card'
  | 'card-missing'
  | 'no-gates'
  | 'sensitive-without-gate'
  | 'damaged-evidence'
  | 'table-unusable'
  | 'finding';

/** Something of a project that a person should act on. */
export interface Need {
  /** The same from one snapshot to the next while the need is there; unique in the workspace. */
  readonly id: string;
  readonly kind: NeedKind;
  readonly severity: Severity;
  /** Name of the model that it is about, where it is about one. */
  readonly model?: string;
  readonly message: { readonly id: NeedMessageId; readonly args: MessageArgs };
  readonly place: NeedPlace;
  readonly action: NeedAction;
}
