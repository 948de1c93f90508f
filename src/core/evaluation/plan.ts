/** The tasks of the product; each has its own metrics. */
export type Task = 'binary' | 'multiclass' | 'multilabel' | 'regression' | 'ranking' | 'forecasting';

/** What a weight means: how often the row stands for the population, or how often the row was seen. */
export type WeightKind = 'sampling' | 'frequency';

/** A column to group by; `edges` cut a numeric column into half-open bins `(-inf,e0) [e0,e1) … [ek,inf)`. */
export interface GroupColumn {
  readonly column: string;
  readonly edges?: readonly number[];
}

/**
 * One way of dividing the rows into groups. An intersection has two or more columns.
 * `privileged` is the category that AIF360's signed disparities are taken to.
 */
export interface Grouping {
  readonly kind: 'sensitive' | 'intersection' | 'slice';
  readonly columns: readonly GroupColumn[];
  readonly privileged?: string;
}

/** Which column plays which role. */
export interface ColumnRoles {
  readonly label: string;
  readonly score?: string;
  readonly prediction?: string;
  readonly weight?: string;
  readonly cluster?: string;
  readonly id?: string;
}

/** Everything that decides the numbers of an evaluation, and nothing else (no gates, owner, card). */
export interface EvaluationPlan {
  readonly task: Task;
  readonly columns: ColumnRoles;
  /** The label that counts as positive, as a category text. */
  readonly positive: string;
  /** Positive when score ≥ threshold. */
  readonly threshold: number;
  readonly weightKind: WeightKind;
  readonly groupings: readonly Grouping[];
  /** Texts that stand for a missing value, besides null, NaN, ±∞ and the empty CSV field. */
  readonly missing: readonly string[];
  /** Two-sided confidence of every interval, in (0, 1). */
  readonly confidence: number;
  /** Bootstrap replicates; 0 leaves out every interval that needs them. */
  readonly bootstrap: number;
  readonly seed: number;
  /** Groups with fewer rows take no part in disparities. */
  readonly minimumGroup: number;
  /** Sensitive groups with fewer rows, and those that would give them away, are suppressed; absent: none is. */
  readonly minimumCell?: number;
}

/** A plan as a person declares it: without a positive label, `1` or `true` is taken when the labels are 0/1 or false/true. */
export type DeclaredPlan = Omit<EvaluationPlan, 'positive'> & { readonly positive?: string };

export const planDefaults = { threshold: 0.5, confidence: 0.95, bootstrap: 1000, seed: 0, minimumGroup: 1 } as const;
