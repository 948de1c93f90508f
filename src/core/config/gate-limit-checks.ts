import type { MetricDefinition } from '../metrics/definition.ts';
import { addLimit, fittingLimit, fittingLimitKeys, limitInstead } from './gate-repairs.ts';
import type { GateConfig } from './model-config.ts';
import type { Problem } from './problem.ts';
import type { YamlPath } from './yaml-source.ts';

type LimitKey = 'min' | 'max' | 'within' | 'within_ratio';
const limitKeys: readonly LimitKey[] = ['min', 'max', 'within', 'within_ratio'];

/** Limits that do not fit what is better of the metric, or that no value of it can meet. */
export function gateLimitProblems(gate: GateConfig, metric: MetricDefinition, path: YamlPath): Problem[] {
  const given = limitKeys.filter((key) => gate[key] !== undefined);
  if (given.length === 0) {
    return gate.versus === undefined
      ? [
          {
            rule: 'config/gate-without-limit',
            path: [...path, 'metric'],
            args: { metric: metric.id },
            repairs: addLimit(metric, path),
          },
        ]
      : [];
  }
  return [
    ...mixedLimits(gate, given, path),
    ...oneSidedLimit(gate, given, metric, path),
    ...misplacedLimits(gate, given, metric, path),
    ...given.flatMap((key) => rangeProblems(key, gate[key] ?? 0, metric, path)),
  ];
}

function mixedLimits(gate: GateConfig, given: readonly LimitKey[], path: YamlPath): Problem[] {
  const { min, max } = gate;
  if (min !== undefined && max !== undefined && min > max) {
    return [{ rule: 'config/min-above-max', path: [...path, 'min'], args: { min, max } }];
  }
  const isMixed = given.some((key) => key.startsWith('within')) && given.length > 1;
  const extra = given.at(-1);
  return isMixed && extra !== undefined
    ? [{ rule: 'config/mixed-limits', path: [...path, extra], atKey: true, args: { keys: given.join(', ') } }]
    : [];
}

/**
 * A gap that may be negative, or a ratio that may exceed one, is not kept small by one limit alone: it could be
 * just as large on the other side.
 */
function oneSidedLimit(
  gate: GateConfig,
  given: readonly LimitKey[],
  metric: MetricDefinition,
  path: YamlPath,
): Problem[] {
  const key = given[0];
  if (given.length !== 1 || (key !== 'min' && key !== 'max')) return [];
  const [smallest, largest] = metric.range;
  const value = gate[key] ?? 0;
  const at = { path: [...path, key], atKey: true };
  if (metric.better === 'zero' && smallest < 0) {
    return [
      {
        rule: 'config/one-sided-limit',
        ...at,
        args: { metric: metric.id, key, instead: `within: ${Math.abs(value)}` },
        repairs: [limitInstead(path, key, 'within', Math.abs(value))],
      },
    ];
  }
  if (metric.better === 'one' && largest > 1) {
    const ratio = value > 1 ? Number((1 / value).toPrecision(4)) : value;
    return [
      {
        rule: 'config/one-sided-limit',
        ...at,
        args: { metric: metric.id, key, instead: `within_ratio: ${ratio}` },
        repairs: [limitInstead(path, key, 'within_ratio', ratio)],
      },
    ];
  }
  return [];
}

function misplacedLimits(
  gate: GateConfig,
  given: readonly LimitKey[],
  metric: MetricDefinition,
  path: YamlPath,
): Problem[] {
  const fits: Partial<Record<LimitKey, boolean>> = {
    within: metric.better === 'zero',
    within_ratio: metric.better === 'one',
  };
  return given
    .filter((key) => fits[key] === false)
    .map((key) => {
      const args = { metric: metric.id, key, fitting: fittingLimitKeys(metric).join(', ') };
      const repairs = fittingLimit(gate, key, metric, path);
      return { rule: 'config/limit-does-not-fit', path: [...path, key], atKey: true, args, repairs };
    });
}

function rangeProblems(key: LimitKey, value: number, metric: MetricDefinition, path: YamlPath): Problem[] {
  const at = [...path, key];
  if (key === 'within') {
    return value >= 0 ? [] : [{ rule: 'config/negative-limit', path: at, args: { key, value } }];
  }
  if (key === 'within_ratio') {
    return value > 0 && value <= 1 ? [] : [{ rule: 'config/ratio-limit', path: at, args: { value } }];
  }
  const [smallest, largest] = metric.range;
  if (value >= smallest && value <= largest) return [];
  const percent = Number((value / 100).toPrecision(12));
  const fix = largest === 1 && value > largest && percent <= largest ? { replacement: String(percent) } : {};
  return [
    {
      rule: 'config/limit-range',
      path: at,
      args: { metric: metric.id, key, value, smallest: bound(smallest), largest: bound(largest) },
      ...fix,
    },
  ];
}

function bound(value: number): string {
  return Number.isFinite(value) ? String(value) : value < 0 ? '-∞' : '∞';
}
