import type { GateConfig } from '../config/model-config.ts';
import type { YamlPath } from '../config/yaml-source.ts';
import { gateNumber } from '../gates/gate-number.ts';
import { resolveMetric } from '../metrics/catalog.ts';
import type { ConfigDocument } from './config-document.ts';
import type { Knowledge } from './knowledge.ts';

/** Which number a gate is of: its metric by id, for a group or between groups. */
export type GateSubject = Pick<GateConfig, 'metric' | 'group' | 'by'>;

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
  const groups = document.keysAt([...path, 'group']).map(({ key, scalar }) => [key?.text ?? '', scalar?.text ?? '']);
  const by = document.textsBelow([...path, 'by']);
  return {
    metric: definition.id,
    ...(groups.length === 0 ? {} : { group: Object.fromEntries(groups) as Record<string, string> }),
    ...(by.length === 0 ? {} : { by }),
  };
}

/** The number of a subject in the newest version that has been evaluated; what is undefined is none. */
export function evidenceNumber(wanted: GateSubject, knowledge: Knowledge): EvidenceNumber | undefined {
  return inEvidence(wanted, knowledge) ?? inSnapshot(wanted, knowledge);
}

function inEvidence(wanted: GateSubject, { evidence }: Knowledge): EvidenceNumber | undefined {
  if (evidence === undefined) return undefined;
  const { version, set, evaluation } = evidence;
  const number = gateNumber(wanted, wanted.metric, evaluation);
  if (number === undefined || number.value === null) return undefined;
  return { version, set, value: number.value, interval: number.interval, n: number.n };
}

/** The few numbers that are known without reading evidence: main metrics and those of gates. */
function inSnapshot(wanted: GateSubject, { model }: Knowledge): EvidenceNumber | undefined {
  const isOverall = wanted.group === undefined && wanted.by === undefined;
  for (const { version, evaluations, gates } of model?.versions ?? []) {
    for (const { set, metrics, headline } of isOverall ? evaluations : []) {
      const all = [...(headline ? [headline] : []), ...metrics];
      const known = all.find(({ metric }) => metric === wanted.metric)?.value;
      const value = known?.value ?? null;
      if (known !== undefined && value !== null) {
        return { version, set, value, interval: known.interval, ...(known.n === null ? {} : { n: known.n }) };
      }
    }
    const gate = gates.find(({ limit, ...of }) => limit.versus === undefined && isSameSubject(of, wanted));
    if (gate !== undefined && gate.value !== null) {
      return { version, set: gate.set, value: gate.value, interval: gate.interval };
    }
  }
  return undefined;
}

function isSameSubject(a: GateSubject, b: GateSubject): boolean {
  const key = ({ metric, group = {}, by = [] }: GateSubject): string =>
    JSON.stringify([
      metric,
      Object.entries(group)
        .map(([column, value]) => `${column}=${String(value)}`)
        .sort(),
      [by].flat().sort(),
    ]);
  return key(a) === key(b);
}
