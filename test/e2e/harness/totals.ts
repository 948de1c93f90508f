/** How many tests passed, failed and were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function total(counts: readonly Counts[]): Counts {
  const sum = (of: keyof Counts): number => counts.reduce((all, each) => all + each[of], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** Ends a run: the counts alone on the last line. Where nothing passed, something is wrong. */
export function printTotal({ passed, failed, skipped }: Counts): void {
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
