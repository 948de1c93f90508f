/** Rows that no grouping tells apart. */
export interface Atom {
  readonly rows: number;
  /** The group that they are in, of each grouping. */
  readonly groups: readonly number[];
}
