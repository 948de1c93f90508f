import type { YamlPath } from '../config/yaml-source.ts';
import { resolveMetric } from '../metrics/catalog.ts';
import type { ConfigDocument } from './config-document.ts';
import type { Knowledge } from './knowledge.ts';

/** Which number a gate is of. */
export interface GateSubject {
  /** The metric's id. */
  readonly metric: string;
  /** `sex=female`, sorted; empty for all rows. */
  readonly group: string;
  /** Columns of a disparity, sorted. */
  readonly by: string;
}

/** A number of the newest evidence that has it. */
export interface EvidenceNumber {
  readonly version: string;
  readonly set: string;
  readonly value: number;
  readonly interval: readonly [number, number] | null;
  /** Rows of the number, where known. */
  readonly n?: number;
}

/** The subject of the gate at `gates[i]`; undefined when its metric is not known. */
export function gateSubject(document: ConfigDocument, path: YamlPath): GateSubject | undefined {
  const { definition } = resolveMetric(document.textAt([...path, 'metric']) ?? '');
  if (definition === undefined) return undefined;
  const groups = document
    .keysAt([...path, 'group'])
    .map(({ key, scalar }): [string, string] => [key?.text ?? '', scalar?.text ?? '']);
  return subject(definition.id, groups, document.textsBelow([...path, 'by']));
}

function subject(metric: string, group: readonly (readonly [string, string])[], by: readonly string[]): GateSubject {
  const pairs = group.map(([column, value]) => `${column}=${value}`);
  return { metric, group: pairs.sort().join(), by: [...by].sort().join() };
}

/** The number of a subject in the newest version that has been evaluated. */
export function evidenceNumber(wanted: GateSubject, { model }: Knowledge): EvidenceNumber | undefined {
  for (const { version, evaluations, gates } of model?.versions ?? []) {
    for (const { set, metrics, headline } of evaluations) {
      const isOverall = wanted.group === '' && wanted.by === '';
      const known = [...(headline ? [headline] : []), ...metrics].find(({ metric }) => metric === wanted.metric)?.value;
      const value = known?.value ?? null;
      if (isOverall && known !== undefined && value !== null) {
        return { version, set, value, interval: known.interval, ...(known.n === null ? {} : { n: known.n }) };
      }
    }
    const gate = gates.find(({ metric, group, by, limit }) => {
      const of = subject(metric, Object.entries(group ?? {}), by ?? []);
      return (
        limit.versus === undefined && of.metric === wanted.metric && of.group === wanted.group && of.by === wanted.by
      );
    });
    if (gate !== undefined && gate.value !== null) {
      return { version, set: gate.set, value: gate.value, interval: gate.interval };
    }
  }
  return undefined;
}
