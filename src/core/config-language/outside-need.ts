import { type ConfigKind, configSchemas } from '../config/config-kinds.ts';
import { placeOf } from '../config/schema-places.ts';
import { cursorAt } from './cursor.ts';

/** What a completion needs that takes looking for. */
export type OutsideNeed = 'files' | 'connections';

const needs: Readonly<Record<string, OutsideNeed>> = {
  card: 'files',
  'versions[].artifact': 'files',
  'versions[].predictions': 'files',
  'versions[].predictions.*': 'files',
  'versions[].predictions.*.connection': 'connections',
};

/** What must be known to complete at an offset, beyond tables and evidence. */
export function outsideNeed(text: string, offset: number, kind: ConfigKind): OutsideNeed | undefined {
  const cursor = kind === 'model' ? cursorAt(text, offset) : undefined;
  return cursor?.at === 'value' ? needs[placeOf(configSchemas[kind], cursor.path)] : undefined;
}
