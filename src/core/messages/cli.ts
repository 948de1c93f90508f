import { texts } from './text.ts';

export const cliMessages = texts({});
