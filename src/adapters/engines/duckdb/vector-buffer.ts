import type { DuckDBVector } from '@duckdb/node-api';

/** The memory behind a vector of fixed-size values. */
export interface VectorBuffer<Items> {
  /** Anything where null. */
  readonly items: Items;
  /** Undefined when no value is null. */
  readonly isNull: ((row: number) => boolean) | undefined;
}

interface DeclaredPrivate {
  readonly items: unknown;
  readonly validity: { readonly data: unknown; itemValid(row: number): boolean };
}

/** Doubles without a call for each value. The library has the buffer but declares it private, hence the check. */
export function doubles(vector: DuckDBVector): VectorBuffer<Float64Array> {
  const { items, validity } = vector as unknown as DeclaredPrivate;
  if (!(items instanceof Float64Array)) throw new TypeError('DuckDB vector without a buffer of doubles');
  return { items, isNull: validity.data === null ? undefined : (row) => !validity.itemValid(row) };
}

/** 64-bit integers as pairs of 32-bit halves, the lower first. */
export function halvesOfIntegers(vector: DuckDBVector): Uint32Array {
  const { items } = vector as unknown as DeclaredPrivate;
  if (!(items instanceof BigUint64Array)) throw new TypeError('DuckDB vector without a buffer of integers');
  return new Uint32Array(items.buffer, items.byteOffset, items.length * 2);
}
