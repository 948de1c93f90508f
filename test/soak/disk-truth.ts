// Started by the soak: says as JSON what lies in a folder, by services that remember nothing.
import { check } from '../../src/app/check.ts';
import { workspaceSnapshot } from '../../src/app/snapshot.ts';
import { createServices } from '../../src/compose/universal.ts';
import type { WorkspaceSnapshot } from '../../src/core/catalog/snapshot.ts';
import { speakFinding } from '../../src/core/reports/speak-finding.ts';
import type { SpokenFinding } from '../../src/core/reports/spoken-finding.ts';
import { spokenSnapshot } from '../../src/protocol/words.ts';

/** What the trees and the findings should show. */
export interface DiskTruth {
  readonly snapshot: WorkspaceSnapshot;
  readonly findings: readonly SpokenFinding[];
}

async function diskTruth(folder: string): Promise<DiskTruth> {
  const language = 'en';
  const services = createServices({ tool: 'soak' });
  const snapshot = await workspaceSnapshot(services, [folder], { language, looksAtData: true }, {});
  const { findings } = await check(services, [folder], { language, workspace: folder }, {});
  return {
    snapshot: spokenSnapshot(snapshot, language),
    findings: findings.map((finding) => speakFinding(finding, language)),
  };
}

void diskTruth(process.argv[2] ?? '').then((truth) => {
  process.stdout.write(JSON.stringify(truth));
});
