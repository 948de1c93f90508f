import type { Range } from '../finding.ts';
import type { ConfigDocument, ConfigEntry } from './config-document.ts';
import { writtenGateTitle } from './written-gate.ts';

export type OutlineKind = 'file' | 'list' | 'version' | 'set' | 'column' | 'gate' | 'key';

/** A line of the outline: what a part of a config is about, in the user's own words. */
export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly range: Range;
  /** Where a click leads. */
  readonly selection: Range;
  readonly children: readonly OutlineItem[];
}

/** The keys of the file, with the versions, sets, columns and gates below theirs. */
export function configOutline(document: ConfigDocument): OutlineItem[] {
  return document.keysAt([]).map((entry) => {
    const items = document.childrenOf(entry.path).filter(({ key }) => key === undefined);
    const children = items.map((item) => itemOf(document, item));
    const detail = entry.scalar?.text ?? '';
    return outlineItem(
      document,
      entry,
      { name: entry.key?.text ?? '', detail, kind: children.length > 0 ? 'list' : 'key' },
      children,
    );
  });
}

function itemOf(document: ConfigDocument, item: ConfigEntry): OutlineItem {
  const text = (key: string): string | undefined => document.textAt([...item.path, key]);
  switch (item.place) {
    case 'versions[]':
      return outlineItem(document, item, {
        name: text('version') ?? '–',
        detail: text('stage') ?? '',
        kind: 'version',
      });
    case 'sets[]': {
      const detail = [text('dataset'), text('split')].filter((part) => part !== undefined).join(' · ');
      return outlineItem(document, item, { name: text('name') ?? '–', detail, kind: 'set' });
    }
    case 'sensitive[]':
    case 'slices[]': {
      const one = item.scalar?.text ?? text('column');
      const name = one ?? document.textsBelow([...item.path, 'columns']).join(' × ');
      return outlineItem(document, item, {
        name: name === '' ? '–' : name,
        detail: text('privileged') ?? '',
        kind: 'column',
      });
    }
    case 'gates[]':
      return outlineItem(document, item, {
        name: writtenGateTitle(document, item.path),
        detail: text('set') ?? '',
        kind: 'gate',
      });
    default:
      return outlineItem(document, item, { name: text('name') ?? item.scalar?.text ?? '–', detail: '', kind: 'key' });
  }
}

function outlineItem(
  document: ConfigDocument,
  entry: ConfigEntry,
  told: Pick<OutlineItem, 'name' | 'detail' | 'kind'>,
  children: readonly OutlineItem[] = [],
): OutlineItem {
  const selection = entry.key ??
    entry.scalar ?? { start: entry.span.start, end: Math.min(entry.span.end, entry.span.start + 1) };
  const end = Math.max(entry.span.end, selection.end);
  return {
    ...told,
    range: document.range({ start: entry.span.start, end }),
    selection: document.range(selection),
    children,
  };
}
