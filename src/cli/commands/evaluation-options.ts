import { taskRoles } from '../../core/config/task-roles.ts';
import { evaluatedTasks } from '../../core/evaluation/evaluated-tasks.ts';
import {
  type CommonRoles,
  type DeclaredPlan,
  type Grouping,
  type NumberOptions,
  planDefaults,
  type TaskPlan,
  type WeightKind,
  withOptions,
} from '../../core/evaluation/plan.ts';
import { InputProblem } from '../../core/input-problem.ts';
import type { MessageId } from '../../core/messages/catalog.ts';
import type { OptionTable, OptionValues } from '../command.ts';
import { choiceOption, confidenceOption, numberOption, wholeNumberOption } from '../parse-arguments.ts';

/** The options that say what a bare table holds and what to compute of it. */
export const evaluationOptions = {
  label: { type: 'string', value: 'COLUMN', help: { en: 'column of the label', 'zh-cn': '标签列' } },
  score: {
    type: 'string',
    multiple: true,
    value: 'COLUMN',
    help: { en: 'column of the score of the positive label', 'zh-cn': '正类的得分列' },
  },
  prediction: { type: 'string', value: 'COLUMN', help: { en: 'column of the predicted label', 'zh-cn': '预测标签列' } },
  weight: { type: 'string', value: 'COLUMN', help: { en: 'column of the weight', 'zh-cn': '权重列' } },
  'weight-kind': {
    type: 'string',
    value: 'KIND',
    help: { en: 'sampling (default) or frequency', 'zh-cn': 'sampling（默认）或 frequency' },
  },
  cluster: { type: 'string' },
  query: { type: 'string' },
  positive: { type: 'string', value: 'LABEL', help: { en: 'label that counts as positive', 'zh-cn': '正类标签' } },
  threshold: {
    type: 'string',
    value: 'T',
    help: { en: 'positive when score ≥ T (0.5)', 'zh-cn': '得分 ≥ T 判为正类（0.5）' },
  },
  missing: {
    type: 'string',
    multiple: true,
    value: 'VALUE',
    help: { en: 'text that stands for a missing value, as NA', 'zh-cn': '表示缺失值的文本，如 NA' },
  },
  task: { type: 'string' },
  sensitive: {
    type: 'string',
    multiple: true,
    value: 'COLUMN[:PRIVILEGED]',
    help: { en: 'column to compare groups of', 'zh-cn': '用于比较群体的敏感列' },
  },
  intersection: {
    type: 'string',
    multiple: true,
    value: 'COLUMN,COLUMN',
    help: { en: 'compare groups of several columns together', 'zh-cn': '多列交叉的群体' },
  },
  slice: {
    type: 'string',
    multiple: true,
    value: 'COLUMN',
    help: { en: 'column to look at part by part', 'zh-cn': '切片列' },
  },
  confidence: {
    type: 'string',
    value: 'C',
    help: { en: 'confidence of the intervals (0.95)', 'zh-cn': '区间的置信度（0.95）' },
  },
  bootstrap: {
    type: 'string',
    value: 'N',
    help: { en: 'bootstrap replicates (1000)', 'zh-cn': '自助法重复次数（1000）' },
  },
  seed: { type: 'string', value: 'S', help: { en: 'seed of the random generator (0)', 'zh-cn': '随机数种子（0）' } },
} as const satisfies OptionTable;

type Values = OptionValues<typeof evaluationOptions>;
type ColumnNames = () => Promise<readonly string[]>;

/** Options that a config answers, so that they are only for a bare table. */
export const columnOptions = [
  'label',
  'score',
  'prediction',
  'weight',
  'weight-kind',
  'cluster',
  'query',
  'positive',
  'missing',
  'task',
  'sensitive',
  'intersection',
  'slice',
] as const satisfies readonly (keyof Values)[];

const weightKinds: readonly WeightKind[] = ['sampling', 'frequency'];

