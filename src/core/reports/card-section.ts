import { formatMessage, type Language } from '../messages/catalog.ts';

/** Sections of a model card that end with something only people know. */
type Section = 'details' | 'use' | 'training' | 'fairness' | 'limitations';

/** A section of a card that is begun: its heading, what is known already, and a hint of what is to be added. */
export function cardSection(section: Section, language: Language, known: readonly string[] = []): string[] {
  return [cardHeading(section, language), ...known, cardHint(section, language)];
}

/** The heading of a section. */
export function cardHeading(section: Section | 'evaluation', language: Language): string {
  return `## ${formatMessage(`card-draft/${section}`, {}, language)}`;
}

/** What people have to write here, as a comment, which no reader of the card sees. */
export function cardHint(section: Section | 'purpose', language: Language): string {
  return `<!-- ${formatMessage(`card-draft/${section}-hint`, {}, language)} -->`;
}
