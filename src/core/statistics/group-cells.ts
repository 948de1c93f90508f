/** Category codes of rows as indices of cells; two bytes each where the number of cells allows. */
export type CellIndices = Uint16Array | Uint32Array;

/** Which groups the rows of a cell are in. A cell is a distinct tuple of categories, so that its rows share their groups. */
export interface GroupCells {
  readonly count: number;
  /** Number of groups; group 0 holds all rows. */
  readonly groups: number;
  /** Number of ways in which the rows are divided, all rows as one group being the first. */
  readonly groupings: number;
  /** `groupOf[cell * groupings + grouping]`: each cell is in one group of each grouping. */
  readonly groupOf: Int32Array;
}
