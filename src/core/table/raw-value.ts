/**
 * A value as a file gives it, before core converts it: text of CSV, or a scalar of Parquet and JSON.
 * Adapters bring dates and times as text (`calendar.ts`) and decimals as the nearest double.
 */
export type RawValue = string | number | bigint | boolean | null | undefined;
