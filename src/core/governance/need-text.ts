import type { Language } from '../messages/catalog.ts';
import { governanceMessages } from '../messages/governance.ts';
import { fillPlaces } from '../messages/text.ts';
import type { Need } from './need.ts';

/** A need in one sentence; small enough for the editor's own process, which carries no other table of messages. */
export function needText({ message }: Need, language: Language): string {
  return fillPlaces(governanceMessages[message.id][language], message.args);
}
