import { texts } from './text.ts';

export const reportMessages = texts({});
