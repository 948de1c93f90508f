import type { ChartKind } from '../../src/core/reports/chart-data.ts';
import type { GroupFilter, GroupOrder } from '../../src/core/reports/group-table.ts';

/** What the reader has set on the evaluation page; the report itself never changes by it. */
export interface EvaluationState {
  /** Where the threshold was moved to, as an index of the threshold points; undefined: as evaluated. */
  readonly thresholdIndex: number | undefined;
  readonly order: GroupOrder;
  readonly filter: GroupFilter;
  /** How many of the fitting groups are drawn. */
  readonly groupsDrawn: number;
  /** Charts that are shown as tables. */
  readonly tables: readonly ChartKind[];
}

export type EvaluationAction =
  | { readonly type: 'threshold'; readonly index: number | undefined }
  | { readonly type: 'order'; readonly column: string }
  | { readonly type: 'filter'; readonly filter: GroupFilter }
  | { readonly type: 'moreGroups' }
  | { readonly type: 'table'; readonly chart: ChartKind };

/** Groups drawn at once: more than a screen, few enough to draw within a frame or two. */
export const groupsAtOnce = 100;

export const initialState: EvaluationState = {
  thresholdIndex: undefined,
  order: { column: 'group', descending: false },
  filter: { text: '', kind: 'all' },
  groupsDrawn: groupsAtOnce,
  tables: [],
};

/** What the page is like after the reader's action. */
export function nextState(state: EvaluationState, action: EvaluationAction): EvaluationState {
  switch (action.type) {
    case 'threshold':
      return { ...state, thresholdIndex: action.index };
    case 'order':
      return { ...state, order: nextOrder(state.order, action.column), groupsDrawn: groupsAtOnce };
    case 'filter':
      return { ...state, filter: action.filter, groupsDrawn: groupsAtOnce };
    case 'moreGroups':
      return { ...state, groupsDrawn: state.groupsDrawn + 4 * groupsAtOnce };
    case 'table': {
      const shown = state.tables.includes(action.chart);
      const tables = shown ? state.tables.filter((chart) => chart !== action.chart) : [...state.tables, action.chart];
      return { ...state, tables };
    }
  }
}

/** A new column starts with the largest number first; the same column again turns around. */
function nextOrder(order: GroupOrder, column: string): GroupOrder {
  if (order.column === column) return { column, descending: !order.descending };
  return { column, descending: column !== 'group' };
}
