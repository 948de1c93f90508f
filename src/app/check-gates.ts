import { isVersusLastApproved } from '../core/config/last-approved.ts';
import type { Finding, Range, Severity } from '../core/finding.ts';
import type { GateResult, Verdict } from '../core/gates/verdict.ts';
import { formatMessage, type Language, type MessageId } from '../core/messages/catalog.ts';
import { gateFacts } from '../core/reports/gates-text.ts';
import type { LoadedModel } from './load-model.ts';

const rules: Partial<Record<Verdict, { readonly rule: MessageId; readonly severity: Severity }>> = {
  fail: { rule: 'gate/failed', severity: 'error' },
  insufficient: { rule: 'gate/insufficient', severity: 'warning' },
  'not-evaluated': { rule: 'gate/not-evaluated', severity: 'info' },
  stale: { rule: 'gate/stale', severity: 'warning' },
};

/** Gates that did not pass, at the metric that they are about. */
export function gateFindings(model: LoadedModel, gates: readonly GateResult[], language: Language): Finding[] {
  const ranges = metricRanges(model);
  return gates.flatMap((gate): Finding[] => {
    const told = rules[gate.verdict];
    if (told === undefined || isToldOfConfig(gate, model)) return [];
    const { title, version, reason = '' } = gate;
    const args = { title, version, evidence: evidenceText(gate, language), reason };
    const range = ranges.get(`${gate.line}:${gate.column}`);
    return [{ ...told, args, file: model.file, ...(range ? { range } : {}), related: [], fixes: [] }];
  });
}

/** That nothing is known of approvals is said where the gate asks for them. */
function isToldOfConfig({ verdict, limit }: GateResult, { config }: LoadedModel): boolean {
  return verdict === 'not-evaluated' && isVersusLastApproved(limit, config);
}

function metricRanges({ config, yaml }: LoadedModel): Map<string, Range> {
  const ranges = (config.gates ?? []).map((_, index) => yaml.rangeOf(['gates', index, 'metric']));
  return new Map(ranges.map((range) => [`${range.start.line}:${range.start.column}`, range]));
}

/** `0.149 (0.041–0.252), not shown beyond chance` */
function evidenceText(gate: GateResult, language: Language): string {
  const { reason: _, ...withoutReason } = gate;
  const facts = gateFacts(withoutReason, language);
  return facts === '' ? formatMessage('gate/evidence-undefined', {}, language) : facts;
}
