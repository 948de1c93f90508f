import type { Language } from '../messages/catalog.ts';
import { cardHint, cardSection } from './card-section.ts';
import { escapeMarkdown } from './markdown.ts';

/** A model card without numbers: a heading with a hint for everything that only people know. */
export function cardSkeleton(model: string, language: Language): string {
  const sections = ['details', 'use', 'training', 'limitations'] as const;
  const blocks = [
    `# ${escapeMarkdown(model)}`,
    cardHint('purpose', language),
    ...sections.flatMap((section) => cardSection(section, language)),
  ];
  return `${blocks.join('\n\n')}\n`;
}
