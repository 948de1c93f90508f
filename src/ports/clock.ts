/** Time and the person at the keyboard: what differs between two runs of the same inputs. */
export interface Clock {
  now(): Date;
  actor(): string | undefined;
}
