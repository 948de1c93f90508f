import { useContext, useEffect, useReducer } from 'preact/hooks';
import { KeptView } from './kept-view.ts';

/** A reducer whose state outlives the page: panels that are hidden or reloaded come back as they were left. */
export function useKeptState<State extends object, Action>(
  reduce: (state: State, action: Action) => State,
  initial: State,
): [State, (action: Action) => void] {
  const { keptView, keepView } = useContext(KeptView);
  const [state, act] = useReducer(reduce, { ...initial, ...sameKeys(keptView, initial) });
  useEffect(() => keepView?.(state), [state]);
  return [state, act];
}

/** What was kept, if it still has the form of today's state: a newer version may keep other things. */
function sameKeys<State extends object>(kept: unknown, initial: State): Partial<State> {
  if (typeof kept !== 'object' || kept === null) return {};
  const entries = Object.entries(kept).filter(([key, value]) => {
    const now = Reflect.get(initial, key);
    return key in initial && (now === undefined ? typeof value === 'number' : typeof value === typeof now);
  });
  return Object.fromEntries(entries) as Partial<State>;
}
