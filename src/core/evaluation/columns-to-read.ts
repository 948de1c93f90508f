import type { DeclaredPlan, GroupColumn } from './plan.ts';

/** The columns of a table that an evaluation needs, and as what. */
export interface ColumnsToRead {
  /** Those that the task reads as categories, then every column to group by, each once. */
  readonly categories: readonly GroupColumn[];
  /** How many of the categories are the task's own, before those to group by. */
  readonly taskCategories: number;
  readonly numbers: readonly string[];
  /** Clusters and queries, where the plan names them; row ids are read only for comparisons. */
  readonly keys: readonly string[];
}

/** The columns of a plan, each once however many groupings name it. */
export function columnsToRead(plan: DeclaredPlan): ColumnsToRead {
  const { weight, cluster } = plan.columns;
  const own = taskColumns(plan);
  const groupColumns: GroupColumn[] = [];
  for (const column of plan.groupings.flatMap((grouping) => grouping.columns)) {
    if (!groupColumns.some((known) => sameColumn(known, column))) groupColumns.push(column);
  }
  return {
    categories: [...own.categories.map((column) => ({ column })), ...groupColumns],
    taskCategories: own.categories.length,
    numbers: [...new Set([...own.numbers, ...named(weight)])],
    keys: [...new Set([...own.keys, ...named(cluster)])],
  };
}

interface TaskColumns {
  readonly categories: readonly string[];
  readonly numbers: readonly string[];
  readonly keys: readonly string[];
}

/** Labels that are classes come first, then predicted classes. */
function taskColumns({ task, columns }: DeclaredPlan): TaskColumns {
  const { label } = columns;
  switch (task) {
    case 'binary':
      return { categories: [label, ...named(columns.prediction)], numbers: named(columns.score), keys: [] };
    case 'multiclass':
      return {
        categories: [label, ...named(columns.prediction)],
        numbers: Object.values(columns.score ?? {}),
        keys: [],
      };
    case 'regression':
      return { categories: [], numbers: [label, columns.prediction], keys: [] };
    case 'ranking':
      return { categories: [], numbers: [label, columns.score], keys: [columns.query] };
  }
}

const named = (column: string | undefined): string[] => (column === undefined ? [] : [column]);

const sameColumn = (a: GroupColumn, b: GroupColumn): boolean =>
  a.column === b.column && JSON.stringify(a.edges ?? []) === JSON.stringify(b.edges ?? []);

/** Where a group column stands in {@link ColumnsToRead.categories}. */
export function categoryIndex({ categories, taskCategories }: ColumnsToRead, wanted: GroupColumn): number {
  return categories.findIndex((column, index) => index >= taskCategories && sameColumn(column, wanted));
}
