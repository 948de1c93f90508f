import type { Message } from '../messages/catalog.ts';
import type { KnownColumn } from './table-checks.ts';

/** A column as a proposal needs to know it. */
export interface DescribedColumn extends KnownColumn {
  readonly missing: number;
}

export type ProposedRole = 'label' | 'positive' | 'score' | 'prediction' | 'id' | 'weight' | 'sensitive' | 'slice';

/** What was guessed: a column for a role, or the positive label; and why. */
export interface Guess {
  readonly role: ProposedRole;
  readonly value: string;
  /** Edges of a numeric sensitive column. */
  readonly bins?: readonly number[];
  readonly because: Message;
}

/** What the user has said; nothing is guessed for these roles. */
export type ChosenRoles = { readonly [R in 'label' | 'positive' | 'score' | 'prediction']?: string | undefined };

function chosenGuess(role: keyof ChosenRoles, chosen: ChosenRoles): Guess | undefined {
  const value = chosen[role];
  return value === undefined ? undefined : { role, value, because: { id: 'init/because-chosen' } };
}

const names: Readonly<Record<Exclude<ProposedRole, 'positive' | 'slice'>, RegExp>> = {
  label:
    /^(y|y_?true|label|labels|target|truth|ground_?truth|actual|outcome|class|observed|(?!.*预测).*标签|真值|真实.+|实际.+)$/i,
  score:
    /^(p|p_.+|.*_?(score|scores|prob|proba|probability|probabilities)|(score|prob|proba)_.+|y_?(score|prob|proba|hat)|.*(概率|分数|得分|评分))$/i,
  prediction: /^(y_?pred|pred|prediction|predictions|predicted|predicted_.+|.+_pred|decision|预测.*|.*预测)$/i,
  id: /^(id|.*_id|.*Id|uuid|guid|key|row|row_?(id|number)|index|applicant|customer|patient|user|.*(编号|序号|单号|流水号))$/,
  weight: /^(w|weight|weights|sample_?weight|.*_weight|.*权重)$/i,
  sensitive:
    /^(sex|gender|age|age_?(group|band|cat)|race|ethnicity|ethnic_.+|religion|nationality|disability|marital_status|personal_status|foreign_worker|citizenship|性别|年龄段?|民族|种族|国籍|宗教|宗教信仰|婚姻|婚姻状况)$/i,
};

/** Age bands that many regulations and studies use; only those that divide the rows are taken. */
const ageEdges = [25, 40, 60];

/**
 * Proposes what each column of a predictions table is: by its name first, then by its values. Every column gets at
 * most one role; `chosen` goes before any guess. A label and a score or prediction are needed for an evaluation; the
 * caller checks that they are there.
 */
export function proposeRoles(columns: readonly DescribedColumn[], rows: number, chosen: ChosenRoles = {}): Guess[] {
  const taken = new Set<string>();
  const take = (guess: Guess | undefined): Guess[] => {
    if (guess === undefined) return [];
    taken.add(guess.value);
    return [guess];
  };
  const free = (): DescribedColumn[] => columns.filter((column) => !taken.has(column.name));
  const chosenLabel = take(chosenGuess('label', chosen));
  const chosenPrediction = take(chosenGuess('prediction', chosen));
  const score = take(chosenGuess('score', chosen) ?? proposeScore(free()));
  const label = [...chosenLabel, ...(chosenLabel.length > 0 ? [] : take(proposeLabel(free(), score[0]?.value)))];
  const labelColumn = columns.find((column) => column.name === label[0]?.value);
  const prediction = [
    ...chosenPrediction,
    ...(chosenPrediction.length > 0 ? [] : take(labelColumn && proposePrediction(free(), labelColumn))),
  ];
  const positive =
    labelColumn === undefined ? [] : [chosenGuess('positive', chosen) ?? proposePositive(labelColumn, score[0]?.value)];
  const id = take(proposeId(free(), rows));
  const weight = take(
    byName(
      free().filter((column) => isNumber(column) && (column.minimum ?? -1) >= 0),
      'weight',
    ),
  );
  const sensitive = free().flatMap((column) => take(proposeSensitive(column)));
  const slices = free()
    .filter(isSlice)
    .slice(0, 3)
    .flatMap((column) => take(sliceGuess(column)));
  return [...label, ...positive, ...score, ...prediction, ...id, ...weight, ...sensitive, ...slices];
}

