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

/** Columns that play the same role in every task. */
export interface CommonRoles {
  readonly label: string;
  readonly weight?: string;
  /** Rows of a cluster are not independent. */
  readonly cluster?: string;
  readonly id?: string;
}

export interface BinaryRoles extends CommonRoles {
  readonly score?: string;
  readonly prediction?: string;
}

export interface MulticlassRoles extends CommonRoles {
  /** The column of the probability of each class. */
  readonly score?: Readonly<Record<string, string>>;
  readonly prediction?: string;
}

export interface RegressionRoles extends CommonRoles {
  readonly prediction: string;
}

export interface RankingRoles extends CommonRoles {
  readonly score: string;
  readonly query: string;
}

/** What decides the numbers of every evaluation, and nothing else (no gates, owner, card). */
interface CommonPlan {
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

export interface BinaryPlan extends CommonPlan {
  readonly task: 'binary';
  readonly columns: BinaryRoles;
  /** The label that counts as positive, as a category text. */
  readonly positive: string;
  /** Positive when score ≥ threshold. */
  readonly threshold: number;
}

export interface MulticlassPlan extends CommonPlan {
  readonly task: 'multiclass';
  readonly columns: MulticlassRoles;
  /** The classes in their order, as category texts, where the config names them. */
  readonly classes?: readonly string[];
}

export interface RegressionPlan extends CommonPlan {
  readonly task: 'regression';
  readonly columns: RegressionRoles;
  /** Ids with a parameter that are wanted besides the usual ones: `mean_pinball_loss@0.9`. */
  readonly metrics?: readonly string[];
}

export interface RankingPlan extends CommonPlan {
  readonly task: 'ranking';
  readonly columns: RankingRoles;
  /** Ids with a parameter that are wanted besides the usual ones: `ndcg@20`. */
  readonly metrics?: readonly string[];
}

export type EvaluationPlan = BinaryPlan | MulticlassPlan | RegressionPlan | RankingPlan;

/** A plan as a person declares it: without a positive label, `1` or `true` is taken when the labels are 0/1 or false/true. */
export type DeclaredPlan =
  | (Omit<BinaryPlan, 'positive'> & { readonly positive?: string })
  | Exclude<EvaluationPlan, BinaryPlan>;

/** What a plan says of its task alone. */
export type TaskPlan = DeclaredPlan extends infer Plan
  ? Plan extends unknown
    ? Omit<Plan, keyof CommonPlan>
    : never
  : never;

/** The binary one of a declared plan's forms. */
export type DeclaredBinaryPlan = Extract<DeclaredPlan, { readonly task: 'binary' }>;

export const planDefaults = { threshold: 0.5, confidence: 0.95, bootstrap: 1000, seed: 0, minimumGroup: 1 } as const;

/** Options of one run that replace those of the config. */
export interface NumberOptions {
  readonly threshold?: number;
  readonly confidence?: number;
  readonly bootstrap?: number;
  readonly seed?: number;
}

/** A plan with the options of one run; tasks without a threshold leave it out. */
export function withOptions(plan: DeclaredPlan, { threshold, ...options }: NumberOptions): DeclaredPlan {
  if (plan.task !== 'binary') return { ...plan, ...options };
  return { ...plan, ...options, ...(threshold === undefined ? {} : { threshold }) };
}
