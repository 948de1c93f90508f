import type { MessageArgs, MessageId } from './messages/catalog.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A place in a text; line and column count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** A correction of the file that the finding is in. It holds only for the text with this digest. */
export interface Fix {
  readonly title: MessageId;
  readonly args: MessageArgs;
  /** sha256 of the text's UTF-8 bytes, without a byte order mark, `sha256:…` */
  readonly digest: string;
  readonly edits: readonly TextEdit[];
  /** A person must choose or complete it, so it is never applied unasked. */
  readonly choice?: true;
  /** A file that it creates where there is none. */
  readonly creates?: NewFile;
}

/** A file that is not there yet, by its absolute path. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

export interface RelatedPlace {
  readonly file: string;
  readonly range: Range;
  readonly message: MessageId;
  readonly args: MessageArgs;
}

/**
 * What every check returns. `rule` is permanent and also the id of the message; faces put it into words.
 * `file` is an absolute path; faces print it relative to where the user stands.
 */
export interface Finding {
  readonly rule: MessageId;
  readonly args: MessageArgs;
  readonly severity: Severity;
  readonly file: string;
  readonly range?: Range;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}
