import type { NeedAction } from '../../../core/governance/need.ts';
import type { rowKinds } from '../../../manifest/views.ts';

interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** What a click on a row opens. */
export type Target =
  | { readonly open: 'file'; readonly file: string; readonly line?: number; readonly column?: number }
  | {
      readonly open: 'report';
      readonly kind: 'evaluation' | 'fairness';
      readonly config: string;
      readonly version: string;
      readonly set?: string;
    }
  | ({ readonly open: 'table' } & TableSubject);

/** Opens a file at a place. */
export function fileTarget({ file, line, column }: Place): Target {
  return {
    open: 'file',
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

/** Which model (and version) a row stands for; commands on the row get it. */
export interface Subject {
  readonly config: string;
  readonly model: string;
  readonly version?: string;
  readonly line?: number;
}

/** Which table (and column) a row stands for. */
export interface TableSubject {
  /** Absolute path or pattern. */
  readonly location: string;
  /** Root of the project, which the table may not lead out of. */
  readonly root: string;
  readonly column?: string;
}

/** One row of a tree, before the editor sees it. */
export interface Row {
  /** Stays the same while the thing stays, so that the tree keeps what is expanded and selected. */
  readonly id: string;
  readonly kind: keyof typeof rowKinds;
  readonly label: string;
  readonly description?: string;
  /** Markdown, made when the pointer rests on the row. */
  readonly tooltip?: () => string;
  /** A codicon with the id of a theme colour. */
  readonly icon?: { readonly name: string; readonly color?: string };
  /** What a screen reader says; everything that is otherwise only in an icon or a colour. */
  readonly spoken?: string;
  readonly target?: Target;
  readonly subject?: Subject;
  readonly table?: TableSubject;
  /** What the row's button does, of a row that asks for something to be done. */
  readonly action?: NeedAction;
  /** How much it needs a person, 0 most; rows without come last when the worst are to be first. */
  readonly urgency?: number;
  /** The rows below it, made when it is opened: a workspace may have thousands. Absent where nothing can be below. */
  readonly children?: () => readonly Row[] | Promise<readonly Row[]>;
  readonly expanded?: boolean;
}

/** The rows below a row that are there without waiting. */
export function presentChildren(row: Row): readonly Row[] {
  const children = row.children?.() ?? [];
  return children instanceof Promise ? [] : children;
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
