import { cardMessages } from './card.ts';
import { cardDraftMessages } from './card-draft.ts';
import { cliMessages } from './cli.ts';
import { comparisonMessages } from './comparison.ts';
import { configMessages } from './config.ts';
import { configValueMessages, modelKeyMessages, projectKeyMessages } from './config-keys.ts';
import { editorMessages } from './editor.ts';
import { evaluationMessages } from './evaluation.ts';
import { evaluationTextMessages } from './evaluation-text.ts';
import { evidenceMessages } from './evidence.ts';
import { findingMessages } from './finding.ts';
import { gateMessages } from './gate.ts';
import { initMessages } from './init.ts';
import { inputMessages } from './input.ts';
import { outputMessages } from './output.ts';
import { reportMessages } from './report.ts';
import { tableContentMessages, warningMessages } from './table-content.ts';
import { fillPlaces } from './text.ts';

export type Language = 'en' | 'zh-cn';

/** Every text that core, the command line and the reports can say, in every language. */
const messages = {
  ...inputMessages,
  ...tableContentMessages,
  ...warningMessages,
  ...configMessages,
  ...modelKeyMessages,
  ...projectKeyMessages,
  ...configValueMessages,
  ...editorMessages,
  ...comparisonMessages,
  ...evaluationMessages,
  ...evaluationTextMessages,
  ...evidenceMessages,
  ...findingMessages,
  ...gateMessages,
  ...initMessages,
  ...cardMessages,
  ...cardDraftMessages,
  ...cliMessages,
  ...reportMessages,
  ...outputMessages,
};

export type MessageId = keyof typeof messages;
export type MessageArgs = Readonly<Record<string, string | number>>;

/** A message before it is put into words. */
export interface Message {
  readonly id: MessageId;
  readonly args?: MessageArgs;
}

/** Fills the `{name}` places of a text; a name without an argument stays visible, so that a mistake is seen. */
export function formatMessage(id: MessageId, args: MessageArgs, language: Language): string {
  return fillPlaces(messages[id][language], args);
}
