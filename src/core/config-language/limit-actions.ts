import { fittingLimitKeys } from '../config/gate-repairs.ts';
import { textEdits } from '../config/structural-edit.ts';
import { type YamlPath, YamlSource } from '../config/yaml-source.ts';
import type { TextEdit } from '../finding.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';
import { resolveMetric } from '../metrics/catalog.ts';
import type { ConfigDocument } from './config-document.ts';
import { evidenceNumber, gateSubject } from './evidence-numbers.ts';
import type { Knowledge } from './knowledge.ts';
import { limitReason, passableLimit } from './limit-suggestions.ts';

/** A change that is offered at a place of a config. */
export interface ConfigAction {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

const demands = new Set(['min', 'max', 'within', 'within_ratio', 'versus']);

/** For the gate at an offset that demands nothing yet: the limit that the newest evidence just passes. */
export function limitActions(
  document: ConfigDocument,
  offset: number,
  knowledge: Knowledge,
  language: Language,
): ConfigAction[] {
  const gate = gateAt(document, offset);
  if (gate === undefined || document.keysAt(gate).some(({ key }) => demands.has(key?.text ?? ''))) return [];
  const subject = gateSubject(document, gate);
  const { definition } = resolveMetric(subject?.metric ?? '');
  if (subject === undefined || definition === undefined) return [];
  const [key] = fittingLimitKeys(definition);
  const limit = key === undefined ? undefined : passableLimit(key, evidenceNumber(subject, knowledge));
  if (key === undefined || limit === undefined || definition.better === 'neither') return [];
  const yaml = new YamlSource({ file: '', text: document.text, digest: '' });
  const edits = textEdits(yaml, { does: 'add-key', path: gate, key, value: limit.text });
  if (edits === undefined) return [];
  const title = formatMessage('fix/add', { text: `${key}: ${limit.text}` }, language);
  return [{ title: `${title} · ${limitReason(key, limit.version, language)}`, edits }];
}

function gateAt(document: ConfigDocument, offset: number): YamlPath | undefined {
  return document.at('gates[]').find(({ span }) => span.start <= offset && offset <= span.end)?.path;
}