/** Options that decide the numbers, for a bare table as for a config. */
export function numberOptions(values: Values): NumberOptions {
  const threshold = numberOption('threshold', values.threshold, 0, 1);
  const confidence = confidenceOption(values.confidence);
  const bootstrap = wholeNumberOption('bootstrap', values.bootstrap, 0, 100_000);
  const seed = wholeNumberOption('seed', values.seed, 0, 2 ** 32 - 1);
  return {
    ...(threshold === undefined ? {} : { threshold }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(bootstrap === undefined ? {} : { bootstrap }),
    ...(seed === undefined ? {} : { seed }),
  };
}

/** `--sensitive sex,age` would be one column of that name. */
async function requireOneColumn(name: 'sensitive' | 'slice', text: string, columnNames: ColumnNames): Promise<void> {
  if (!text.includes(',') || (await columnNames()).includes(text)) return;
  const columns = text.split(',').map((column) => column.trim());
  const apart = columns.map((column) => `--${name} ${column}`).join(' ');
  throw new InputProblem('cli/several-columns', { option: `--${name} ${text}`, apart, together: columns.join(',') });
}

function groupings(values: Values): Grouping[] {
  const sensitive = (values.sensitive ?? []).map((text): Grouping => {
    // The column comes first; a privileged value may itself hold colons.
    const [column = '', ...rest] = text.split(':');
    return { kind: 'sensitive', columns: [{ column }], ...(rest.length > 0 ? { privileged: rest.join(':') } : {}) };
  });
  const intersections = (values.intersection ?? []).map((text): Grouping => {
    const columns = text.split(',').map((column) => ({ column: column.trim() }));
    if (columns.length < 2) throw new InputProblem('cli/intersection', { value: text });
    return { kind: 'intersection', columns };
  });
  const slices = (values.slice ?? []).map((column): Grouping => ({ kind: 'slice', columns: [{ column }] }));
  return [...sensitive, ...intersections, ...slices];
}

/**
 * The plan for a bare table.
 * @param columnNames called only to say which columns there are, when a needed one was not named or several were
 */
export async function planOfOptions(values: Values, columnNames: ColumnNames): Promise<DeclaredPlan> {
  const ofTask = await taskOfOptions(values, columnNames);
  if (values['weight-kind'] !== undefined && values.weight === undefined) {
    throw new InputProblem('cli/option-needs-option', { option: '--weight-kind', other: '--weight COLUMN' });
  }
  for (const text of values.sensitive ?? []) await requireOneColumn('sensitive', text.split(':')[0] ?? '', columnNames);
  for (const text of values.slice ?? []) await requireOneColumn('slice', text, columnNames);
  const plan: DeclaredPlan = {
    ...ofTask,
    weightKind: choiceOption('weight-kind', values['weight-kind'], weightKinds) ?? 'sampling',
    groupings: groupings(values),
    missing: values.missing ?? [],
    confidence: planDefaults.confidence,
    bootstrap: planDefaults.bootstrap,
    seed: planDefaults.seed,
    minimumGroup: planDefaults.minimumGroup,
  };
  return withOptions(plan, numberOptions(values));
}

type Needed = Extract<MessageId, `input/${'label' | 'score' | 'prediction' | 'query'}-needed`>;

/** What the options say of the task alone: its columns, and what it takes for positive. */
async function taskOfOptions(values: Values, columnNames: ColumnNames): Promise<TaskPlan> {
  const needed = async (id: Needed): Promise<InputProblem> =>
    new InputProblem(id, { columns: (await columnNames()).join(', ') });
  const task = choiceOption('task', values.task, evaluatedTasks) ?? 'binary';
  if (values.query !== undefined && !taskRoles[task].needs.includes('query')) {
    throw new InputProblem('cli/option-needs-option', { option: '--query', other: '--task ranking' });
  }
  if (values.label === undefined) throw await needed('input/label-needed');
  const { prediction } = values;
  const common = {
    label: values.label,
    ...(values.weight === undefined ? {} : { weight: values.weight }),
    ...(values.cluster === undefined ? {} : { cluster: values.cluster }),
  };
  switch (task) {
    case 'binary':
      if (values.score === undefined && prediction === undefined) throw await needed('input/score-needed');
      return binaryOptions(values, common);
    case 'regression':
      if (prediction === undefined) throw await needed('input/prediction-needed');
      return { task, columns: { ...common, prediction } };
  }
}

function binaryOptions(values: Values, common: CommonRoles): TaskPlan {
  const score = oneScore(values);
  const { prediction, positive } = values;
  return {
    task: 'binary',
    columns: {
      ...common,
      ...(score === undefined ? {} : { score }),
      ...(prediction === undefined ? {} : { prediction }),
    },
    ...(positive === undefined ? {} : { positive }),
    threshold: planDefaults.threshold,
  };
}

function oneScore({ score: [score, ...further] = [] }: Values): string | undefined {
  if (further.length > 0) throw new InputProblem('cli/option-twice', { option: '--score' });
  return score;
}
