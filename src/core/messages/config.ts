import { texts } from './text.ts';

export const configMessages = texts({});
