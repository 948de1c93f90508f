import { texts } from './text.ts';

export const cardMessages = texts({});
