import type { Problem } from './problem.ts';
import type { YamlPath } from './yaml-source.ts';

/** A number that must lie in 0..1; one that looks like a percentage gets the fraction as its correction. */
export function fractionProblems(value: number | undefined, path: YamlPath, rule: Problem['rule']): Problem[] {
  if (value === undefined || (value >= 0 && value <= 1)) return [];
  const fix = value > 1 && value <= 100 ? { replacement: percentAsFraction(value) } : {};
  return [{ rule, path, args: { value }, ...fix }];
}

/** `80` as `0.8`, without the tail that binary division leaves. */
export function percentAsFraction(percent: number): string {
  return String(Number((percent / 100).toPrecision(12)));
}

/** What is wrong with a number that has to be whole and at least `minimum`; nothing when there is none. */
export function wholeNumberProblems(value: number | undefined, path: YamlPath, minimum: number): Problem[] {
  if (value === undefined || (Number.isSafeInteger(value) && value >= minimum)) return [];
  return [{ rule: 'config/whole-number', path, args: { key: String(path.at(-1)), value, minimum } }];
}
