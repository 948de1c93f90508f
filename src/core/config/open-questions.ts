import type { ChosenRoles, DescribedColumn, Guess } from './propose-roles.ts';

/** Something that a look at the table could not settle, with the answers that are possible; the likeliest first. */
export interface OpenQuestion {
  readonly role: keyof ChosenRoles;
  /** Columns, or labels for `positive`. */
  readonly candidates: readonly string[];
}

/**
 * The next thing that a person has to say before a config can be proposed, or undefined when the guesses will do.
 * One at a time, since each answer changes what follows from it. No candidates: the table can't be used.
 */
export function openQuestion(columns: readonly DescribedColumn[], guesses: readonly Guess[]): OpenQuestion | undefined {
  const guess = (role: Guess['role']): Guess | undefined => guesses.find((each) => each.role === role);
  const label = guess('label');
  const twoValued = columns.filter(({ distinct }) => distinct === 2).map(({ name }) => name);
  // Having two values says little when several columns have them.
  const isUnsure = label?.because.id === 'init/because-two-values' && twoValued.length > 1;
  if (label === undefined || isUnsure) return { role: 'label', candidates: likeliestFirst(twoValued, label?.value) };
  if (guess('score') === undefined && guess('prediction') === undefined) {
    return scoreQuestion(columns, label.value);
  }
  const positive = guess('positive');
  if (positive?.because.id !== 'init/because-rarer') return undefined;
  const labels = columns.find(({ name }) => name === label.value)?.frequent.map(({ value }) => value) ?? [];
  return labels.length > 1 ? { role: 'positive', candidates: likeliestFirst(labels, positive.value) } : undefined;
}

/** Which column tells the model's answer: a probability if there is one, else a column with the label's values. */
function scoreQuestion(columns: readonly DescribedColumn[], label: string): OpenQuestion {
  const others = columns.filter(({ name }) => name !== label);
  const isProbability = ({ type, distinct, minimum, maximum }: DescribedColumn): boolean =>
    (type === 'number' || type === 'integer') && distinct > 2 && (minimum ?? -1) >= 0 && (maximum ?? 2) <= 1;
  const scores = others.filter(isProbability).map(({ name }) => name);
  if (scores.length > 0) return { role: 'score', candidates: scores };
  const labels = new Set(columns.find(({ name }) => name === label)?.frequent.map(({ value }) => value));
  const predictions = others.filter(
    ({ frequent }) => frequent.length > 0 && frequent.every(({ value }) => labels.has(value)),
  );
  return { role: 'prediction', candidates: predictions.map(({ name }) => name) };
}

function likeliestFirst(values: readonly string[], likeliest: string | undefined): string[] {
  const first = values.filter((value) => value === likeliest);
  return [...first, ...values.filter((value) => value !== likeliest)];
}
