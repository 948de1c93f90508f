import type { DeclaredPlan, GroupColumn } from './plan.ts';

/** The columns of a table that an evaluation needs, and as what. */
export interface ColumnsToRead {
  /** The label, the prediction if the plan names one, then every column to group by, each once. */
  readonly categories: readonly GroupColumn[];
  /** Score and weight, where the plan names them. */
  readonly numbers: readonly string[];
  /** Clusters, where the plan names them; row ids are read only for comparisons. */
  readonly keys: readonly string[];
}

const sameColumn = (a: GroupColumn, b: GroupColumn): boolean =>
  a.column === b.column && JSON.stringify(a.edges ?? []) === JSON.stringify(b.edges ?? []);

/** Where a group column stands in {@link ColumnsToRead.categories}. */
export function categoryIndex(columns: ColumnsToRead, wanted: GroupColumn): number {
  return columns.categories.findIndex((column, index) => index > 0 && sameColumn(column, wanted));
}

/** The columns of a plan, each once however many groupings name it. */
export function columnsToRead(plan: DeclaredPlan): ColumnsToRead {
  const { label, prediction, score, weight, cluster } = plan.columns;
  const groupColumns: GroupColumn[] = [];
  for (const column of plan.groupings.flatMap((grouping) => grouping.columns)) {
    if (!groupColumns.some((known) => sameColumn(known, column))) groupColumns.push(column);
  }
  return {
    categories: [{ column: label }, ...(prediction === undefined ? [] : [{ column: prediction }]), ...groupColumns],
    numbers: [score, weight].filter((column) => column !== undefined),
    keys: [cluster].filter((column) => column !== undefined),
  };
}
