import type { ColumnFilter, ColumnOrder } from '../../src/core/table-view/table-columns.ts';

/** Drawings that can be shown as tables. */
export type DrawingKind = 'histogram' | 'groups';

/** What the reader has set on the page of a table; kept over a reload. Names of columns, never values. */
export interface TableState {
  /** The column that is shown in detail; empty when none is. */
  readonly selected: string;
  /** The column whose groups others are looked at in; it stays when another column is selected. */
  readonly by: string;
  readonly order: ColumnOrder;
  readonly filter: ColumnFilter;
  readonly columnsDrawn: number;
  readonly tables: readonly DrawingKind[];
}

export type TableAction =
  | { readonly type: 'select'; readonly column: string }
  | { readonly type: 'toggle'; readonly column: string }
  | { readonly type: 'by'; readonly by: string }
  | { readonly type: 'order'; readonly by: ColumnOrder['by'] }
  | { readonly type: 'filter'; readonly filter: ColumnFilter }
  | { readonly type: 'moreColumns' }
  | { readonly type: 'table'; readonly drawing: DrawingKind };

/** Columns drawn at once: more than a screen, few enough to draw within a frame or two. */
export const columnsAtOnce = 100;

export const initialState: TableState = {
  selected: '',
  by: '',
  order: { by: 'file', descending: false },
  filter: { text: '', role: 'all' },
  columnsDrawn: columnsAtOnce,
  tables: [],
};

/** What the page is like after the reader's action. */
export function nextState(state: TableState, action: TableAction): TableState {
  switch (action.type) {
    case 'select':
      return { ...state, selected: action.column };
    case 'toggle':
      return { ...state, selected: state.selected === action.column ? '' : action.column };
    case 'by':
      return { ...state, by: state.by === action.by ? '' : action.by };
    case 'order':
      return { ...state, order: nextOrder(state.order, action.by), columnsDrawn: columnsAtOnce };
    case 'filter':
      return { ...state, filter: action.filter, columnsDrawn: columnsAtOnce };
    case 'moreColumns':
      return { ...state, columnsDrawn: state.columnsDrawn + 4 * columnsAtOnce };
    case 'table': {
      const shown = state.tables.includes(action.drawing);
      const tables = shown ? state.tables.filter((kind) => kind !== action.drawing) : [...state.tables, action.drawing];
      return { ...state, tables };
    }
  }
}

/** Counts start with the largest; the same column again turns around, and a third time gives the order of the table. */
function nextOrder(order: ColumnOrder, by: ColumnOrder['by']): ColumnOrder {
  const startsDescending = by === 'missing' || by === 'distinct';
  if (order.by !== by) return { by, descending: startsDescending };
  if (order.descending === startsDescending) return { by, descending: !startsDescending };
  return initialState.order;
}
