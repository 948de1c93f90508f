import type { IntervalMethod } from '../inference/interval-method.ts';
import type { Reason } from './reason.ts';

/** What inference adds to a number, in the words of evidence: its interval and method, or why there is none. */
export interface IntervalFields {
  interval: [number, number] | null;
  no_interval?: Reason;
  method?: IntervalMethod;
  /** Standard error on the number's own scale, where the method has one. */
  se?: number;
}
