import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'mocha';
import type { Services } from '../../../src/app/services.ts';
import { createServices } from '../../../src/compose/universal.ts';

const folders: string[] = [];

/** A folder with these files, gone after the tests. */
export async function workspace(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-app-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

export function services(): Services {
  return createServices({ tool: 'assay 0.0.0' });
}

/** 200 applicants whose score tells their credit well; every fifth is misjudged. */
export function predictions(shift = 0): string {
  const rows = Array.from({ length: 200 }, (_, row) => {
    const isGood = row % 3 !== 0;
    const isMisjudged = row % 5 === 0;
    const score = (isGood !== isMisjudged ? 0.6 : 0.2) + ((row * 7) % 30) / 100 + shift;
    return `${row},${isGood ? 'good' : 'bad'},${score.toFixed(3)},${row % 2 ? 'male' : 'female'}`;
  });
  return `applicant,credit,p_good,sex\n${rows.join('\n')}\n`;
}

export const modelConfig = `model: credit-risk
task: binary
positive: good
bootstrap: 0
card: MODEL_CARD.md
columns: { label: credit, score: p_good, id: applicant }
versions:
  - { version: "1", predictions: data/p1.csv }
sensitive:
  - { column: sex, privileged: male }
gates:
  - { metric: roc_auc, min: 0.95 }
  - { metric: accuracy, min: 0.6 }
  - { metric: recall, group: { sex: female }, min: 0.8 }
`;
