import { formatMessage, type Language, type MessageId } from '../messages/catalog.ts';
import { escapeMarkdown } from './markdown.ts';

/** A model card without numbers: a heading with a hint for everything that only people know. */
export function cardSkeleton(model: string, language: Language): string {
  const say = (id: MessageId): string => formatMessage(id, {}, language);
  const sections = ['details', 'use', 'training', 'limitations'] as const;
  const blocks = [
    `# ${escapeMarkdown(model)}`,
    `<!-- ${say('card-draft/purpose')} -->`,
    ...sections.flatMap((name) => [`## ${say(`card-draft/${name}`)}`, `<!-- ${say(`card-draft/${name}-hint`)} -->`]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
