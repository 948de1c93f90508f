/** What the reader has set on the fairness page: which way of grouping is shown, by its place in the list. */
export interface FairnessState {
  readonly grouping: number;
}

export type FairnessAction = { readonly type: 'grouping'; readonly index: number };

export const initialState: FairnessState = { grouping: 0 };

export function nextState(_state: FairnessState, action: FairnessAction): FairnessState {
  return { grouping: action.index };
}
