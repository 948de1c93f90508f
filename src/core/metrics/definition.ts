/** What makes a metric better; metrics between groups are best at zero (differences) or one (ratios). */
export type Better = 'higher' | 'lower' | 'zero' | 'one' | 'neither';

/** How a person says the number: as a rate (percent), a plain number, or a count. */
export type Unit = 'rate' | 'number' | 'count';

/** A metric by its id; the formulas are in the families' own files. */
export interface MetricDefinition {
  readonly id: string;
  /** Names accepted wherever a user writes a metric, never printed. */
  readonly aliases: readonly string[];
  /** Short name for people, as in tables: `ROC AUC`, `Recall`. */
  readonly label: string;
  readonly better: Better;
  readonly unit: Unit;
  /** Smallest and largest value it can take. */
  readonly range: readonly [number, number];
  /** One sentence: what it says. */
  readonly meaning: string;
  /** Formula in tp, fp, fn, tn or in words, and the library function whose value it equals. */
  readonly formula: string;
  readonly source: string;
}
