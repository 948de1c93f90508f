/** Part of a text by its offsets in UTF-16 units: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a cursor at the offset touches the span; right behind its end it does. */
export function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
