import * as z from 'zod/mini';
import { type GateConfig, gateSchema } from '../config/model-config.ts';
import type { YamlPath } from '../config/yaml-source.ts';
import { gateTitle } from '../gates/gate-title.ts';
import { resolveMetric } from '../metrics/catalog.ts';
import type { ConfigDocument } from './config-document.ts';

/** The gate at `gates[i]` as it is written now; undefined while it is no whole gate. */
export function writtenGate(document: ConfigDocument, path: YamlPath): GateConfig | undefined {
  const value = document.find(path)?.value;
  if (value === undefined) return undefined;
  try {
    const read = z.safeParse(gateSchema, value.toJS(document.document, { maxAliasCount: 100 }));
    return read.success ? read.data : undefined;
  } catch {
    // An alias to what is not there yet.
    return undefined;
  }
}

/** The gate in one line, as every face titles it; its metric alone while it is half written. */
export function writtenGateTitle(document: ConfigDocument, path: YamlPath): string {
  const metric = document.textAt([...path, 'metric']) ?? '–';
  const gate = writtenGate(document, path);
  const title = gate === undefined ? '' : gateTitle(gate, resolveMetric(metric).definition?.id ?? metric);
  return title === '' ? metric : title;
}
