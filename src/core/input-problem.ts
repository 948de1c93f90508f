import type { Message, MessageArgs, MessageId } from './messages/catalog.ts';

/** Where in the user's files a problem is; lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Input that Assay cannot work with. Carries what, where and how to mend it as a message id with arguments;
 * the face that shows it (command line, editor) puts it into words in the user's language.
 */
export class InputProblem extends Error {
  constructor(
    readonly messageId: MessageId,
    readonly args: MessageArgs = {},
    readonly place?: Place,
    /** A correction that is known: `Write roc_auc`. */
    readonly mend?: Message,
    /** What else is wrong with the same input. */
    readonly others: readonly InputProblem[] = [],
  ) {
    super(messageId);
    this.name = 'InputProblem';
  }
}
