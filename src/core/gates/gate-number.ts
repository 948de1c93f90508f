import type { GateConfig } from '../config/model-config.ts';
import { scalarText } from '../config/scalar-text.ts';
import type { Disparity, Evaluation, Group, MetricValue } from '../evaluation/document.ts';
import type { PlainReason } from '../evaluation/reason.ts';
import { isBetweenGroups } from './metric-scope.ts';

/** The number that a gate is about, as evidence holds it. `leftOut`: groups that a gap does not cover. */
export interface GateNumber {
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  readonly n: number;
  readonly undefined?: string;
  readonly noInterval?: string;
  readonly leftOut: Disparity['left_out'];
}

/** Finds the gate's number; undefined when the evidence does not hold it. `metric` is the id, not an alias. */
export function gateNumber(gate: GateConfig, metric: string, evaluation: Evaluation): GateNumber | undefined {
  if (gate.by !== undefined && isBetweenGroups(metric)) {
    const disparity = findDisparity(gate, metric, [gate.by].flat(), evaluation);
    return disparity === undefined ? undefined : ofDisparity(disparity, evaluation.used);
  }
  if (gate.group === undefined) return ofMetric(evaluation.overall.metrics[metric]);
  const group = findGroup(gate.group, evaluation);
  if (group === undefined && isGroupedBy(Object.keys(gate.group), evaluation)) return noRows;
  return ofMetric(group?.metrics[metric]);
}

/** The rows were divided so, but none is of the group: it must be covered and is not. */
const noRows: GateNumber = {
  value: null,
  interval: null,
  n: 0,
  undefined: 'no rows' satisfies PlainReason,
  leftOut: [],
};

function isGroupedBy(columns: readonly string[], evaluation: Evaluation): boolean {
  return evaluation.groups.some((group) => sameNames(group.by, columns));
}

function findDisparity(
  gate: GateConfig,
  metric: string,
  by: readonly string[],
  evaluation: Evaluation,
): Disparity | undefined {
  return evaluation.disparities.find((disparity) => {
    if (disparity.metric !== metric || !sameNames(disparity.by, by)) return false;
    if (gate.group === undefined) return disparity.group === undefined;
    return disparity.group !== undefined && hasValues(disparity.by, disparity.group, gate.group);
  });
}

/** The group of an evaluation that a gate names, its columns in any order. */
export function findGroup(wanted: NonNullable<GateConfig['group']>, evaluation: Evaluation): Group | undefined {
  const columns = Object.keys(wanted);
  return evaluation.groups.find((group) => sameNames(group.by, columns) && hasValues(group.by, group.values, wanted));
}

function hasValues(
  by: readonly string[],
  values: readonly (string | null)[],
  wanted: NonNullable<GateConfig['group']>,
): boolean {
  return by.every((column, index) => {
    const value = wanted[column];
    return value !== undefined && scalarText(value) === values[index];
  });
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

function ofMetric(metric: MetricValue | undefined): GateNumber | undefined {
  if (metric === undefined) return undefined;
  return { ...shared(metric), n: metric.n ?? 0, leftOut: [] };
}

function ofDisparity(disparity: Disparity, n: number): GateNumber {
  return { ...shared(disparity), n, leftOut: disparity.left_out };
}

function shared(number: MetricValue | Disparity): Omit<GateNumber, 'n' | 'leftOut'> {
  return {
    value: number.value,
    interval: number.interval,
    ...(number.undefined === undefined ? {} : { undefined: number.undefined }),
    ...(number.no_interval === undefined ? {} : { noInterval: number.no_interval }),
  };
}
