import { planDefaults } from '../evaluation/plan.ts';
import { formatMessage, type Language, type MessageArgs, type MessageId } from '../messages/catalog.ts';
import { yamlText } from './problem.ts';
import type { Guess, ProposedRole } from './propose-roles.ts';

export interface ProposedConfig {
  readonly model: string;
  readonly version: string;
  /** Path of the predictions relative to the config. */
  readonly predictions: string;
  readonly rows: number;
  /** Name of the config file itself. */
  readonly file: string;
  readonly guesses: readonly Guess[];
  readonly language: Language;
}

/** A commented `*.model.yaml` from guesses; a label and a score or prediction are among them. */
export function proposedConfigText(proposal: ProposedConfig): string {
  const { model, version, predictions, rows, file, guesses, language } = proposal;
  const say = (id: MessageId, args: MessageArgs = {}): string => formatMessage(id, args, language);
  const guess = (role: ProposedRole): string | undefined => guesses.find((each) => each.role === role)?.value;
  const positive = guess('positive');
  const lines = [
    `# ${say('init/comment-head', { table: predictions, rows, file })}`,
    `model: ${yamlText(model)}`,
    'task: binary',
    ...(positive === undefined ? [] : [`positive: ${yamlText(positive)} # ${say('init/comment-positive')}`]),
    `threshold: ${planDefaults.threshold} # ${say('init/comment-threshold')}`,
    '',
    `columns: # ${say('init/comment-columns')}`,
    ...(['label', 'score', 'prediction', 'id', 'weight'] as const).flatMap((role) => {
      const column = guess(role);
      return column === undefined ? [] : [`  ${role}: ${yamlText(column)}`];
    }),
    '',
    `versions: # ${say('init/comment-versions')}`,
    `  - { version: ${JSON.stringify(version)}, predictions: ${yamlText(predictions)} }`,
    '',
    ...sensitiveLines(guesses, say),
    ...sliceLines(guesses, say),
    ...gateLines(guesses, say),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

type Say = (id: MessageId) => string;

function sensitiveLines(guesses: readonly Guess[], say: Say): string[] {
  const sensitive = guesses.filter(({ role }) => role === 'sensitive');
  if (sensitive.length === 0) {
    return [`# ${say('init/comment-sensitive-none')}`, '# sensitive:', '#   - { column: sex, privileged: male }', ''];
  }
  const entries = sensitive.map(({ value, bins }) => {
    const edges = bins === undefined ? '' : `, bins: [${bins.join(', ')}]`;
    return `  - { column: ${yamlText(value)}${edges} }`;
  });
  return [`sensitive: # ${say('init/comment-sensitive')}`, ...entries, ''];
}

function sliceLines(guesses: readonly Guess[], say: Say): string[] {
  const slices = guesses.filter(({ role }) => role === 'slice').map(({ value }) => yamlText(value));
  return slices.length === 0 ? [] : [`slices: [${slices.join(', ')}] # ${say('init/comment-slices')}`, ''];
}

function gateLines(guesses: readonly Guess[], say: Say): string[] {
  const sensitive = guesses.find(({ role }) => role === 'sensitive')?.value;
  const hasScore = guesses.some(({ role }) => role === 'score');
  return [
    `# ${say('init/comment-gates')}`,
    '# gates:',
    `#   - { metric: ${hasScore ? 'roc_auc' : 'recall'}, min: 0.7 }`,
    `#   - { metric: demographic_parity_difference, by: ${yamlText(sensitive ?? 'sex')}, max: 0.1 }`,
  ];
}
