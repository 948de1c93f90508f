import { texts } from './text.ts';

export const evidenceMessages = texts({});
