import type { CheckedFindings, FindingsStyle } from './checked-findings.ts';
import { findingsJson } from './findings-document.ts';
import { findingsGithub } from './findings-github.ts';
import { findingsJunit } from './findings-junit.ts';
import { findingsMarkdown } from './findings-markdown.ts';
import { findingsSarif } from './findings-sarif.ts';
import { findingsText } from './findings-text.ts';
import { findingsUnix } from './findings-unix.ts';

/** The outputs of `assay check --format`. */
export const findingsFormats = {
  text: findingsText,
  json: findingsJson,
  sarif: findingsSarif,
  junit: findingsJunit,
  github: findingsGithub,
  markdown: findingsMarkdown,
  unix: findingsUnix,
} as const satisfies Record<string, (checked: CheckedFindings, style: FindingsStyle) => string>;

export type FindingsFormat = keyof typeof findingsFormats;
