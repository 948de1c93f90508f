import type { rowKinds } from '../../manifest/views.ts';

/** What a click on a row opens. */
export type Target =
  | { readonly open: 'file'; readonly file: string; readonly line?: number; readonly column?: number }
  | {
      readonly open: 'report';
      readonly kind: 'evaluation' | 'fairness';
      readonly config: string;
      readonly version: string;
      readonly set?: string;
    };

/** Which model (and version) a row stands for; commands on the row get it. */
export interface Subject {
  readonly config: string;
  readonly model: string;
  readonly version?: string;
  readonly line?: number;
}

/** One row of the models tree, before the editor sees it. */
export interface Row {
  /** Stays the same while the thing stays, so that the tree keeps what is expanded and selected. */
  readonly id: string;
  readonly kind: keyof typeof rowKinds;
  readonly label: string;
  readonly description?: string;
  /** Markdown. */
  readonly tooltip?: string;
  /** A codicon with the id of a theme colour. */
  readonly icon?: { readonly name: string; readonly color?: string };
  /** What a screen reader says; everything that is otherwise only in an icon or a colour. */
  readonly spoken?: string;
  readonly target?: Target;
  readonly subject?: Subject;
  readonly children: readonly Row[];
  readonly expanded?: boolean;
}

/**
 * File, line and column of the config that a row stands for.
 *
 * @throws Error when the argument isn't a row.
 */
export function placeOfRow(argument: unknown): [string, number, number] {
  const subject = (argument as Partial<Row> | undefined)?.subject;
  if (typeof subject?.config !== 'string') throw new Error('This command is for a row of the models tree.');
  return [subject.config, subject.line ?? 1, 1];
}
