import type { Range } from '../finding.ts';
import type { ConfigDocument } from './config-document.ts';

/** A path that a config names, relative to the config's folder. */
export interface ConfigLink {
  readonly range: Range;
  readonly path: string;
}

const places = new Set(['card', 'versions[].artifact', 'versions[].predictions', 'versions[].predictions.*']);

/** The files that a config names; globs name none in particular, and addresses are no paths. */
export function configLinks(document: ConfigDocument): ConfigLink[] {
  return document.entries.flatMap(({ place, scalar }) => {
    if (!places.has(place) || scalar === undefined || scalar.text === '') return [];
    if (/[*?[\]{}]|^[a-z][a-z0-9+.-]+:\/\//i.test(scalar.text)) return [];
    const inset = scalar.quote === '' ? 0 : 1;
    return [{ range: document.range({ start: scalar.start + inset, end: scalar.end - inset }), path: scalar.text }];
  });
}