function isNumber({ type }: DescribedColumn): boolean {
  return type === 'number' || type === 'integer';
}

function byName(columns: readonly DescribedColumn[], role: keyof typeof names): Guess | undefined {
  const column = columns.find((each) => names[role].test(each.name));
  return column && { role, value: column.name, because: { id: 'init/because-name' } };
}

function proposeScore(columns: readonly DescribedColumn[]): Guess | undefined {
  const possible = columns.filter(
    (column) => isNumber(column) && column.distinct > 2 && (column.minimum ?? -1) >= 0 && (column.maximum ?? 2) <= 1,
  );
  const named = byName(possible, 'score');
  if (named !== undefined) return named;
  const [only] = possible;
  return only && { role: 'score', value: only.name, because: { id: 'init/because-probability' } };
}

function proposeLabel(columns: readonly DescribedColumn[], score: string | undefined): Guess | undefined {
  const possible = columns.filter((column) => column.distinct === 2);
  const named = byName(possible, 'label');
  if (named !== undefined) return named;
  // A score called p_good is of the column that says good.
  const told = score === undefined ? undefined : possible.find((column) => categoryInName(column, score) !== undefined);
  const column = told ?? possible.find(({ name }) => !names.prediction.test(name) && !names.sensitive.test(name));
  const because: Message =
    told === undefined || score === undefined
      ? { id: 'init/because-two-values' }
      : { id: 'init/because-score-name', args: { score } };
  return column && { role: 'label', value: column.name, because };
}

function categoryInName(column: DescribedColumn, name: string): string | undefined {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return column.frequent.map(({ value }) => value).find((value) => words.includes(value.toLowerCase()));
}

function proposePrediction(columns: readonly DescribedColumn[], label: DescribedColumn): Guess | undefined {
  const labels = new Set(label.frequent.map(({ value }) => value));
  const same = columns.filter(
    (column) =>
      column.distinct <= label.distinct &&
      column.frequent.length > 0 &&
      column.frequent.every(({ value }) => labels.has(value)),
  );
  const column = same.find(({ name }) => names.prediction.test(name));
  const because: Message = { id: 'init/because-same-values', args: { label: label.name } };
  return column && { role: 'prediction', value: column.name, because };
}

const usuallyPositive = [
  '1',
  'true',
  'yes',
  'y',
  'positive',
  'pos',
  'good',
  'default',
  'fraud',
  'churn',
  'approved',
  '是',
];

function proposePositive(label: DescribedColumn, score: string | undefined): Guess {
  const told = score === undefined ? undefined : categoryInName(label, score);
  if (score !== undefined && told !== undefined) {
    return { role: 'positive', value: told, because: { id: 'init/because-score-name', args: { score } } };
  }
  const labels = label.frequent.map(({ value }) => value);
  const usual = usuallyPositive.flatMap((word) => labels.filter((value) => value.toLowerCase() === word))[0];
  if (usual !== undefined) return { role: 'positive', value: usual, because: { id: 'init/because-usual' } };
  return { role: 'positive', value: labels.at(-1) ?? '', because: { id: 'init/because-rarer' } };
}

function proposeId(columns: readonly DescribedColumn[], rows: number): Guess | undefined {
  // Distinct values are counted up to 1000; beyond that the name must say it.
  const unique = columns.filter(
    ({ type, missing, distinct }) => type !== 'number' && missing === 0 && distinct >= Math.min(rows, 1000),
  );
  const column = unique.find(({ name }) => names.id.test(name)) ?? (rows <= 1000 ? unique[0] : undefined);
  return column && { role: 'id', value: column.name, because: { id: 'init/because-unique' } };
}

function proposeSensitive(column: DescribedColumn): Guess | undefined {
  const named = byName([column], 'sensitive');
  if (named === undefined) return undefined;
  if (!isNumber(column) || column.distinct <= 10) return column.distinct > 50 ? undefined : named;
  const edges = ageEdges.filter((edge) => edge > (column.minimum ?? edge) && edge < (column.maximum ?? edge));
  return edges.length === 0 ? undefined : { ...named, bins: edges };
}

function isSlice(column: DescribedColumn): boolean {
  return (column.type === 'text' || column.type === 'boolean') && column.distinct >= 2 && column.distinct <= 12;
}

function sliceGuess({ name, distinct }: DescribedColumn): Guess {
  return { role: 'slice', value: name, because: { id: 'init/because-few-values', args: { count: distinct } } };
}
