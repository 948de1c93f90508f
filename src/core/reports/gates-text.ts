import type { GateResult, Verdict } from '../gates/verdict.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';
import { rangeOfGate, valueOfGate } from './gate-text.ts';
import { textTable } from './text-table.ts';
import { verdictWord } from './verdict-display.ts';
import { verdictMarks } from './verdict-marks.ts';

/** `0.149 (0.041–0.252), not shown beyond chance`: what a gate was judged by. */
export function gateFacts(gate: GateResult, language: Language): string {
  const parts: string[] = [];
  const range = rangeOfGate(gate, language);
  if (gate.value !== null) parts.push(`${valueOfGate(gate, language)}${range === undefined ? '' : ` (${range})`}`);
  return [...parts, ...gateRemarks(gate, language)].join(language === 'zh-cn' ? '，' : ', ');
}

/** What a verdict says beside its number: whether a failure is shown beyond chance, and the reason. */
export function gateRemarks(gate: GateResult, language: Language): string[] {
  const isShown = gate.shown ? 'report/gates/shown' : 'report/gates/not-shown';
  return [
    ...(gate.verdict === 'fail' && gate.interval ? [formatMessage(isShown, {}, language)] : []),
    ...(gate.reason === undefined ? [] : [gate.reason]),
  ];
}

/** One line a gate: mark, word, gate, what it was judged by. */
export function gatesText(gates: readonly GateResult[], language: Language): string {
  const versions = new Set(gates.map((gate) => gate.version));
  const title = (gate: GateResult): string => (versions.size > 1 ? `${gate.version}: ${gate.title}` : gate.title);
  return textTable(
    [
      { title: '' },
      { title: formatMessage('report/gates/gate', {}, language), maximumWidth: 52 },
      { title: formatMessage('report/gates/value', {}, language) },
    ],
    gates.map((gate) => [
      `${verdictMarks[gate.verdict]} ${verdictWord(gate.verdict, language)}`,
      title(gate),
      gateFacts(gate, language),
    ]),
  );
}

const counted: readonly Verdict[] = ['pass', 'fail', 'insufficient', 'stale', 'not-evaluated'];

/** `1 model`, `8 gates: 5 pass, 2 fail, 1 insufficient evidence`: the parts that a summary line begins with. */
export function gatesSummary(models: number, gates: readonly GateResult[], language: Language): string[] {
  const parts = [formatMessage(models === 1 ? 'finding/models-one' : 'finding/models', { count: models }, language)];
  if (gates.length === 0) return parts;
  const verdicts = counted
    .map((verdict) => ({ verdict, count: gates.filter((gate) => gate.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${verdictWord(verdict, language)}`)
    .join(', ');
  const id = gates.length === 1 ? 'finding/gates-one' : 'finding/gates';
  return [...parts, formatMessage(id, { count: gates.length, verdicts }, language)];
}
