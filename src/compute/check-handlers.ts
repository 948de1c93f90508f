import { check } from '../app/check.ts';
import type { Services } from '../app/services.ts';
import { speakFinding } from '../core/reports/speak-finding.ts';
import type { SpokenFinding } from '../core/reports/spoken-finding.ts';
import type { Effort } from '../ports/engine.ts';
import type { ComputeOptions, ComputeParams } from '../protocol/compute.ts';
import { contentDigest } from './content-digest.ts';
import { Handout } from './handout.ts';
import type { ComputeHandlers } from './serve.ts';

const findingsAtOnce = 200;

/** Checks, and hands the findings out in parts. `found` is told of them as well. */
export function checkHandlers(
  run: (wish: ComputeParams<'check'>, effort: Effort) => Promise<SpokenFinding[]>,
  found: (findings: readonly SpokenFinding[]) => void,
): Pick<ComputeHandlers, 'check' | 'checkPart'> {
  const handout = new Handout<SpokenFinding[]>();
  return {
    check: async (wish, effort) => {
      const findings = await run(wish, effort);
      found(findings);
      const parts = Array.from({ length: Math.ceil(findings.length / findingsAtOnce) }, (_, index) =>
        findings.slice(index * findingsAtOnce, (index + 1) * findingsAtOnce),
      );
      return { ...handout.offer(parts), digest: contentDigest(findings) };
    },
    checkPart: async (wanted) => handout.part(wanted),
  };
}

/** Findings of every workspace folder; a folder inside another gives each of its findings once. */
export async function checkFolders(
  services: Services,
  { language }: ComputeOptions,
  { folders, texts }: ComputeParams<'check'>,
  effort: Effort,
): Promise<SpokenFinding[]> {
  const found = new Map<string, SpokenFinding>();
  for (const folder of folders) {
    // Of a folder that was deleted under the editor there is nothing to say.
    if (!(await services.files.isFolder(folder))) continue;
    const options = { language, workspace: folder, texts: new Map(Object.entries(texts)) };
    const { findings } = await check(services, [folder], options, effort);
    for (const finding of findings) {
      const spoken = speakFinding(finding, language);
      found.set(JSON.stringify([spoken.file, spoken.rule, spoken.range, spoken.message]), spoken);
    }
  }
  return [...found.values()];
}
